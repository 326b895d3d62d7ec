using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Cuts segments at their stops. Quotations, book titles and brackets are one word; a comma inside a number is no stop.</summary>
internal static class ClauseSplitter
{
    public static List<Clause> Split(SourceText source, OutlineMap outline, Brackets brackets, List<Draft> drafts)
    {
        var text = source.Text;
        var clauses = new List<Clause>();
        var next = 0;
        foreach (var segment in outline.Segments)
        {
            var start = segment.Span.Start;
            var opens = true;
            while (next < drafts.Count && drafts[next].Start < start) next++;
            for (var i = start; i <= segment.Span.End; i++)
            {
                var atEnd = i == segment.Span.End;
                if (!atEnd && !IsStop(text, i, brackets) && !(i - start >= Longest && !InDraft(drafts, next, i))) continue;
                var span = Trim(text, start, i);
                if (span.Length > 0)
                {
                    var clause = new Clause { Span = span, Stop = atEnd ? '\n' : text[i], Segment = segment, Opens = opens };
                    while (next < drafts.Count && drafts[next].Start < i)
                    {
                        if (drafts[next].Start >= start) clause.Drafts.Add(drafts[next]);
                        next++;
                    }
                    clauses.Add(clause);
                }
                opens = atEnd || text[i] is '。' or '！' or '!' or '？' or '?' or '\n';
                start = atEnd || IsStop(text, i, brackets) ? i + 1 : i;
            }
        }
        return clauses;
    }

    // No sentence runs this long without a stop; a text that does is cut, so that work per clause stays bounded.
    private const int Longest = 400;

    private static bool InDraft(List<Draft> drafts, int next, int at)
    {
        while (next < drafts.Count && drafts[next].End <= at) next++;
        return next < drafts.Count && drafts[next].Start < at;
    }

    private static bool IsStop(string text, int at, Brackets brackets)
    {
        var c = text[at];
        if (!Near.IsStop(c) && !(c == '—' && Near.At(text, at + 1) == '—')) return false;
        if (brackets.Inside(at)) return false;
        return c is not (',' or ':') || !NumeralRuns.IsDigit(Near.At(text, at - 1)) || !NumeralRuns.IsDigit(Near.At(text, at + 1));
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '—' or '●' or '■' or '◆' or '※')) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}

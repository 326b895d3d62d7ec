using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Cuts segments at their stops. Quotations, book titles and brackets are one word; a comma inside a number is no stop.</summary>
internal static class ClauseSplitter
{
    // No sentence runs this long without a stop; a text that does is cut, so that work per clause stays bounded.
    private const int Longest = 400;

    public static void Split(SourceText source, OutlineMap outline, Brackets brackets, List<Draft> drafts, Pool<Clause> pool, List<Clause> clauses)
    {
        var text = source.Text;
        var next = 0;
        // The first clause of the running sentence that no number has been found behind.
        var untold = 0;
        foreach (var segment in outline.Segments)
        {
            var start = segment.Span.Start;
            var end = segment.Span.End;
            var opens = true;
            var stop = -1;
            while (next < drafts.Count && drafts[next].Start < start) next++;
            while (start <= end)
            {
                if (stop < start) stop = Stop(source, start, end, brackets);
                var cut = stop;
                if (stop - start >= Longest && Cut(drafts, next, start + Longest, stop) is var early && early < stop) cut = early;
                var span = Trim(text, start, cut);
                if (span.Length > 0)
                {
                    var first = next;
                    while (next < drafts.Count && drafts[next].Start < cut) next++;
                    var clause = pool.Take().Set(span, cut == end ? '\n' : text[cut], segment, opens, opens && span.Start > 0 && EndsSentence(text, span.Start), new DraftRange(drafts, first, next - first));
                    clauses.Add(clause);
                    if (clause.BeginsSentence) untold = clauses.Count - 1;
                    if (clause.Drafts.Count > 0)
                        for (; untold < clauses.Count; untold++) clauses[untold].Told = true;
                }

                opens = cut == end || text[cut] is '。' or '！' or '!' or '？' or '?' or '\n';
                start = cut == stop ? cut + 1 : cut;
            }
        }
    }

    /// <summary>The next stop from <paramref name="start"/>, or the end.</summary>
    private static int Stop(SourceText source, int start, int end, Brackets brackets)
    {
        var text = source.Text;
        for (var i = source.Marks.Next(CharKind.Stop, start, end); i < end; i = source.Marks.Next(CharKind.Stop, i + 1, end))
        {
            var c = text[i];
            if (c == '—' && Near.At(text, i + 1) != '—' || brackets.Inside(i)) continue;
            if (c is not (',' or ':') || !Chars.IsDigit(Near.At(text, i - 1)) || !Chars.IsDigit(Near.At(text, i + 1))) return i;
        }

        return end;
    }

    /// <summary>The first place from <paramref name="at"/> that cuts no numeral in two.</summary>
    private static int Cut(List<Draft> drafts, int next, int at, int limit)
    {
        for (; at < limit; at++)
        {
            while (next < drafts.Count && drafts[next].End <= at) next++;
            if (next == drafts.Count || drafts[next].Start >= at) return at;
            at = drafts[next].End - 1;
        }

        return limit;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (Chars.IsWhite(text[start]) || text[start] is '—' or '●' or '■' or '◆' or '※')) start++;
        while (end > start && Chars.IsWhite(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    private static bool EndsSentence(string text, int at)
    {
        var i = at - 1;
        while (i > 0 && Chars.IsWhite(text[i])) i--;
        return text[i] is '。' or '！' or '!' or '？' or '?' or '】' or '：';
    }
}

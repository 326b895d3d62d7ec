using System.Text.RegularExpressions;
using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Diagnostics;

/// <summary>What a person should look at: few findings, each with its place. A clerk reads every one.</summary>
internal static partial class DiagnosticPass
{
    public static IReadOnlyList<Diagnostic> Read(SourceText source, OutlineMap outline, Reading reading)
    {
        var found = new List<Diagnostic>();
        var start = new TextSpan(0, 0);
        if (reading.Commitments.Count == 0) found.Add(Messages.At(Messages.NoWorkPlan, start));
        else if (outline.Year is null) found.Add(Messages.At(Messages.NoYear, start));
        foreach (var lost in reading.Coverage.Unaccounted) found.Add(Messages.At(Messages.Unaccounted, lost));
        NumberingCheck.Read(outline, found);
        FootnoteCheck.Read(source, outline, found);
        ListCheck.Read(source, outline, found);
        Segments(source, outline, found);
        foreach (var quantity in reading.Quantities)
            if (quantity is { Class: QuantityClass.Target, Unit: null, Value: > 1, Change: Change.Level })
                found.Add(Messages.At(Messages.TargetWithoutUnit, quantity.Span));
        foreach (var match in DeclineByMultiple().EnumerateMatches(source.Text))
            found.Add(Messages.At(Messages.DeclineByMultiple, new TextSpan(match.Index, match.Index + match.Length)));
        return found.OrderBy(d => d.Span).ThenBy(d => d.Code, StringComparer.Ordinal).ToList();
    }

    private static void Segments(SourceText source, OutlineMap outline, List<Diagnostic> found)
    {
        const string misprint = "一个关键词";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var quotes = new Quotes(source.Text);
        var before = SectionRole.Other;
        foreach (var segment in outline.Segments)
        {
            var words = source.Slice(segment.Span);
            if (segment.Role == SectionRole.Closing && before is SectionRole.Work or SectionRole.Livelihood && outline.Kind == ReadingKind.Digest)
            {
                found.Add(Messages.At(Messages.EditorialInKeyword, segment.Span with { End = Math.Min(segment.Span.End, segment.Span.Start + 20) }));
                if (words.StartsWith(misprint) && words.Length > misprint.Length && words[misprint.Length] is '，' or ',')
                    found.Add(Messages.At(Messages.Misprint, new TextSpan(segment.Span.Start, segment.Span.Start + misprint.Length)));
            }

            before = segment.Role;
            quotes.Read(segment.Span, found);
            if (segment.Kind == SegmentKind.Body) Repeats(source.Text, segment.Span, seen, found);
        }

        quotes.Close(found);
    }

    /// <summary>Short sentences and formulas repeat by right.</summary>
    private static void Repeats(string text, TextSpan span, HashSet<string> seen, List<Diagnostic> found)
    {
        const int shortest = 20;
        for (var start = span.Start; start < span.End;)
        {
            var end = Leads.SentenceEnd(text, start, span.End);
            if (end - start >= shortest && !seen.Add(text[start..end])) found.Add(Messages.At(Messages.Repeated, new TextSpan(start, end)));
            start = end;
        }
    }

    [GeneratedRegex("(下降|减少|降低|压减)了?[0-9一二三四五六七八九十两.]{1,6}倍", RegexOptions.CultureInvariant)]
    private static partial Regex DeclineByMultiple();
}

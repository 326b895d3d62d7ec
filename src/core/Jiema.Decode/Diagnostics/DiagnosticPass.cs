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
        if (outline.Year is null) found.Add(Messages.At(Messages.NoYear, start));
        foreach (var lost in reading.Coverage.Unaccounted) found.Add(Messages.At(Messages.Unaccounted, lost));
        Numbering(outline, found);
        Marks(outline, reading, found);
        Segments(source, outline, found);
        foreach (var quantity in reading.Quantities)
            if (quantity is { Class: QuantityClass.Target, Unit: null, Value: > 1, Change: Change.Level })
                found.Add(Messages.At(Messages.TargetWithoutUnit, quantity.Span));
        foreach (var match in DeclineByMultiple().EnumerateMatches(source.Text))
            found.Add(Messages.At(Messages.DeclineByMultiple, new TextSpan(match.Index, match.Index + match.Length)));
        return found.OrderBy(d => d.Span).ThenBy(d => d.Code, StringComparer.Ordinal).ToList();
    }

    /// <summary>一、二、四: siblings of one series count up by one.</summary>
    private static void Numbering(OutlineMap outline, List<Diagnostic> found)
    {
        const string order = "一二三四五六七八九十";
        var last = new Dictionary<(string?, bool), int>();
        foreach (var section in outline.Sections)
        {
            if (section.Number is not { } number || number.Trim('（', '）', '(', ')') is not { Length: 1 } digit || order.IndexOf(digit, StringComparison.Ordinal) is var value && value < 0) continue;
            var series = (section.Parent, number.Length > 1);
            if (last.TryGetValue(series, out var before) && value != before + 1 && value != 0)
                found.Add(Messages.At(Messages.NumberingGap, new TextSpan(section.Span.Start, section.Span.Start + number.Length)));
            last[series] = value;
        }
    }

    private static void Marks(OutlineMap outline, Reading reading, List<Diagnostic> found)
    {
        var entries = outline.Segments.Count(s => s.Kind == SegmentKind.GlossaryEntry);
        if (entries == 0) return;
        var known = outline.FootnoteMarks.Count(m => outline.Segments.Any(s => s.Kind == SegmentKind.GlossaryEntry && s.Span.Contains(m)));
        if (known == 0) return;
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in outline.FootnoteMarks.Where(m => InGlossary(outline, m))) numbers.Add(Digits(reading, mark));
        foreach (var mark in outline.FootnoteMarks.Where(m => !InGlossary(outline, m)))
            if (Digits(reading, mark) is { Length: > 0 } number && !numbers.Contains(number))
                found.Add(Messages.At(Messages.MarkWithoutEntry, mark));
    }

    private static bool InGlossary(OutlineMap outline, TextSpan mark) =>
        outline.Sections.Any(s => s.Role == SectionRole.Glossary && s.Span.Contains(mark));

    private static string Digits(Reading reading, TextSpan mark) =>
        reading.Quantities.FirstOrDefault(q => mark.Contains(q.Span))?.Text ?? "";

    private static void Segments(SourceText source, OutlineMap outline, List<Diagnostic> found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var before = SectionRole.Other;
        foreach (var segment in outline.Segments)
        {
            if (segment.Role == SectionRole.Closing && before is SectionRole.Work or SectionRole.Livelihood && outline.Kind == ReadingKind.Digest)
                found.Add(Messages.At(Messages.EditorialInKeyword, segment.Span with { End = Math.Min(segment.Span.End, segment.Span.Start + 20) }));
            before = segment.Role;
            if (segment.Kind != SegmentKind.Body) continue;
            if (Unpaired(source.Text, segment.Span) is { } quote) found.Add(Messages.At(Messages.UnbalancedQuote, quote));
            for (var start = segment.Span.Start; start < segment.Span.End;)
            {
                var end = Leads.SentenceEnd(source.Text, start, segment.Span.End);
                // Short sentences and formulas repeat by right.
                if (end - start >= 20 && !seen.Add(source.Text[start..end])) found.Add(Messages.At(Messages.Repeated, new TextSpan(start, end)));
                start = end;
            }
        }
    }

    private static TextSpan? Unpaired(string text, TextSpan span)
    {
        var open = -1;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] == '“')
            {
                if (open >= 0) return new TextSpan(open, open + 1);
                open = i;
            }
            else if (text[i] == '”')
            {
                if (open < 0) return new TextSpan(i, i + 1);
                open = -1;
            }
        }

        return open < 0 ? null : new TextSpan(open, open + 1);
    }

    [GeneratedRegex("(下降|减少|降低|压减)了?[0-9一二三四五六七八九十两.]{1,6}倍", RegexOptions.CultureInvariant)]
    private static partial Regex DeclineByMultiple();
}

using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Web.Pages.Reports.Review;

/// <summary>A stretch of the source text with one set of marks.</summary>
internal sealed record Run(string Text, string? RowKey, string? RowAnchor, QuantityClass? Quantity, bool IsTerm, bool IsLead, int? Diagnostic)
{
    public bool IsPlain => RowKey is null && Quantity is null && !IsTerm && !IsLead && Diagnostic is null;
}

/// <summary>A paragraph of the source text; level 0 is prose, 1 and more a heading.</summary>
internal sealed record Paragraph(int Level, IReadOnlyList<Run> Runs);

/// <summary>Cuts the source text into runs, so that nested and overlapping spans need no nested markup.</summary>
internal static class SourceRuns
{
    public static IReadOnlyList<Paragraph> Of(string text, Reading reading, ReviewBoard board)
    {
        var rows = board.Rows.Where(r => r.State != RowState.Excluded).OrderBy(r => r.Span).ToList();
        var headings = reading.Outline.ToDictionary(s => s.Span.Start, s => s);
        var notes = reading.Diagnostics.Select((d, i) => (d.Span, i)).Where(d => d.Span.Length > 0).ToList();
        var named = new HashSet<string>(StringComparer.Ordinal);
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                paragraphs.Add(Cut(new TextSpan(start, end)));
            start = end + 1;
        }

        return paragraphs;

        Paragraph Cut(TextSpan line)
        {
            var inRows = Inside(rows, r => r.Span, line);
            var inQuantities = Inside(reading.Quantities, q => q.Span, line);
            var inTerms = Inside(reading.Terms, t => t.Span, line);
            var inLeads = Inside(reading.Initiatives, i => i.Span, line);
            var inNotes = notes.Where(n => n.Span.Start >= line.Start && n.Span.Start < line.End).ToList();
            var spans = inRows.Select(r => r.Span).Concat(inQuantities.Select(q => q.Span)).Concat(inTerms.Select(t => t.Span)).Concat(inLeads.Select(i => i.Span)).ToList();
            var cuts = new SortedSet<int> { line.Start, line.End };
            foreach (var span in spans)
            {
                cuts.Add(Math.Clamp(span.Start, line.Start, line.End));
                cuts.Add(Math.Clamp(span.End, line.Start, line.End));
            }

            foreach (var (span, _) in inNotes) cuts.Add(span.Start);
            var edges = cuts.ToList();
            var runs = new List<Run>(edges.Count);
            for (var i = 0; i + 1 < edges.Count; i++)
            {
                var at = edges[i];
                var row = inRows.Find(r => Holds(r.Span, at));
                var note = inNotes.FindIndex(n => n.Span.Start == at);
                runs.Add(new Run(
                    text[at..edges[i + 1]], row?.Key, row is not null && named.Add(row.Key) ? row.Key : null,
                    inQuantities.Find(q => Holds(q.Span, at))?.Class, inTerms.Exists(t => Holds(t.Span, at)), inLeads.Exists(l => Holds(l.Span, at)),
                    note < 0 ? null : inNotes[note].i));
            }

            // A heading that takes its whole line is set as one; a run-in heading stays in its paragraph.
            var first = SkipBlanks(text, line);
            var level = headings.TryGetValue(first, out var section) && line.End - first <= section.Title.Length + 12 ? section.Level : 0;
            return new Paragraph(level, runs);
        }
    }

    private static bool Holds(TextSpan span, int at) => span.Start <= at && at < span.End;

    private static List<T> Inside<T>(IReadOnlyList<T> items, Func<T, TextSpan> spanOf, TextSpan line)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(items[middle]).Start < line.Start) low = middle + 1;
            else high = middle;
        }

        // One that began in the line before may reach into this one.
        if (low > 0 && spanOf(items[low - 1]).End > line.Start) low--;
        var found = new List<T>();
        for (; low < items.Count && spanOf(items[low]).Start < line.End; low++) found.Add(items[low]);
        return found;
    }

    private static int SkipBlanks(string text, TextSpan line)
    {
        var i = line.Start;
        while (i < line.End && char.IsWhiteSpace(text[i])) i++;
        return i;
    }
}

using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Diagnostics;

/// <summary>Marks in the body whose number no glossary entry carries; silent where the glossary does not number its entries with marks.</summary>
internal static class FootnoteCheck
{
    public static void Read(SourceText source, OutlineMap outline, List<Diagnostic> found)
    {
        if (!outline.Sections.Any(s => s.Role == SectionRole.Glossary)) return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        var outside = new List<TextSpan>();
        // Sections and marks both come in order, so that each section is looked at once.
        var next = 0;
        var end = 0;
        foreach (var mark in outline.FootnoteMarks)
        {
            for (; next < outline.Sections.Count && outline.Sections[next].Span.Start <= mark.Start; next++)
                if (outline.Sections[next].Role == SectionRole.Glossary) end = Math.Max(end, outline.Sections[next].Span.End);
            if (mark.End <= end) known.Add(Number(source, mark));
            else outside.Add(mark);
        }

        if (known.Count == 0) return;
        foreach (var mark in outside)
            if (!known.Contains(Number(source, mark)))
                found.Add(Messages.At(Messages.MarkWithoutEntry, mark));
    }

    private static string Number(SourceText source, TextSpan mark) =>
        mark.Length == 1 ? $"{source.Text[mark.Start] - '①' + 1}" : source.Words(new TextSpan(mark.Start + 1, mark.End - 1));
}

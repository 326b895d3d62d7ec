using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Diagnostics;

/// <summary>Marks in the body whose number no glossary entry carries; silent where the glossary does not number its entries with marks.</summary>
internal static class FootnoteCheck
{
    public static void Read(SourceText source, OutlineMap outline, List<Diagnostic> found)
    {
        var glossary = outline.Sections.Where(s => s.Role == SectionRole.Glossary).Select(s => s.Span).ToList();
        if (glossary.Count == 0) return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in outline.FootnoteMarks)
            if (IsIn(glossary, mark)) known.Add(Number(source, mark));
        if (known.Count == 0) return;
        foreach (var mark in outline.FootnoteMarks)
            if (!IsIn(glossary, mark) && !known.Contains(Number(source, mark)))
                found.Add(Messages.At(Messages.MarkWithoutEntry, mark));
    }

    private static bool IsIn(List<TextSpan> glossary, TextSpan mark)
    {
        foreach (var span in glossary)
            if (span.Contains(mark)) return true;
        return false;
    }

    private static string Number(SourceText source, TextSpan mark) =>
        mark.Length == 1 ? $"{source.Text[mark.Start] - '①' + 1}" : source.Words(new TextSpan(mark.Start + 1, mark.End - 1));
}

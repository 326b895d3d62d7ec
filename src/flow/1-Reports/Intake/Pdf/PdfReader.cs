using System.Globalization;
using UglyToad.PdfPig;

namespace Jiema.Reports.Intake.Pdf;

/// <summary>Reads the text layer of a PDF.</summary>
internal static class PdfReader
{
    private const int Tail = 4096;
    private const int FewOnPage = 20;
    private const double TooGarbled = 0.2;

    public static FileText Read(ReadOnlyMemory<byte> content, Budget budget)
    {
        // The library saves what it can of half a file; half a report would be decoded as if it were whole.
        if (content.Span[Math.Max(0, content.Length - Tail)..].IndexOf("%%EOF"u8) < 0) throw new IntakeException(IntakeMessages.Damaged("PDF"));
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new PdfBoundedFilters(budget) };
        using var document = PdfDocument.Open(content, options);
        if (document.NumberOfPages == 0) throw new IntakeException(IntakeMessages.PdfNoPages);
        if (document.NumberOfPages > budget.Limits.MaxPages) throw new IntakeException(IntakeMessages.TooManyPages(document.NumberOfPages, budget.Limits.MaxPages));

        var pages = new List<List<PdfLine>>();
        var pictures = new List<int>();
        var (visible, garbled) = (0, 0);
        foreach (var page in document.GetPages())
        {
            budget.Check();
            foreach (var letter in page.Letters)
            {
                if (letter.Value is { Length: > 0 } && string.IsNullOrWhiteSpace(letter.Value)) continue;
                visible++;
                if (letter.Value is null or "" || letter.Value[0] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or < ' ') garbled++;
            }

            pages.Add(PdfLines.Of(page));
            if (pages[^1].Count == 0 && (page.NumberOfImages > 0 || page.Paths.Count > 0)) pictures.Add(page.Number);
        }

        if (visible < FewOnPage * pages.Count && pictures.Count * 2 >= pages.Count) throw new IntakeException(IntakeMessages.PdfImageOnly(pages.Count));
        if (garbled > TooGarbled * visible) throw new IntakeException(IntakeMessages.PdfGarbled);
        return Text(pages, pictures, budget);
    }

    private static FileText Text(List<List<PdfLine>> pages, List<int> pictures, Budget budget)
    {
        var running = PdfRunningLines.Find(pages);
        var (body, normalised) = PdfParagraphs.Join([.. pages.SelectMany(lines => lines).Where(line => !running.Contains(line))], budget.Limits.MaxCharacters);
        var notes = new List<IntakeNote>();
        if (normalised > 0) notes.Add(IntakeMessages.Normalised(normalised));
        if (running.Count > 0) notes.Add(IntakeMessages.RunningLines(running.Count));
        if (pictures.Count > 0) notes.Add(IntakeMessages.PagesWithoutText(string.Join("、", pictures.Take(20).Select(page => page.ToString(CultureInfo.InvariantCulture)))));
        return new FileText(FileKind.Pdf, body, null, notes);
    }
}

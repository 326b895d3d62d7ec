using System.Text;
using UglyToad.PdfPig.Content;

namespace Jiema.Reports.Intake.Pdf;

/// <summary>Gathers the letters of a page into lines, top down, left to right, by where they stand and not by the order they were drawn in.</summary>
internal static class PdfLines
{
    private const double SameLine = 0.5;
    private const double LatinGap = 0.2;
    private const double WideGap = 1.6;
    private const double CellGap = 3;

    public static List<PdfLine> Of(Page page)
    {
        var lines = new List<PdfLine>();
        var offset = 0;
        foreach (var letters in Rows(page.Letters))
        {
            if (Line(page, letters, offset) is not { } line) continue;
            lines.Add(line);
            offset += line.Text.Length + 1;
        }

        return lines;
    }

    private static IEnumerable<List<Letter>> Rows(IReadOnlyList<Letter> letters)
    {
        var row = new List<Letter>();
        foreach (var letter in letters.Where(letter => !string.IsNullOrEmpty(letter.Value)).OrderByDescending(letter => letter.StartBaseLine.Y))
        {
            if (row.Count > 0 && row[0].StartBaseLine.Y - letter.StartBaseLine.Y > SameLine * Math.Max(Size(row[0]), Size(letter)))
            {
                yield return row;
                row = [];
            }

            row.Add(letter);
        }

        if (row.Count > 0) yield return row;
    }

    private static PdfLine? Line(Page page, List<Letter> row, int offset)
    {
        var visible = row.OrderBy(letter => letter.StartBaseLine.X).SkipWhile(IsBlank).ToList();
        while (visible.Count > 0 && IsBlank(visible[^1])) visible.RemoveAt(visible.Count - 1);
        if (visible.Count == 0) return null;
        var size = visible.Select(Size).Order().ElementAt(visible.Count / 2);
        var text = new StringBuilder();
        Letter? last = null;
        foreach (var letter in visible)
        {
            // Bold is sometimes drawn by printing the same letter twice, a hair apart.
            if (last is not null && last.Value == letter.Value && Math.Abs(letter.StartBaseLine.X - last.StartBaseLine.X) < 0.25 * Width(letter)) continue;
            if (last is not null) text.Append(Between(last, letter, size));
            text.Append(letter.Value);
            last = letter;
        }

        var baseline = visible.Select(letter => letter.StartBaseLine.Y).Order().ElementAt(visible.Count / 2);
        return new PdfLine(page.Number, offset, text.ToString(), visible[0].StartBaseLine.X, visible[^1].StartBaseLine.X + Width(visible[^1]), baseline, size, page.Height > 0 ? baseline / page.Height : 0.5);
    }

    private static string Between(Letter left, Letter right, double size)
    {
        if (IsBlank(left) || IsBlank(right)) return "";
        var gap = right.StartBaseLine.X - left.StartBaseLine.X - Width(left);
        if (gap > CellGap * size) return "\t";
        if (gap > WideGap * size) return " ";
        return gap > LatinGap * size && IsLatin(left.Value[^1]) && IsLatin(right.Value[0]) ? " " : "";
    }

    private static bool IsLatin(char letter) => char.IsAsciiLetter(letter);

    private static bool IsBlank(Letter letter) => string.IsNullOrWhiteSpace(letter.Value);

    private static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);

    private static double Width(Letter letter)
    {
        var width = letter.EndBaseLine.X - letter.StartBaseLine.X;
        return width > 0 ? width : Math.Max(letter.Width, 0.1);
    }
}

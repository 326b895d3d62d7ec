using System.Text.RegularExpressions;

namespace Jiema.Reports.Intake.Pdf;

/// <summary>Joins printed lines back to paragraphs, by what a Chinese page shows: the two-character indent, the short last line, the heading.</summary>
internal static partial class PdfParagraphs
{
    private const double Indent = 1.2;
    private const double Short = 2.6;
    private const double ShortAfterStop = 1.3;
    private const double OtherSize = 0.12;
    private const double OtherGap = 1.5;
    private const string Stops = "。！？；：!?;:";

    public static (MappedText Body, int Normalised) Join(IReadOnlyList<PdfLine> lines, int limit)
    {
        var body = new MappedText(SourceUnit.Page, limit);
        var normalised = 0;
        var frame = new PdfFrame(lines);
        PdfLine? last = null;
        foreach (var line in lines)
        {
            if (last is not null && Starts(last, line, frame)) body.Insert("\n", line.Page, line.Offset);
            else if (last is not null && char.IsAsciiLetterOrDigit(last.Text[^1]) && char.IsAsciiLetter(line.Text[0])) body.Insert(" ", line.Page, line.Offset);
            var text = string.Create(line.Text.Length, line.Text, static (to, from) =>
            {
                for (var at = 0; at < to.Length; at++) to[at] = Radicals.Usual(from[at]);
            });
            for (var at = 0; at < text.Length; at++)
                if (text[at] != line.Text[at]) normalised++;
            body.Append(text, line.Page, line.Offset);
            last = line;
        }

        return (body, normalised);
    }

    private static bool Starts(PdfLine last, PdfLine line, PdfFrame frame)
    {
        var size = Math.Max(last.Size, line.Size);
        if (Math.Abs(last.Size - line.Size) > OtherSize * size) return true;
        if (line.Left - frame.Left(line.Page) > Indent * line.Size) return true;
        if (last.Text.Contains('\t') || line.Text.Contains('\t')) return true;
        var room = frame.Right(last.Page) - last.Right;
        var stopped = Stops.Contains(last.Text[^1]);
        if (room > Short * size || (stopped && room > ShortAfterStop * size)) return true;
        if (Heading().IsMatch(line.Text) && (stopped || Heading().IsMatch(last.Text))) return true;
        return last.Page == line.Page && last.Baseline - line.Baseline > OtherGap * frame.Step;
    }

    [GeneratedRegex("""^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}

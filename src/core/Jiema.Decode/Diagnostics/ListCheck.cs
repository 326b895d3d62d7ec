using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Diagnostics;

/// <summary>办好十件民生实事 with nine numbered items below: the announced number and the list disagree.</summary>
internal static class ListCheck
{
    private static readonly WordList Announces = ["件民生实事", "件实事", "项民生实事", "件惠民实事", "件为民实事", "项民生工程"];

    public static void Read(SourceText source, OutlineMap outline, List<Diagnostic> found)
    {
        var lines = source.Lines;
        // Sections and lines both come in order, so that each section is looked at once.
        var next = 0;
        var reviewed = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Announced(source, lines[i]) is not { } announced) continue;
            var listed = Listed(source, i + 1);
            if (listed > 1 && listed != announced.Count && !IsBefore(outline, lines[i], ref next, ref reviewed)) found.Add(Messages.At(Messages.ListCount, announced.Span));
        }
    }

    /// <summary>A review tells how last year's items went; it lists what it likes.</summary>
    /// <param name="next">The first section that begins behind the line before.</param>
    /// <param name="reviewed">How far the reviews reach that begin before the line.</param>
    private static bool IsBefore(OutlineMap outline, TextSpan line, ref int next, ref int reviewed)
    {
        for (; next < outline.Sections.Count && outline.Sections[next].Span.Start <= line.Start; next++)
            if (outline.Sections[next].Role == SectionRole.Review) reviewed = Math.Max(reviewed, outline.Sections[next].Span.End);
        return line.End <= reviewed;
    }

    private static (int Count, TextSpan Span)? Announced(SourceText source, TextSpan line)
    {
        var words = source.Slice(line);
        for (var at = Next(words, 1); at >= 0; at = Next(words, at + 1))
        {
            if (Announces.Opening(words[at..]) is not { } announce) continue;
            var start = at;
            while (start > 0 && at - start < 3 && (NumeralRuns.IsDigit(words[start - 1]) || HeadingShape.IsChinese(words[start - 1]))) start--;
            if (Value(words[start..at]) is { } count) return (count, new TextSpan(line.Start + start, line.Start + at + announce.Length));
        }

        return null;

        static int Next(ReadOnlySpan<char> words, int from) => from < words.Length && words[from..].IndexOfAny('件', '项') is >= 0 and var at ? from + at : -1;
    }

    /// <summary>Numbered paragraphs of one series that follow each other, counted from 1.</summary>
    private static int Listed(SourceText source, int from)
    {
        var count = 0;
        var series = NumberKind.None;
        for (var i = from; i < source.Lines.Count && count < 100; i++)
        {
            var shape = HeadingShape.Of(source.Slice(source.Lines[i]));
            if (count == 0) series = shape.Kind;
            if (shape.Kind == NumberKind.None || shape.Kind != series || Value(shape.Number.AsSpan().Trim("（）()")) != count + 1) break;
            count++;
        }

        return count;
    }

    /// <summary>1 to 99 in either script, or null.</summary>
    private static int? Value(ReadOnlySpan<char> number)
    {
        const string digits = "一二三四五六七八九";
        if (number.Length is 0 or > 3) return null;
        var value = 0;
        if (char.IsAsciiDigit(number[0]))
        {
            foreach (var c in number)
            {
                if (!char.IsAsciiDigit(c)) return null;
                value = value * 10 + (c - '0');
            }

            return value;
        }

        var ten = number.IndexOf('十');
        if (ten < 0) return number.Length == 1 && digits.IndexOf(number[0]) is >= 0 and var one ? one + 1 : null;
        var tens = ten == 0 ? 1 : digits.IndexOf(number[0]) + 1;
        var ones = ten == number.Length - 1 ? 0 : digits.IndexOf(number[^1]) + 1;
        return ten <= 1 && tens > 0 ? tens * 10 + ones : null;
    }
}

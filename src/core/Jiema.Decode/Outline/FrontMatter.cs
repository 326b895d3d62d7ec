using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>What stands before the report's first chapter: title, date line, speaker, salutation.</summary>
internal sealed record FrontMatter(string? Title, string? Place, int? Year, bool IsReport, int LinesUsed)
{
    private const int MostLines = 8;

    public static FrontMatter Read(SourceText source, OutlineBuilder build)
    {
        string? title = null, place = null;
        int? year = null;
        var isReport = false;
        var used = 0;
        for (var i = 0; i < Math.Min(MostLines, source.Lines.Count); i++)
        {
            var words = source.Slice(source.Lines[i]);
            var shape = HeadingShape.Of(words);
            if (i == 0 && shape.Kind == NumberKind.None && words.Length <= 60 && Headings.IsPlain(source, i) && Places.In(words) is { } area)
            {
                // A list's title is its first chapter as well: 某某县2025年民生实事.
                (title, place, year) = (Squeeze(words), area, Years.First(words));
                break;
            }

            if (shape.Kind != NumberKind.None || words.Length > 60 || (Headings.IsPlain(source, i) && !IsTitle(words))) break;
            var kind = IsSalutation(words) ? SegmentKind.Salutation
                : IsDateLine(words) ? SegmentKind.DateLine
                : IsTitle(words) || (title is null && !Headings.EndsSentence(words) && !IsByline(words)) ? SegmentKind.Title
                : SegmentKind.Other;
            if (kind == SegmentKind.Other && Headings.EndsSentence(words)) break;
            if (kind == SegmentKind.Title && (title is null || IsTitle(words))) title = Squeeze(words);
            isReport |= IsTitle(words) || kind == SegmentKind.Salutation;
            place ??= Places.In(words);
            year ??= Years.First(words);
            build.Add(source.Lines[i], kind);
            used = i + 1;
            if (kind == SegmentKind.Salutation) break;
        }

        for (var i = used; i < Math.Min(used + 3, source.Lines.Count) && place is null; i++)
            place = Places.In(source.Slice(source.Lines[i]));
        return new FrontMatter(title, place, year, isReport, used);
    }

    public static bool IsSalutation(ReadOnlySpan<char> words) =>
        words.Length <= 12 && words.StartsWith("各位代表") && words[^1] is '：' or ':' or '！' or '!' or '，';

    /// <summary>Who spoke, when and where, who took the photograph: not a title.</summary>
    private static bool IsByline(ReadOnlySpan<char> words) =>
        words.Length <= 3 || words.ContainsAny("。：") || words.Contains("人民政府", StringComparison.Ordinal) || words.Contains("大会", StringComparison.Ordinal)
        || words.IndexOf('长') is > 0 and < 8 || (words.Contains('年') && words.Contains('月') && words.Contains('日'));

    private static bool IsTitle(ReadOnlySpan<char> words) => Squeeze(words).EndsWith("工作报告", StringComparison.Ordinal);

    private static bool IsDateLine(ReadOnlySpan<char> words) => words.Contains('年') && words.Contains('月') && words.Contains("会议", StringComparison.Ordinal);

    /// <summary>Titles are often spaced out by hand (政 府 工 作 报 告): blanks between Chinese characters carry nothing.</summary>
    private static string Squeeze(ReadOnlySpan<char> words)
    {
        Span<char> kept = stackalloc char[words.Length];
        var length = 0;
        foreach (var c in words)
            if (!SourceText.IsBlank(c)) kept[length++] = c;
        return kept[..length].ToString();
    }
}

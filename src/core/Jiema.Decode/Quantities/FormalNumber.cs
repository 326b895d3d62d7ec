namespace Jiema.Decode.Quantities;

/// <summary>
/// Numbers in the capitals of bills (壹佰万元). Some capitals stand in everyday words (队伍, 陆续, 收拾), so that a run counts only when it is
/// written as a number: it names a place (拾, 佰 …) and has a value.
/// </summary>
internal static class FormalNumber
{
    private const string Everyday = "肆伍陆拾";

    public static bool Is(char c) => c is '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' || IsPlace(c);

    /// <summary>End of the number in capitals at <paramref name="start"/>, or <paramref name="start"/> when none starts there.</summary>
    public static int EndOfRun(string text, int start)
    {
        if (!Is(text[start])) return start;
        var second = Near.At(text, start + 1);
        if (Everyday.Contains(text[start]) && !IsPlace(second) && !(text[start] == '拾' && (Is(second) || second is '万' or '亿'))) return start;
        var end = start;
        var places = false;
        while (end < text.Length && end - start <= ChineseNumber.Longest && (Is(text[end]) || (NumeralRuns.IsChinese(text[end]) && text[end] is not ('半' or '双'))))
        {
            places |= IsPlace(text[end]) || text[end] is '十' or '百' or '千' or '万' or '亿';
            end++;
        }
        var counts = places && end - start > 1 || Near.At(text, end) is '元' or '圆';
        return counts && ChineseNumber.Parse(text.AsSpan(start, end - start)) is not null ? end : start;
    }

    private static bool IsPlace(char c) => c is '拾' or '佰' or '仟';
}

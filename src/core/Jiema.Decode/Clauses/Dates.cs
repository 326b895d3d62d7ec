using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>A deadline that stands behind a thing is no part of it: 二期项目8月底前|建成, 首批项目一季度|开工.</summary>
internal static class Dates
{
    /// <summary>Whether a date may close with the character; false is certain.</summary>
    public static bool MayClose(char c) => Ends.MayClose(c);

    private static readonly WordList Ends = ["前", "内", "底", "末", "初", "份", "月", "年", "度"];

    /// <summary>Length of the date that closes the words, or 0.</summary>
    public static int ClosingLength(string text, int start, int end)
    {
        var at = end;
        if (text[at - 1] is '前' or '内') at--;
        if (at > start && text[at - 1] is '底' or '末' or '初' or '份') at--;
        if (at - 2 <= start) return 0;
        var unit = text[at - 1];
        if (unit == '度' && text[at - 2] == '季') at -= 2;
        else if (unit is '月' or '年') at--;
        else return 0;
        var digits = at;
        while (digits > start && (Chars.IsDigit(text[digits - 1]) || unit != '年' && text[digits - 1] is >= '一' and <= '龥' && "一二三四五六七八九十".Contains(text[digits - 1]))) digits--;
        // 2030年 is a date, 3年 is how long.
        return unit == '年' ? (at - digits == 4 ? end - digits : 0) : at > digits && at - digits <= 2 ? end - digits : 0;
    }
}

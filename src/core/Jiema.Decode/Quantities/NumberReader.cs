using System.Globalization;

namespace Jiema.Decode.Quantities;

/// <summary>Reads one number: 6.26万, 3千万, 两百五十, 二〇二四, 50余万, 1,234.5.</summary>
internal static class NumberReader
{
    // A decimal holds 28 digits; beyond that the value is unknown but the row stays.
    private const int LongestDigits = 24;
    private const decimal Largest = 1e24m;

    /// <summary>Reads the number that starts at <paramref name="start"/>, where a numeral run starts.</summary>
    public static Number Read(string text, int start) =>
        NumeralRuns.IsDigit(text[start]) ? ReadArabic(text, start) : ReadChinese(text, start);

    private static Number ReadArabic(string text, int start)
    {
        var end = NumeralRuns.EndOfRun(text, start);
        var value = ParseDigits(text.AsSpan(start, end - start), out var hasDecimals);
        var more = false;
        while (true)
        {
            var at = end;
            // 50余万, 10多亿: the excess stands before the multiplier.
            if (at + 1 < text.Length && text[at] is '余' or '多' or '几' && Multiplier(text[at + 1]) > 1m) at++;
            if (at >= text.Length || !IsMultiplier(text, at)) break;
            more |= at > end;
            value = Times(value, Multiplier(text[at]));
            end = at + 1;
        }
        return new Number(start, end, value, true, more, hasDecimals);
    }

    private static Number ReadChinese(string text, int start)
    {
        var runEnd = NumeralRuns.EndOfRun(text, start);
        if (text[start] is '半' or '双') return new Number(start, start + 1, text[start] == '半' ? 0.5m : null, false);
        var end = start;
        while (end < runEnd && text[end] is not ('半' or '双') && !StartsUnit(text, end)) end++;
        if (end == start) end = start + 1;
        var value = end - start > LongestDigits ? null : ChineseNumber.Parse(text.AsSpan(start, end - start));
        var more = false;
        // 十余万, 二十多亿
        while (end + 1 < text.Length && text[end] is '余' or '多' or '几' && Multiplier(text[end + 1]) >= 10000m)
        {
            value = Times(value, Multiplier(text[end + 1]));
            end += 2;
            more = true;
        }
        return new Number(start, end, value, false, more);
    }

    /// <summary>Whether 千 or 百 at <paramref name="at"/> opens a unit (千瓦, 百分点) rather than multiplying.</summary>
    private static bool StartsUnit(string text, int at)
    {
        if (at + 1 >= text.Length) return false;
        var next = text[at + 1];
        return text[at] == '千' ? next is '瓦' or '米' or '克' or '伏' or '焦' or '卡' or '帕' : text[at] == '百' && next == '分' && at + 2 < text.Length && text[at + 2] is '点' or '比';
    }

    private static bool IsMultiplier(string text, int at) => Multiplier(text[at]) > 1m && !StartsUnit(text, at);

    private static decimal Multiplier(char c) => c switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10000m, '亿' => 100000000m, _ => 1m };

    private static decimal? Times(decimal? value, decimal factor) => value is { } v && v < Largest / factor ? v * factor : null;

    private static decimal? ParseDigits(ReadOnlySpan<char> run, out bool hasDecimals)
    {
        Span<char> plain = stackalloc char[LongestDigits + 2];
        var n = 0;
        hasDecimals = false;
        for (var i = 0; i < run.Length; i++)
        {
            var c = run[i];
            if (c == ',')
            {
                // A thousands comma has exactly three digits behind it; any other comma is punctuation without a space.
                if (hasDecimals || DigitsAfter(run, i) != 3) return null;
                continue;
            }
            if (n > LongestDigits) return null;
            if (c is '.' or '．')
            {
                if (hasDecimals) return null;
                hasDecimals = true;
                plain[n++] = '.';
                continue;
            }
            plain[n++] = c >= '０' ? (char)(c - '０' + '0') : c;
        }
        return decimal.TryParse(plain[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static int DigitsAfter(ReadOnlySpan<char> run, int comma)
    {
        var n = 0;
        while (comma + 1 + n < run.Length && NumeralRuns.IsDigit(run[comma + 1 + n])) n++;
        return n;
    }
}

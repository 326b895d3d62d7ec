namespace Jiema.Decode.Quantities;

/// <summary>Reads one number: 6.26万, 3千万, 两百五十, 二〇二四, 50余万, 1,234.5.</summary>
internal static class NumberReader
{
    // A decimal holds 28 digits; beyond that the value is unknown but the row stays.
    private const int LongestDigits = 25;
    private const int HalfDigits = 12;
    private const decimal Largest = 1e24m;
    private const string AfterDecimals = "成折、以左的）) ";

    /// <summary>Reads the number that starts at <paramref name="start"/>, where a numeral run starts.</summary>
    public static Number Read(string text, int start) =>
        NumeralRuns.IsDigit(text[start]) ? ReadArabic(text, start) : ReadChinese(text, start);

    private static Number ReadArabic(string text, int start)
    {
        var end = NumeralRuns.EndOfRun(text, start);
        var value = ParseDigits(text.AsSpan(start, end - start), out var hasDecimals);
        var more = false;
        var place = 0m;
        while (true)
        {
            var at = end;
            // 50余万, 10多亿: the excess stands before the multiplier; a blank may, too (15 亿元).
            if (at + 1 < text.Length && text[at] is '余' or '多' or '几' or ' ' && Multiplier(text[at + 1]) >= (text[at] == ' ' ? 10000m : 10m)) at++;
            if (at >= text.Length || !IsMultiplier(text, at)) break;
            more |= at > end && text[end] != ' ';
            value = Times(value, place = Multiplier(text[at]));
            end = at + 1;
        }
        while (!more && place > 1m && value is { } higher && LowerPlaces(text, end, place) is { } lower)
        {
            (value, end, place) = (higher + lower.Value, lower.End, lower.Place);
            // 3千5百万: the last multiplier is of the whole.
            if (end < text.Length && IsMultiplier(text, end)) (value, end) = (Times(value, Multiplier(text[end])), end + 1);
        }
        return new Number(start, end, value, true, more, hasDecimals);
    }

    /// <summary>16万8千, 2万5600, 3千零40: what follows a multiplier in lower places. A lone digit without 零 (6亿3个) is a number of its own.</summary>
    private static (decimal Value, int End, decimal Place)? LowerPlaces(string text, int at, decimal above)
    {
        var gap = Near.At(text, at) == '零' ? 1 : 0;
        if (!NumeralRuns.IsDigit(Near.At(text, at + gap))) return null;
        var end = NumeralRuns.EndOfRun(text, at + gap);
        if (ParseDigits(text.AsSpan(at + gap, end - at - gap), out var hasDecimals) is not { } value || hasDecimals || value == 0m || value >= above) return null;
        var place = 1m;
        for (; end < text.Length && IsMultiplier(text, end) && place * Multiplier(text[end]) < above; end++) place *= Multiplier(text[end]);
        if (value * place >= above) return null;
        return place > 1m || gap == 1 || (value >= 10m && Near.At(text, end) is not ('年' or '月' or '日' or '-' or '—' or '～' or '~' or '%' or '/')) ? (value * place, end, place) : null;
    }

    private static Number ReadChinese(string text, int start)
    {
        var formalEnd = FormalNumber.EndOfRun(text, start);
        var runEnd = formalEnd > start ? formalEnd : NumeralRuns.EndOfRun(text, start);
        if (text[start] is '半' or '双') return new Number(start, start + 1, text[start] == '半' ? 0.5m : null, false);
        var end = start;
        while (end < runEnd && text[end] is not ('半' or '双') && !StartsUnit(text, end)) end++;
        if (end == start) end = start + 1;
        var value = ChineseNumber.Parse(text.AsSpan(start, end - start));
        if (value is { } whole && Decimals(text, end) is { } part)
        {
            (value, end) = (whole + part.Value, part.End);
            for (; end < text.Length && Multiplier(text[end]) > 10m && IsMultiplier(text, end); end++) value = Times(value, Multiplier(text[end]));
            return new Number(start, end, value, false, Decimal: true);
        }
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

    /// <summary>The decimals at 点 (十六点四, 二点六亿); null for words (一点一滴, 三点一线) and times of day (八点十五).</summary>
    private static (decimal Value, int End)? Decimals(string text, int point)
    {
        if (Near.At(text, point) != '点') return null;
        var end = point + 1;
        decimal value = 0m, place = 1m;
        for (int digit; end < text.Length && end - point <= LongestDigits && (digit = ChineseNumber.Digit(text[end])) >= 0; end++) value += digit * (place /= 10m);
        var next = Near.At(text, end);
        if (end == point + 1 || !(Near.IsStop(next) || AfterDecimals.Contains(next) || Multiplier(next) > 10m || Units.At(text, end, true) is not null)) return null;
        return (value, end);
    }

    /// <summary>Whether 千 or 百 at <paramref name="at"/> opens a unit (千瓦, 百分点) rather than multiplying.</summary>
    private static bool StartsUnit(string text, int at)
    {
        if (at + 1 >= text.Length) return false;
        var next = text[at + 1];
        return text[at] == '千' ? next is '瓦' or '米' or '克' or '伏' or '焦' or '卡' or '帕' : text[at] == '百' && next == '分' && at + 2 < text.Length && text[at + 2] is '点' or '比' or '位';
    }

    private static bool IsMultiplier(string text, int at) => Multiplier(text[at]) > 1m && !StartsUnit(text, at);

    private static decimal Multiplier(char c) => c switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10000m, '亿' => 100000000m, _ => 1m };

    private static decimal? Times(decimal? value, decimal factor) => value is { } v && v < Largest / factor ? v * factor : null;

    private static decimal? ParseDigits(ReadOnlySpan<char> run, out bool hasDecimals)
    {
        // Up to nineteen digits fit a machine word; more go in two.
        ulong high = 0, low = 0;
        var (digits, scale) = (0, 0);
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

            if (c is '.' or '．')
            {
                if (hasDecimals) return null;
                hasDecimals = true;
                continue;
            }

            if (++digits > LongestDigits) return null;
            if (hasDecimals) scale++;
            if (digits == HalfDigits + 1) (high, low) = (low, 0);
            low = low * 10 + (uint)(c >= '０' ? c - '０' : c - '0');
        }

        if (digits <= HalfDigits) return new decimal((int)low, (int)(low >> 32), 0, false, (byte)scale);
        var shift = 1m;
        for (var i = HalfDigits; i < digits; i++) shift *= 10m;
        return (high * shift + low) * new decimal(1, 0, 0, false, (byte)scale);
    }

    private static int DigitsAfter(ReadOnlySpan<char> run, int comma)
    {
        var n = 0;
        while (comma + 1 + n < run.Length && NumeralRuns.IsDigit(run[comma + 1 + n])) n++;
        return n;
    }
}

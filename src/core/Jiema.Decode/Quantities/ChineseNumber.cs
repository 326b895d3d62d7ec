namespace Jiema.Decode.Quantities;

/// <summary>Values of numbers in Chinese characters: 十一, 两百, 二百五十, 三千万, 二〇二四.</summary>
internal static class ChineseNumber
{
    /// <summary>Longer runs are no number: with every place up to 亿 named it has some thirty characters.</summary>
    public const int Longest = 40;

    /// <summary>The value, or null when the characters form no number (三五, 百千万) or it is too large.</summary>
    public static decimal? Parse(ReadOnlySpan<char> run)
    {
        if (run.IsEmpty || run.Length > Longest) return null;
        // Most numerals of a text are one character: no arithmetic for them.
        if (run.Length == 1) return Digit(run[0]) is >= 0 and var digit ? Small[digit] : run[0] is '廿' or '卅' ? (run[0] == '廿' ? 20m : 30m) : Place(run[0]) is > 0 and var place ? place : null;
        return IsPositional(run) ? Positional(run) : Additive(run);
    }

    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0, '一' or '壹' => 1, '二' or '两' or '贰' => 2, '三' or '叁' => 3, '四' or '肆' => 4, '五' or '伍' => 5, '六' or '陆' => 6, '七' or '柒' => 7, '八' or '捌' => 8, '九' or '玖' => 9, _ => -1,
    };

    private static readonly decimal[] Small = [0m, 1m, 2m, 3m, 4m, 5m, 6m, 7m, 8m, 9m];

    private static int Place(char c) => c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, '万' => 10000, '亿' => 100000000, _ => 0 };

    private static bool IsPositional(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
            if (Digit(c) < 0) return false;
        return true;
    }

    private static decimal? Positional(ReadOnlySpan<char> run)
    {
        // Two or three digits side by side are an approximation (三五个, 两三年); four and more are a year or a code.
        if (run.Length > 24 || run.Length is 2 or 3 && !run.ContainsAny('〇', '零')) return null;
        decimal value = 0;
        foreach (var c in run) value = value * 10 + Digit(c);
        return value;
    }

    private static decimal? Additive(ReadOnlySpan<char> run)
    {
        decimal total = 0, section = 0, myriad = 0;
        var digit = -1;
        var last = 0m;
        foreach (var c in run)
        {
            var d = Digit(c);
            if (d == 0) { digit = -1; continue; }
            if (d > 0)
            {
                if (digit >= 0) return null;
                digit = d;
                continue;
            }
            if (c is '廿' or '卅') { section += c == '廿' ? 20 : 30; last = 10; continue; }
            decimal unit = Place(c);
            if (unit == 0) return null;
            if (unit >= 10000)
            {
                var head = section + Math.Max(digit, 0);
                if (head == 0) head = total > 0 ? 0 : 1;
                total = total > 0 && unit >= myriad ? (total + head) * unit : total + head * unit;
                section = 0;
                myriad = unit;
            }
            else
            {
                if (last != 0 && unit >= last && section > 0) return null;
                section += Math.Max(digit, 1) * unit;
            }
            if (total > 1e20m) return null;
            digit = -1;
            last = unit;
        }
        // 两百五 is 250: a bare digit after a multiplier counts one place lower.
        if (digit > 0) section += run.Length > 1 && last >= 100 && run[^2] is '百' or '千' or '万' or '亿' or '佰' or '仟' ? digit * last / 10 : digit;
        return total + section;
    }
}

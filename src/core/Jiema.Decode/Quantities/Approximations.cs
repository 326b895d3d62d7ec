namespace Jiema.Decode.Quantities;

/// <summary>Numbers that are two: 七八亿, 五六百 (side by side), 三到四万 (the first borrows the multiplier of the second).</summary>
internal static class Approximations
{
    /// <summary>Both values of neighbouring digits in a Chinese number, or null.</summary>
    public static (decimal Low, decimal High)? Pair(ReadOnlySpan<char> run)
    {
        if (run.Length is < 2 or > 12) return null;
        Span<char> one = stackalloc char[run.Length - 1];
        for (var i = 0; i + 1 < run.Length; i++)
        {
            int first = ChineseNumber.Digit(run[i]), second = ChineseNumber.Digit(run[i + 1]);
            if (first <= 0 || second <= 0) continue;
            if (second != first + 1 && (first, second) is not (3, 5)) return null;
            run[..i].CopyTo(one);
            run[(i + 1)..].CopyTo(one[i..]);
            var high = ChineseNumber.Parse(one);
            one[i] = run[i];
            return ChineseNumber.Parse(one) is { } low && high > low ? (low, high.Value) : null;
        }
        return null;
    }

    /// <summary>The lower end of a range with the multiplier that it shares: 5-6万, 三到四千万, 二百一十到二百六十万. 9000到2万 shares none.</summary>
    public static decimal Lower(string text, Number low, Number high)
    {
        if (low.Value is not { } from || high.Value is not { } to) return 0m;
        var places = false;
        for (var i = low.Start; i < low.End; i++)
        {
            if (text[i] is '万' or '亿') return from;
            places |= text[i] is '百' or '千' or '佰' or '仟';
        }
        var shared = 1m;
        // 三千到五千万: a number that names its own places shares the 万 only.
        // 到0亿亿亿亿: nothing is shared by nothing, however often it is multiplied.
        for (var i = high.End - 1; i > high.Start && shared <= to && (text[i] is '万' or '亿' || (!places && text[i] is '百' or '千' or '佰' or '仟')); i--)
            shared *= text[i] switch { '万' => 10000m, '亿' => 100000000m, '千' or '仟' => 1000m, _ => 100m };
        return from < to / shared ? from * shared : from;
    }
}

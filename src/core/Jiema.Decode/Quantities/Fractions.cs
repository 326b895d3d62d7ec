namespace Jiema.Decode.Quantities;

/// <summary>Shares: 2/3, 三分之一, 百分之五, 千分之三, 七成, 过半.</summary>
internal static class Fractions
{
    // What may stand behind 成 so that it is a share.
    private const string AfterTenth = "以上以下左，。、；的多由为是提增降升缩扩,\n";

    public static (int End, decimal Value, string? Unit)? Read(string text, Number number)
    {
        if (number.Value is not { } value) return null;
        var after = Near.At(text, number.End);
        if (value == 1 && after == '半' && !number.Arabic) return (number.End + 1, 0.5m, null);
        if (after is '/' or '／' && number.Arabic && value is > 0 and < 1000 && value == decimal.Truncate(value) && NumeralRuns.IsDigit(Near.At(text, number.End + 1)))
        {
            var lower = NumberReader.Read(text, number.End + 1);
            return lower.Value is { } d && d > value && d < 1000 ? (lower.End, Share(value, d), null) : null;
        }
        if (Near.StartsWith(text, number.End, "分之") && value >= 1 && NumeralRuns.EndOfRun(text, number.End + 2) > number.End + 2)
        {
            var upper = NumberReader.Read(text, number.End + 2);
            if (upper.Value is not { } u) return null;
            return value switch { 100 => (upper.End, u, "%"), 1000 => (upper.End, u, "‰"), _ => (upper.End, Share(u, value), null) };
        }
        if (after == '成' && value is > 0 and <= 10) return Tenths(text, number.End + 1, value * 10);
        return null;
    }

    /// <summary>三成 is a share, 三成果 is not; 八成四 and 六成半 have a second place.</summary>
    private static (int, decimal, string?)? Tenths(string text, int at, decimal value)
    {
        var next = Near.At(text, at);
        if (AfterTenth.Contains(next)) return (at, value, "%");
        var second = next == '半' ? 5 : ChineseNumber.Digit(next);
        return second > 0 && AfterTenth.Contains(Near.At(text, at + 1)) ? (at + 1, value + second, "%") : null;
    }

    // Four places are what the text's 2/3 can mean; a share so small that four would lose it keeps more.
    private static decimal Share(decimal upper, decimal lower) => decimal.Round(upper / lower, upper / lower < 0.001m ? 12 : 4);
}

namespace Jiema.Decode.Quantities;

/// <summary>The small change of a sum: 85元4角2分, 六元八角.</summary>
internal static class MoneyTail
{
    /// <summary>What the jiao and fen behind <paramref name="at"/> add, and where they end; null when none stand there.</summary>
    public static (int End, decimal Value)? Read(string text, int at)
    {
        if (Part(text, at) is not { } first) return null;
        if (Near.At(text, first.End) is '角' or '毛')
        {
            var jiao = first.Value / 10;
            return Part(text, first.End + 1) is { } second && IsFen(text, second.End) ? (second.End + 1, jiao + second.Value / 100) : (first.End + 1, jiao);
        }
        return IsFen(text, first.End) ? (first.End + 1, first.Value / 100) : null;
    }

    private static bool IsFen(string text, int at) => Near.At(text, at) == '分' && Near.At(text, at + 1) is not ('之' or '钟' or '别' or '为' or '成');

    private static (int End, decimal Value)? Part(string text, int at)
    {
        var c = Near.At(text, at);
        var digit = NumeralRuns.IsDigit(c) ? (c >= '０' ? c - '０' : c - '0') : ChineseNumber.Digit(c);
        return digit >= 0 ? (at + 1, digit) : null;
    }
}

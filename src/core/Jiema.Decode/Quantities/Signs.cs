namespace Jiema.Decode.Quantities;

/// <summary>Negative amounts: 增长-2.3%, 负2.7%. 减负3亿元 and 税负10% hold no sign, and 2-3个 is a range.</summary>
internal static class Signs
{
    private const string Before = "为是达到至长降速比幅约（(“ 　";

    /// <summary>Whether a sign stands before the number and not before <paramref name="floor"/>.</summary>
    public static bool IsNegative(string text, int start, int floor, Dimension dimension)
    {
        if (start - 1 < floor) return false;
        var sign = text[start - 1];
        if (sign is not ('负' or '-' or '－' or '−')) return false;
        var before = Near.At(text, start - 2);
        // A dash at the start of a line is a list mark unless a percentage follows.
        if (before == '\n') return sign == '负' || dimension is Dimension.Ratio or Dimension.Points;
        return Near.IsStop(before) || Before.Contains(before);
    }
}

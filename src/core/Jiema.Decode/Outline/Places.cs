namespace Jiema.Decode.Outline;

/// <summary>Finds the reporting area by its suffix in the formulas of a report's first lines.</summary>
internal static class Places
{
    private static readonly string[] Suffixes = ["自治县", "自治旗", "自治州", "自治区", "县", "市", "区", "旗", "省", "州", "盟"];

    private static readonly string[] After = ["第", "人民政府", "县长", "市长", "区长", "省长"];

    public static string? In(ReadOnlySpan<char> words)
    {
        foreach (var follow in After)
        {
            for (var from = 0; from < words.Length;)
            {
                var at = words[from..].IndexOf(follow, StringComparison.Ordinal);
                if (at < 0) break;
                if ((follow != "第" || IsSession(words[(from + at + 1)..])) && Before(words[..(from + at)]) is { } place) return place;
                from += at + 1;
            }
        }

        // 某某县2025年……: an area and its year open a list's title.
        if (Years.First(words) is not null && words.IndexOfAnyInRange('0', '9') is > 2 and < 14 and var year && Before(words[..year]) is { } titled) return titled;
        return words.StartsWith("——") ? Head(words[2..]) : null;
    }

    /// <summary>第十七届: only a congress is counted so; 居全省第一 names no place.</summary>
    private static bool IsSession(ReadOnlySpan<char> words)
    {
        var i = 0;
        while (i < words.Length && i < 4 && (HeadingShape.IsChinese(words[i]) || char.IsAsciiDigit(words[i]))) i++;
        return i > 0 && i < words.Length && words[i] == '届';
    }

    private static string? Before(ReadOnlySpan<char> words)
    {
        foreach (var suffix in Suffixes)
        {
            if (!words.EndsWith(suffix, StringComparison.Ordinal)) continue;
            var start = words.Length - suffix.Length;
            while (start > 0 && words.Length - start < 12 && char.IsLetter(words[start - 1]) && !Stops(words[start - 1])) start--;
            var name = words[start..];
            return name.Length - suffix.Length is >= 1 and <= 8 ? name.ToString() : null;
        }

        return null;
    }

    /// <summary>A digest's subtitle starts with the place: ——某某县以……</summary>
    private static string? Head(ReadOnlySpan<char> words)
    {
        for (var i = 2; i < Math.Min(words.Length, 8); i++)
            if (words[i] is '县' or '市' or '区' or '旗')
                return words[..(i + 1)].ToString();
        return null;
    }

    /// <summary>Characters that end the words before a place name: 在…, 代表…, 向…, a date's 日.</summary>
    private static bool Stops(char c) => c is '在' or '表' or '向' or '日' or '是' or '我' or '于' or '和' or '的';
}

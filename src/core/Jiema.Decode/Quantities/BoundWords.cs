using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>Words that say how a number binds. 以上 and 以下 include the number (Civil Code art. 1259).</summary>
internal static class BoundWords
{
    // Longest first: 不超过 must not be read as 超过. A word is no bound when it ends another word (节约, 签约, 通过): see Blockers.
    private static readonly (string Word, Bound Bound, string Blockers)[] Before =
    [
        ("大于或者等于", Bound.AtLeast, ""), ("小于或者等于", Bound.AtMost, ""), ("大于或等于", Bound.AtLeast, ""), ("小于或等于", Bound.AtMost, ""), ("大于等于", Bound.AtLeast, ""), ("小于等于", Bound.AtMost, ""),
        ("超过了", Bound.Above, ""), ("突破了", Bound.Above, ""), ("至少有", Bound.AtLeast, ""), ("至少为", Bound.AtLeast, ""), ("至少是", Bound.AtLeast, ""), ("最多有", Bound.AtMost, ""), ("最多为", Bound.AtMost, ""),
        ("不低于", Bound.AtLeast, ""), ("不少于", Bound.AtLeast, ""), ("不小于", Bound.AtLeast, ""), ("不高于", Bound.AtMost, ""), ("不超过", Bound.AtMost, ""),
        ("不突破", Bound.AtMost, ""), ("不大于", Bound.AtMost, ""), ("不多于", Bound.AtMost, ""),
        ("不到", Bound.Below, "看达收找做办想得感受听"), ("≥", Bound.AtLeast, ""), ("≤", Bound.AtMost, ""),
        ("至少", Bound.AtLeast, ""), ("最少", Bound.AtLeast, ""), ("最多", Bound.AtMost, ""), ("至多", Bound.AtMost, ""), ("大约", Bound.About, ""), ("将近", Bound.Below, ""),
        ("接近", Bound.Below, ""), ("超过", Bound.Above, ""), ("突破", Bound.Above, ""), ("不足", Bound.Below, ""), ("低于", Bound.Below, ""), ("大于", Bound.Above, ""),
        ("小于", Bound.Below, ""), ("超", Bound.Above, "赶反高出"), ("逾", Bound.Above, ""), ("近", Bound.Below, "最附临靠邻亲远贴"),
        ("约", Bound.About, "节集预签制条合公特相契履违解邀"), ("过", Bound.Above, "通经超不渡走穿跨透越度胜跑"),
    ];

    private static readonly (string Word, Bound Bound)[] After =
    [
        ("及以上", Bound.AtLeast), ("或以上", Bound.AtLeast), ("或者以上", Bound.AtLeast), ("或更多", Bound.AtLeast), ("或者更多", Bound.AtLeast), ("（含）以上", Bound.AtLeast),
        ("(含)以上", Bound.AtLeast), ("或以下", Bound.AtMost), ("（含）以下", Bound.AtMost), ("以上", Bound.AtLeast), ("及以下", Bound.AtMost), ("以下", Bound.AtMost), ("以内", Bound.AtMost), ("之内", Bound.AtMost),
        ("左右", Bound.About), ("上下", Bound.About),
    ];

    private static readonly WordList BeforeWords = [.. Before.Select(b => b.Word)];
    private static readonly WordList AfterWords = [.. After.Select(a => a.Word)];

    /// <summary>The bound word that ends at <paramref name="end"/> and does not reach before <paramref name="floor"/>.</summary>
    public static (int Start, Bound Bound)? EndingAt(string text, int end, int floor)
    {
        if (end <= floor || !BeforeWords.MayClose(text[end - 1])) return null;
        if (BeforeWords.ClosingNumber(text.AsSpan(floor, end - floor)) is not (>= 0 and var number)) return null;
        var (word, bound, blockers) = Before[number];
        var start = end - word.Length;
        return start > 0 && blockers.Contains(text[start - 1]) ? null : (start, bound);
    }

    /// <summary>The bound word that starts at <paramref name="start"/>.</summary>
    public static (int End, Bound Bound)? StartingAt(string text, int start)
    {
        if (AfterWords.At(text, start) is null) return null;
        foreach (var (word, bound) in After)
            if (Near.StartsWith(text, start, word)) return (start + word.Length, bound);
        return null;
    }
}

using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>What there is none of: the words before 实现零发案, 零事故.</summary>
internal static class Nothings
{
    // 近年来首次实现孕产妇零死亡: who brings it about, and when, is no part of the thing.
    private static readonly WordList Movers = ["实现", "确保", "做到", "保持", "力争"];
    private static readonly WordList Manners = ["继续", "全部", "基本", "持续", "全年", "均", "实现", "确保", "做到", "保持", "力争"];

    /// <summary>The words from <paramref name="start"/> to the zero, without verb and manner; empty when the zero opens the clause.</summary>
    public static TextSpan SubjectOf(string text, int start, Draft draft)
    {
        if (text[draft.Number.Start] != '零' || draft.Number.Length != 1) return default;
        var end = draft.Start - (Near.At(text, draft.Start - 1) == '“' ? 1 : 0);
        while (Manners.Before(text, end) is { } manner && end - manner.Length >= start) end -= manner.Length;
        for (var at = end - 1; at > start; at--)
            if (Movers.At(text, at - 1) is { } mover && at - 1 + mover.Length < end) { start = at - 1 + mover.Length; break; }
        return Phrases.Trim(text, new TextSpan(start, Math.Max(start, end)));
    }
}

using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Looks through a clause for its verb.</summary>
internal static class VerbScan
{
    // Verbs that hardly stand inside nouns.
    private static readonly VerbSet Governing = new("加快 加快推进 推进 打造 实现 新增 净增 达到 完成 新建 落实 进入 确保 力争 突破 提供 参与 申报 获评 建立 带动 解决 高于 低于 快于");

    /// <summary>The first verb outside quotations; a strong one only, if asked.</summary>
    public static VerbHit First(string text, int start, int end, Brackets brackets, int reach, bool strong = false)
    {
        for (var i = start; i < end && i - start <= reach; i++)
        {
            if (!Verbs.May(text, i, end) || brackets.Inside(i)) continue;
            var hit = Verbs.StartingAt(text, i, end, out var noun);
            if (noun > 0) { i += noun - 1; continue; }
            // 面积不减少: what must not happen is no verb of the clause.
            if (hit is not { Text.Length: >= 2 } verb || text[i - 1] == '不' && i > start) continue;
            if (!strong || IsStrong(text, start, end, verb)) return verb;
            i += verb.Text.Length - 1;
        }
        return default;
    }

    // With the subject first, a verb governs when an adverb leads it in or when it is one that hardly stands in nouns.
    private static bool IsStrong(string text, int start, int end, VerbHit verb)
    {
        if (Near.At(text, verb.End) == '的' || end - verb.End < 2) return false;
        if (Openers.LengthBefore(text, verb.Start, start + 1, end) > 0) return true;
        if (verb.Text[0] == '新' && verb.Is(Traits.Count) || verb.Text[^1] is '至' or '到' or '在') return true;
        return Governing.Has(verb);
    }
}

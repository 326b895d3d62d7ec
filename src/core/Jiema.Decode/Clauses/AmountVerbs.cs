using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>The verb that touches an amount.</summary>
internal static class AmountVerbs
{
    /// <summary>The verb directly before an amount when it is one that takes a level (达到65%, 新增16户).</summary>
    public static VerbHit Level(string text, int start, int end, Clause clause)
    {
        foreach (var draft in clause.Drafts)
        {
            if (draft.Shape != Shape.Amount || draft.Start <= start || draft.Start >= end) continue;
            return Before(text, draft, start) is { Found: true } verb && verb.Is(Traits.Indicator) && !Classes.IsAlwaysSize(text, draft) ? verb : default;
        }
        return default;
    }

    /// <summary>The verb that touches the amount from before, particles aside; or the amount's own bound verb (突破5万元).</summary>
    public static VerbHit Before(string text, Draft draft, int floor)
    {
        if (draft.Dimension is Dimension.Points or Dimension.Ratio && Compared(text, draft, floor) is { Found: true } compared) return compared;
        var at = draft.Start;
        while (at > floor && Particles.MayClose(text[at - 1]) && text[at - 1] is '了' or '均' or '各' or '约' or '共' or '再' or ' ' or '到' && !(text[at - 1] == '约' && Near.At(text, at - 2) is '签' or '节' or '集') && !(text[at - 1] == '到' && at - 2 >= floor && text[at - 2] is '达' or '高' or '降' or '加' or '大' or '少' or '缩' or '小' or '展' or '窄')) at--;
        if (draft.Dimension == Dimension.Rank) at = Scopes.Skip(text, at, floor);
        if (Near.EndsWith(text, at, "分别")) at -= 2;
        if (at <= floor) return BoundVerb(text, draft);
        if (Verbs.EndingAt(text, at, floor, 2) is { Found: true } verb && !InsideNoun(text, verb)) return verb;
        // 12处院所整合为3处.
        if (text[at - 1] == '为' && Mergers.Before(text, at - 1) is not null && Verbs.EndingAt(text, at - 1, floor, 2) is { Found: true } merged) return new VerbHit(merged.Start, at, merged.Text, Traits.Indicator);
        if (text[at - 1] == '为' && at - 1 == floor) return BoundVerb(text, draft);
        if ((text[at - 1] is '达' or '为' or '占' or '翻' or '有' || draft.Dimension == Dimension.Rank && text[at - 1] is '居' or '列' or '排' or '位') && at - 1 >= floor) return Verbs.EndingAt(text, at, floor);
        return draft.Dimension == Dimension.Rank && Placed(text, draft.Start, floor) is { Found: true } placed ? placed : BoundVerb(text, draft);
    }

    /// <summary>稳居团体前三名, 居同类城市第3位: a longer scope stands between the verb and the rank.</summary>
    private static VerbHit Placed(string text, int end, int floor)
    {
        for (var at = end - 2; at > floor && end - at < 14 && text[at] is not ('、' or '的'); at--)
            if (Verbs.EndingAt(text, at, floor) is { Found: true } verb && verb.Is(Traits.Rank)) return verb;
        return default;
    }

    // What may stand between a verb and its amount; most amounts have nothing there.
    private static readonly WordList Particles = ["了", "均", "各", "约", "共", "再", " ", "到"];

    private static readonly WordList Mergers = ["整合", "合并", "调整", "缩减", "压减", "精简", "优化", "归并"];

    private static readonly WordList Comparing = ["高于", "低于", "快于", "好于", "优于"];

    /// <summary>甲增速高于乙平均增速2个百分点: the verb compares two things, the number is their distance.</summary>
    private static VerbHit Compared(string text, Draft draft, int floor)
    {
        for (var at = draft.Start - 1; at > floor && draft.Start - at < 24; at--)
            if (text[at] == '于' && Comparing.At(text, at - 1) is { } word && Near.At(text, at - 2) != '不')
                return at + 1 < draft.Start ? new VerbHit(at - 1, at + 1, word, Traits.Indicator | Traits.Growth) : default;
        return default;
    }

    /// <summary>总产量不低于5亿斤: where nothing else governs, the bound word does.</summary>
    public static VerbHit OfBound(string text, Draft draft)
    {
        var word = text[draft.Start..draft.Number.Start];
        var traits = Verbs.Of(word);
        return (traits & Traits.Indicator) != 0 ? new VerbHit(draft.Start, draft.Number.Start, word, traits) : default;
    }

    private static readonly WordList Measures = ["时间", "时限", "率", "比例", "比重", "占比", "面积", "总量", "产量", "浓度", "收入", "规模", "总额", "人数", "数量", "天数", "强度"];

    private static VerbHit BoundVerb(string text, Draft draft)
    {
        var length = draft.Number.Start - draft.Start;
        if (length < 2) return default;
        var word = text.Substring(draft.Start, length);
        // 办理时间不超过3天: behind a noun of measure the bound governs; 建立不少于20个 has a verb of its own.
        return word is "突破" or "超过" || Verbs.Of(word) != Traits.None && Measures.Before(text, draft.Start) is not null ? new VerbHit(draft.Start, draft.Start + length, word, Verbs.Of(word)) : default;
    }

    // 固定资产投入, 转移支出: a verb that only ends a noun is still taken; 服务 and the like are not.
    private static bool InsideNoun(string text, VerbHit verb) => verb.Text is "增长" or "增收" or "就业" && Near.At(text, verb.Start - 1) is '稳' or '促' or '保' || verb.Text is "服务" or "为主" or "稳定" && Near.At(text, verb.End) is not ('在' or '于');
}

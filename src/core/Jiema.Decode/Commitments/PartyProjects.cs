using Jiema.Decode.Clauses;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;
using Jiema.Decode.Terms;

namespace Jiema.Decode.Commitments;

/// <summary>Single projects and works that are begun, built or finished: 推进霁河大桥建设, 确保青岚竹浆项目建成投产.</summary>
internal static class PartyProjects
{
    private const int Longest = 24;

    private static readonly WordList Ends = WordList.Longest(
        "项目 工程 产业园 物流园 工业园 科技园 产业园区 大桥 特大桥 水库 水电站 电站 变电站 电厂 水厂 污水处理厂 发电厂 高速 高速公路 铁路 高铁 城际 机场 隧道 码头 一期 二期 三期 大道 快速路 体育馆 博物馆 图书馆 体育场 殡仪馆 养老院 敬老院");

    // 项目库, 工程师, 高速发展 are other words.
    private static readonly WordList GoesOn = ["库", "师", "机械", "资金", "管理", "发展", "增长", "化", "公司", "经济", "集团", "质量", "审批", "名单", "谋划", "储备", "招引", "招商", "长", "制", "清单", "服务", "产业", "周边", "沿线", "两侧", "出口", "专班", "院"];

    private static readonly WordList Wishes = ["招引", "招商", "引进", "引育", "对接", "洽谈", "争取", "储备", "策划", "包装", "申报", "谋划", "论证", "调度", "推介", "开展", "排查", "整治"];

    private static readonly WordList Vague = ["重点", "重大", "在建", "签约", "各", "更多", "一批", "全部", "其他", "相关", "亿元", "百亿", "千亿", "千万元", "拟建", "续建", "新建", "新开工", "储备", "前期", "开工", "投产", "引资", "入库", "该", "这", "计划"];

    /// <summary>Projects that are only looked for yet: their list names trades.</summary>
    public static bool IsWish(string verb) => Wishes.Opens(verb);

    public static void Find(string text, TextSpan span, int floor, string verb, IReadOnlyList<Term> terms, ref List<Party>? parties)
    {
        if (IsWish(verb)) return;
        for (var at = floor; PartyItems.Next(text, ref at, span.End, out var item);)
        {
            if (text.AsSpan(item.Start, item.Length).Contains('等')) return;
            if (End(text, item) is not (> 0 and var end)) continue;
            var name = new TextSpan(PartyItems.Trim(text, item.Start, end).Start, end);
            if (IsName(text, name.Start, end) && !IsTerm(terms, name)) PartyFinder.Add(ref parties, text, name, PartyKind.Project);
        }
    }

    /// <summary>Where the name ends: at its last word, with 建设 or a verb behind it or nothing.</summary>
    private static int End(string text, TextSpan item)
    {
        for (var end = item.End; end >= item.Start + 4; end--)
        {
            if (Ends.Before(text, end) is not { } word || end - word.Length < item.Start + 2) continue;
            if (end == item.End) return end;
            // 霁溪大桥（二期）: the bracket is no part of the name.
            if (text[end] is '）' or ')') continue;
            if (GoesOn.At(text, end, item.End) is not null) return -1;
            return text[end] is '（' or '(' || Verbs.StartingAt(text, end, item.End) is { Text.Length: > 1 } || Openers.AdverbLength(text, end, item.End) > 1 || Near.StartsWith(text, end, "前期") || Chars.IsDigit(text[end]) ? end : -1;
        }

        return -1;
    }

    private static bool IsName(string text, int start, int end)
    {
        if (end - start is < 4 or > Longest || Chars.IsDigit(text[start])) return false;
        var words = text.AsSpan(start, end - start);
        if (!CommonWords.Names(text, start, end) || words.IndexOfAny("“”《》，") >= 0 || Vague.In(words)) return false;
        // 文化惠民工程 is a programme, a term; works are of earth and concrete.
        return !words.EndsWith("工程") || NamedShapes.IsConcrete(words[..^2]);
    }

    private static bool IsTerm(IReadOnlyList<Term> terms, TextSpan span)
    {
        var (low, high) = (0, terms.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (terms[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }

        return low < terms.Count && terms[low].Span.Contains(span);
    }
}

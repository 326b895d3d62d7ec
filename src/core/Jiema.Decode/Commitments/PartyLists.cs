using System.Buffers;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>甲、乙等企业, 等三个项目, 等乡镇: what stands behind 等 tells what the listed names are.</summary>
internal static class PartyLists
{
    private static readonly WordList Behind = ["建设", "开展", "打造", "设立", "布局", "推广", "试点", "延伸", "集聚", "改造", "工作", "实施", "为", "先行", "创建"];

    private static readonly WordList Grounds = ["道路", "条路", "条街", "街道", "片区", "水系", "流域", "河流", "河道", "小区", "城市更新"];

    // Between 等 and what it sums up there is room for a number and a word or two.
    private const int Reach = 14;

    private static readonly WordList Ends = ["企业", "公司", "项目", "工程", "乡镇", "街道", "社区", "县区", "县市", "区县", "市县", "镇街", "小镇", "镇", "村", "乡"];

    // 等企业家, 等企业服务, 等项目资金, 等村级组织 sum up something else.
    private static readonly WordList GoesOn =
        ["家", "主", "级", "集体", "民", "庄", "规划", "资金", "管理", "服务平台", "综合服务", "群", "建设资金", "库", "审批", "化", "债", "成本", "路", "干部", "社", "土", "愁", "贤", "风", "居", "负担", "文化", "融资", "用地", "负责人", "总部", "员工", "信用"];

    // 等领域企业, 等行业项目 lists trades, no names.
    private static readonly WordList Sorts = ["领域", "行业", "方面", "产业", "类", "型", "经济", "业", "政策", "生活", "返", "入", "多", "各", "要素", "功能", "设施"];

    private static readonly SearchValues<char> Foreign = SearchValues.Create("“”的等《》，");

    public static void Find(string text, TextSpan span, int floor, Criterion criterion, string verb, ref List<Party>? parties)
    {
        for (var at = text.IndexOf('等', span.Start, span.Length); at >= 0; at = text.IndexOf('等', at + 1, span.End - at - 1))
        {
            // 在甲、乙等乡镇开展试点: the verb stands behind, the list opens the clause.
            var from = floor < at ? floor : span.Start;
            if (at == from || text[at - 1] is '高' or '中' or '平' or '均' or '同' or '初' or '相') continue;
            if (Summed(text, at + 1, span.End) is not { } kind) continue;
            if (kind == PartyKind.Project && (criterion is Criterion.Qual or Criterion.Support or Criterion.Guard && !verb.Contains('…', StringComparison.Ordinal) || PartyProjects.IsWish(verb))) continue;
            Items(text, Start(text, from, at, kind), at, kind, ref parties);
            floor = at + 1;
        }
    }

    private static PartyKind? Summed(string text, int at, int limit)
    {
        // 在甲、乙等地: a lone 地 at the end of the words.
        if (Near.At(text, at) == '地' && (at + 1 >= limit || text[at + 1] is '区' or '建' or '开' or '设' or '举' or '、' || Near.IsStop(text[at + 1])))
            return PartyKind.Place;
        if (at < limit && text[at] is '级' or '次' or '待' or '候') return null;
        for (var i = at; i < limit && i - at <= Reach; i++)
        {
            if (text[i] is '、' or '“' or '”' or '（' or '的' or '和' or '与' || Near.IsStop(text[i])) return null;
            if (Ends.At(text, i, limit) is not { } end) continue;
            var close = i + end.Length;
            var kind = end is "企业" or "公司" ? PartyKind.Enterprise : end is "项目" or "工程" ? PartyKind.Project : PartyKind.Place;
            // 等乡村旅游项目, 等省市县三级项目: the word goes on, what is summed up stands further.
            if (kind == PartyKind.Place && !IsOver(text, close, limit)) continue;
            if (GoesOn.At(text, close, limit) is not null || Sorts.In(text.AsSpan(at, i - at)) || kind == PartyKind.Enterprise && PartyItems.AfterVerbs(text, at, i) > at) return null;
            // 甲街等六条道路雨污分流工程: the streets are listed, the works have no name.
            if (kind == PartyKind.Project && Grounds.In(text.AsSpan(at, i - at))) return PartyKind.Place;
            return kind != PartyKind.Place || i - at <= 8 ? kind : null;
        }

        return null;
    }

    private static bool IsOver(string text, int at, int limit) =>
        at >= limit || Near.IsStop(text[at]) || text[at] is '、' or '的' or '（' || Chars.IsDigit(text[at]) || Behind.At(text, at, limit) is not null;

    /// <summary>Behind the verb; for enterprises and places behind 与, 对, 在 too.</summary>
    private static int Start(string text, int floor, int end, PartyKind kind)
    {
        if (kind == PartyKind.Project) return floor;
        for (var i = end - 1; i > floor; i--)
            if (text[i - 1] is '在' or '对' or '向' or '赴' or '于' or '同' or '为' || text[i - 1] is '与' && text.AsSpan(i, end - i).IndexOf('、') >= 0 && text.AsSpan(floor, i - floor).IndexOf('、') < 0)
                return i;
        return floor;
    }

    private static void Items(string text, int start, int end, PartyKind kind, ref List<Party>? parties)
    {
        Span<TextSpan> items = stackalloc TextSpan[PartyItems.Most];
        var count = PartyItems.All(text, start, end, items);
        // One common noun in the list, 钢铁、装备制造等企业, and all of it lists trades.
        for (var i = 0; i < count; i++)
            if (!IsName(text, items[i], kind)) return;
        for (var i = 0; i < count; i++) PartyFinder.Add(ref parties, text, items[i], kind);
    }

    private static bool IsName(string text, TextSpan item, PartyKind kind)
    {
        var longest = kind == PartyKind.Project ? 24 : kind == PartyKind.Place ? 10 : 16;
        var shortest = kind == PartyKind.Project ? 3 : 2;
        if (item.Length < shortest || item.Length > longest) return false;
        if (Chars.IsDigit(text[item.Start]) || Chars.IsChineseNumeral(text[item.Start]) && kind != PartyKind.Project) return false;
        if (text.AsSpan(item.Start, item.Length).ContainsAny(Foreign)) return false;
        // 碳酸二甲酯等企业 lists what they make.
        if (kind == PartyKind.Enterprise && text[item.End - 1] is '酯' or '酸' or '醇' or '烯' or '酮' or '胺' or '碱' or '盐') return false;
        return CommonWords.Names(text, item.Start, item.End) && (kind == PartyKind.Project || PartyItems.AfterVerbs(text, item.Start, item.End) == item.Start);
    }
}

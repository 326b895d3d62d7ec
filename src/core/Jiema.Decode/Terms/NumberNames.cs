using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>Numbers that count nothing and are names: 四个坚持, 百企千才, 双百双千, 一河一策, 1+3+N.</summary>
internal static class NumberNames
{
    // What N个 cannot count, for it is a verb or no thing: so the whole is a name.
    private static readonly WordList Uncounted = WordList.Longest("一批 一律 一流 坚持 确保 更加 必须 注重 聚焦 做到 先行 维护 确立 意识 自信 全面 务必 毫不动摇 不变 不动摇 不放松 不减 从严 到位 优先 善于 敢于");

    // What may follow the whole; else 三个坚持创新的企业 would do.
    private static readonly WordList Follows = ["工作", "要求", "机制", "原则", "活动", "行动", "战略", "目标", "标准", "重要", "思路", "项目", "和", "与", "及", "的"];

    private const string ManyMore = "百千万双亿";

    private static readonly WordList Idioms = WordList.Longest(
        "千方百计 千家万户 千军万马 千言万语 千辛万苦 千头万绪 千山万水 千变万化 千秋万代 千丝万缕 千差万别 千真万确 千锤百炼 千难万险 千门万户 千呼万唤 千载万世 百战百胜 百发百中 百依百顺 百孔千疮 百折千回 万水千山 万户千家 万紫千红 万语千言 双宿双飞 百年千年 万无一失 万众一心 百计千方 百行千业 千行百业 千村万户 百家千户 千乡万村 千城百县 百业千行");

    private static readonly WordList Each = ["策", "品", "业", "案", "档", "码", "警", "图", "特", "专班", "韵", "景", "站", "台账"];
    private const string Things = "企户村县镇乡河湖渠沟链园事人校院街路店区品田山林楼厂矿地岗车项产季";

    public static TextSpan? At(string text, int at, int floor, int limit) => text[at] switch
    {
        '+' or '＋' => Sum(text, at, floor, limit),
        '一' => OneEach(text, at, floor, limit),
        '百' or '千' or '双' => Doubled(text, at, floor, limit),
        _ => Counted(text, at, floor, limit),
    };

    private static TextSpan? Counted(string text, int at, int floor, int limit)
    {
        if (at + 2 >= limit || text[at + 1] != '个' || Uncounted.At(text, at + 2, limit) is not { } head) return null;
        if (at > floor && (Chars.IsChineseNumeral(text[at - 1]) || Chars.IsDigit(text[at - 1]) || text[at - 1] is '第' or '几' or '余' or '数' or '这')) return null;
        var end = at + 2 + head.Length;
        return end == limit || IsOver(text[end]) || Follows.At(text, end, limit) is not null ? new TextSpan(at, end) : null;
    }

    /// <summary>百项百亿, 千企百展: a number, a thing, a number, a thing.</summary>
    private static TextSpan? Doubled(string text, int at, int floor, int limit)
    {
        if (at + 4 > limit || !ManyMore.Contains(text[at + 2])) return null;
        if (at > floor && (Chars.IsChineseNumeral(text[at - 1]) || Chars.IsDigit(text[at - 1]) || text[at - 1] is '余' or '数' or '几' or '上' or '近' or '第' or '.')) return null;
        var (first, second) = (text[at + 1], text[at + 3]);
        var doubled = text[at] == '双' && text[at + 2] == '双' && first is '百' or '千' or '万' && second is '百' or '千' or '万';
        if (!doubled && (!IsThing(first) || !IsThing(second) && !(text[at] == text[at + 2] && second is '亿' or '万'))) return null;
        if (Idioms.At(text, at, limit) is not null) return null;
        var end = at + 4;
        while (end + 2 <= limit && ManyMore.Contains(text[end]) && IsThing(text[end + 1])) end += 2;
        return end == limit || IsOver(text[end]) || TermShape.IsKnown(text.AsSpan(end, Math.Min(4, limit - end))) || Follows.At(text, end, limit) is not null ? new TextSpan(at, end) : null;
    }

    /// <summary>一河一策, 一村一品: one for each.</summary>
    private static TextSpan? OneEach(string text, int at, int floor, int limit)
    {
        if (at + 4 > limit || text[at + 2] != '一' || !Things.Contains(text[at + 1]) || at > floor && Chars.IsChineseNumeral(text[at - 1])) return null;
        return Each.At(text, at + 3, limit) is { } each ? new TextSpan(at, at + 3 + each.Length) : null;
    }

    /// <summary>1+3+N: numbers and an N, joined by plus signs.</summary>
    private static TextSpan? Sum(string text, int at, int floor, int limit)
    {
        var start = at;
        while (start > floor && at - start < 5 && Chars.IsDigit(text[start - 1])) start--;
        if (start == at || at - start > 4 || start > floor && (Near.IsLatin(text[start - 1]) || text[start - 1] is '.' or '+' or '＋' or '-' or '%' or '％')) return null;
        var end = at;
        while (end < limit && text[end] is '+' or '＋')
        {
            var next = end + 1;
            while (next < limit && next - end <= 4 && Chars.IsDigit(text[next])) next++;
            if (next == end + 1 && next < limit && text[next] is 'N' or 'n' or 'X' or 'x' or 'Ｎ' or 'Ｘ') next++;
            if (next == end + 1 || next < limit && (Near.IsLatin(text[next]) || Chars.IsDigit(text[next]) || text[next] is '.' or '%' or '％')) return null;
            end = next;
        }

        return new TextSpan(start, end);
    }

    private static bool IsThing(char c) => c is >= '一' and <= '鿿' && !Chars.IsChineseNumeral(c) && c is not ('的' or '元' or '以' or '多' or '余' or '分' or '倍' or '年' or '米' or '吨' or '亩');

    private static bool IsOver(char c) => Near.IsStop(c) || Chars.IsWhite(c) || c is '、' or '”' or '"' or '（' or '(' or '）' or ')' or '》' or '[' or '〔' or '—';
}

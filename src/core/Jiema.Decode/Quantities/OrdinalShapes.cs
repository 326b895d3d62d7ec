using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>Numbering and order: 一、 （二） 1. [13] 一是 第十七届 二期 关键词三】; and ranks (居全省第2, 前三名), which are amounts.</summary>
internal static class OrdinalShapes
{
    // 第一产业, 第三方: the ordinal is part of a term.
    private static readonly WordList Ordered = ["届", "趟", "列", "艘", "次", "批", "期", "条", "章", "轮", "代", "个", "号", "款", "项", "册", "篇", "部分", "阶段", "师", "步", "周"];
    private static readonly WordList RankVerbs = ["居", "列", "排", "位", "位列", "排名", "名列", "省", "市", "国", "区", "县", "州", "至", "为", "到", "获", "得", "夺得", "占", "保持", "全球", "世界", "均"];
    private static readonly WordList Meetings = ["全会", "会议", "全体会议", "全委会", "代表大会"];
    private static readonly WordList Sittings = ["一次", "二次", "三次", "四次", "五次", "六次", "七次", "八次", "九次", "十次", "十一次", "十二次", "人大", "人民代表大会", "政协"];
    private static readonly WordList Labels = ["关键词", "附件", "专栏"];

    /// <summary>The ordinal at the number, or null.</summary>
    public static (int Start, int End)? Read(string text, Number number)
    {
        var before = Near.At(text, number.Start - 1);
        var after = Near.At(text, number.End);
        if (before is '[' or '［' or '〔' && after is ']' or '］' or '〕') return number.Arabic && number.Value < 1000 ? (number.Start, number.End) : null;
        if (before is '（' or '(' && after is '）' or ')' && number.Value is < 100) return (number.Start, number.End);
        if (after is '】' || (Labels.Before(text, number.Start) is not null && (Near.IsStop(after) || after is '】' or ' ' or '　'))) return (number.Start, number.End);
        if (number.Value is < 100m && IsMark(text, number, before, after)) return (number.Start, number.End);
        if (before == '第') return IsRank(text, number) || Ordered.At(text, number.End) is not { } noun ? null : (number.Start - 1, number.End + noun.Length);
        // 一期, 二期: a phase of a project, unless it is counted.
        if (!number.Arabic && after == '期' && number.Value is <= 10 && !Near.StartsWith(text, number.End, "期间")) return (number.Start, number.End + 1);
        if (Near.At(text, number.End) == '星' && Near.At(text, number.End + 1) == '级') return (number.Start, number.End + 2);
        // 5A级景区, 一等奖: a grade.
        if (number.Arabic && number.Length == 1 && after == 'A' && !Near.IsLatin(before) && !Near.IsLatin(Near.At(text, number.End + 1))) return (number.Start, Near.At(text, number.End + 1) == '级' ? number.End + 2 : number.End + 1);
        if (!number.Arabic && after == '等' && Near.At(text, number.End + 1) is '奖' or '功' && number.Value is <= 5) return (number.Start, number.End + 1);
        // 三届二次全会: the how-manieth meeting of which term.
        if (after == '届' && Sittings.At(text, number.End + 1) is not null) return (number.Start, number.End + 1);
        if (after == '次' && before == '届' && Meetings.At(text, number.End + 1) is not null) return (number.Start, number.End + 1);
        // 二级以上: a grade that bounds is an order; a bare grade (一级土地市场) is a name.
        if (after == '级' && (Near.StartsWith(text, number.End + 1, "以上") || Near.StartsWith(text, number.End + 1, "及以上") || Near.StartsWith(text, number.End + 1, "甲等"))) return (number.Start, number.End + 1);
        return null;
    }

    /// <summary>The rank at the number: its span, or null. 第二 after 居 or 全省; 前三名; 后50名.</summary>
    public static (int Start, int End)? ReadRank(string text, Number number)
    {
        var before = Near.At(text, number.Start - 1);
        if (before == '第') return IsRank(text, number) ? (number.Start - 1, RankEnd(text, number.End)) : null;
        if (before is '前' or '后' && number.Value is not null)
        {
            // 前20强: a place among the first, while 百强 is a name.
            if (before == '前' && number.Arabic && Near.At(text, number.End) == '强') return (number.Start - 1, number.End + 1);
            var end = RankEnd(text, number.End);
            if (end > number.End) return (number.Start - 1, end);
            if (before == '前' && (Near.IsStop(Near.At(text, end)) || Near.At(text, end) is '行' or '、') && !Near.EndsWith(text, number.Start - 1, "之")) return (number.Start - 1, end);
        }
        return null;
    }

    private static int RankEnd(string text, int at) => Near.At(text, at) is '名' or '位' ? at + 1 : at;

    private static bool IsRank(string text, Number number)
    {
        var after = Near.At(text, RankEnd(text, number.End));
        var ends = Near.IsStop(after) || after is '、' or '和' or '）' or ')' or '的' or ' ' or '，';
        return ends && (RankEnd(text, number.End) > number.End || RankVerbs.Before(text, number.Start - 1) is not null || Near.At(text, number.Start - 2) is '、');
    }

    private static bool IsMark(string text, Number number, char before, char after)
    {
        var atLineStart = before is '\n' or ' ' or '　' or '\t';
        if (atLineStart && after is '、' or '.' or '．' or ')' or '）' && LineStartsAt(text, number.Start)) return true;
        // …。7.新建停车场: a list goes on inside its paragraph.
        if (number.Arabic && before is '。' or '；' or '：' && after is '.' or '．' && !NumeralRuns.IsDigit(Near.At(text, number.End + 1))) return true;
        if (number.Arabic) return atLineStart && after is '\n';
        var opens = Near.IsStop(before) || before is '—' or ' ' or '　' or '”' or '）';
        return opens && (after == '是' || (after is '要' && number.Value <= 10) || (after == '、' && before is '。' or '\n'));
    }

    private static bool LineStartsAt(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && text[i] is ' ' or '　' or '\t') i--;
        return i < 0 || text[i] == '\n';
    }
}

using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>A、B分别达到x、y: the numbers go to the things one by one.</summary>
internal static class Distribution
{
    private static readonly WordList Places = ["城市", "城镇", "农村", "乡村", "市级", "县级", "省级", "城区", "镇区", "建议", "提案"];

    // 新能源汽车、智能家电销售额: what both are measured by. 收入 and 投资 alone end a thing of its own.
    private static readonly WordList Measures = WordList.Longest("增加值 总产值 产值 销售额 销售收入 营业收入 销量 产量 人均可支配收入 人均纯收入 人均收入 种植面积 播种面积 改善幅度 增速 增幅 占比 比重 满意率 覆盖率 普及率 合格率 达标率 警情 价格");

    // Closes a measure of its own: 接待人次、旅游消费, 出口额、销售额.
    private const string Measured = "率数量额值入费次资积重比度速情格金本元";

    /// <summary>The items of a list; 城乡居民 and 存贷款 are lists of two.</summary>
    public static IReadOnlyList<string> Items(string text, TextSpan span)
    {
        span = Phrases.Trim(text, span);
        var phrase = Phrases.Clean(text.AsSpan(span.Start, span.Length));
        if (phrase.StartsWith("城乡居民", StringComparison.Ordinal)) return ["城镇" + phrase[2..], "农村" + phrase[2..]];
        if (phrase.IndexOf("存贷款", StringComparison.Ordinal) is >= 0 and var loans) return [phrase.Remove(loans + 1, 1), phrase.Remove(loans, 1)];
        var items = phrase.Split(['、', '和'], StringSplitOptions.RemoveEmptyEntries);
        // 城镇、农村居民人均可支配收入: the shared end belongs to each.
        if (items.Length == 2 && items[0].Length == 2 && items[1].IndexOf("居民", StringComparison.Ordinal) == 2) items[0] += items[1][2..];
        // 城市、农村低保标准: the same for a pair that tells only where.
        else if (items.Length == 2 && items[0].Length == 2 && items[1].Length > 4 && Places.Has(items[0]) && Places.Opens(items[1])) items[0] += items[1][2..];
        else if (items.Length > 1) Share(items);
        return items;
    }

    /// <summary>一产、二产增加值, 年收入30万元、50万元以上的村: what only the last or the first item says holds for each.</summary>
    private static void Share(string[] items)
    {
        var last = items[^1];
        if (Measures.Before(last, last.Length) is { } measure && last.Length > measure.Length)
        {
            for (var i = 0; i < items.Length - 1; i++)
                if (Measured.Contains(items[i][^1]) || Verbs.StartingAt(items[i], 0, items[i].Length) is { Text.Length: > 1 }) return;
            for (var i = 0; i < items.Length - 1; i++) items[i] += measure;
            return;
        }

        var (front, tail) = (items[0].AsSpan().IndexOfAnyInRange('0', '9'), last.AsSpan().IndexOfAny('以', '的'));
        if (front <= 0 || tail <= 0) return;
        for (var i = 1; i < items.Length; i++)
            if (!Chars.IsDigit(items[i][0])) return;
        for (var i = 0; i < items.Length; i++) items[i] = (i == 0 ? "" : items[0][..front]) + items[i] + (i == items.Length - 1 ? "" : last[tail..]);
    }

    /// <summary>Whether 均 stands between the two places as a word of its own (not in 人均, 平均).</summary>
    public static bool SaysEach(string text, int from, int to)
    {
        for (var at = text.IndexOf('均', from, Math.Max(0, to - from)); at >= 0; at = text.IndexOf('均', at + 1, to - at - 1))
            if (text[at - 1] is not ('人' or '户' or '亩' or '平' or '年' or '村' or '日')) return true;
        return false;
    }

    public static void Pair(string text, Clause clause, TextSpan subject, IReadOnlyList<string> before)
    {
        var run = new List<Draft>();
        foreach (var draft in clause.Drafts)
        {
            if (draft.Shape != Shape.Amount) continue;
            if (run.Count > 0 && !Adjacent(text, run[^1], draft)) { Give(text, run, clause, subject, before); run.Clear(); }
            run.Add(draft);
        }
        Give(text, run, clause, subject, before);
    }

    private static bool Adjacent(string text, Draft left, Draft right) => right.Start - left.End is 1 && text[left.End] is '、' or '和' or '与' or '及';

    private static void Give(string text, List<Draft> run, Clause clause, TextSpan subject, IReadOnlyList<string> before)
    {
        if (run.Count < 2) return;
        // 分别较2019年增长, 比2019年增长: a base is no subject.
        var named = clause.Subject.Length > 1 && text[clause.Subject.Start] is not ('比' or '较') && !Near.StartsWith(text, clause.Subject.Start, "分别");
        var items = Items(text, clause.Distributive && named ? Subjects.Moved(text, clause.Subject) : subject);
        // The numbers share one verb and class: the first one's.
        foreach (var draft in run)
        {
            if (run[^1].Class == QuantityClass.Attribute && run[^1].HasBoundWord && draft.Unit == run[^1].Unit) draft.Class = QuantityClass.Attribute;
            draft.Verb ??= run[0].Verb;
            if (run[0].Change is Change.Growth or Change.Decline or Change.PointsUp or Change.PointsDown) draft.Change = run[0].Change;
        }
        // 甲36元、乙18元，分别增长5%和7%: the things of the clause before, when this one names none.
        if (items.Count != run.Count && !named && (clause.Distributive ? before.Count >= run.Count : before.Count == run.Count && run[0].Change == Change.Growth)) items = before.Count == run.Count ? before : [.. before.Skip(before.Count - run.Count)];
        if (items.Count != run.Count)
        {
            for (var i = 1; i < run.Count; i++) run[i].Of = run[0].Of;
            return;
        }

        for (var i = 0; i < run.Count; i++)
        {
            run[i].Of = [items[i]];
            run[i].Verb = run[0].Verb;
        }
    }
}

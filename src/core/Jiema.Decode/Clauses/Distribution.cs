using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>A、B分别达到x、y: the numbers go to the things one by one.</summary>
internal static class Distribution
{
    private static readonly WordList Places = ["城市", "城镇", "农村", "乡村", "市级", "县级", "省级", "城区", "镇区", "建议", "提案"];

    /// <summary>The items of a list; 城乡居民 is a list of two.</summary>
    public static IReadOnlyList<string> Items(string text, TextSpan span)
    {
        span = Phrases.Trim(text, span);
        var phrase = Phrases.Clean(text.AsSpan(span.Start, span.Length));
        if (phrase.StartsWith("城乡居民", StringComparison.Ordinal)) return ["城镇" + phrase[2..], "农村" + phrase[2..]];
        var items = phrase.Split(['、', '和'], StringSplitOptions.RemoveEmptyEntries);
        // 城镇、农村居民人均可支配收入: the shared end belongs to each.
        if (items.Length == 2 && items[0].Length == 2 && items[1].IndexOf("居民", StringComparison.Ordinal) == 2) items[0] += items[1][2..];
        // 城市、农村低保标准: the same for a pair that tells only where.
        else if (items.Length == 2 && items[0].Length == 2 && items[1].Length > 4 && Places.Has(items[0]) && Places.Opens(items[1])) items[0] += items[1][2..];
        return items;
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
        var items = Items(text, clause.Distributive && clause.Subject.Length > 1 ? clause.Subject : subject);
        // The numbers share one verb and class: the first one's.
        foreach (var draft in run)
        {
            if (run[^1].Class == QuantityClass.Attribute && run[^1].HasBoundWord && draft.Unit == run[^1].Unit) draft.Class = QuantityClass.Attribute;
            draft.Verb ??= run[0].Verb;
            if (run[0].Change is Change.Growth or Change.Decline or Change.PointsUp or Change.PointsDown) draft.Change = run[0].Change;
        }
        // 甲36元、乙18元，分别增长5%和7%: the things of the clause before.
        if (items.Count != run.Count && clause.Distributive && before.Count >= run.Count) items = before.Count == run.Count ? before : [.. before.Skip(before.Count - run.Count)];
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

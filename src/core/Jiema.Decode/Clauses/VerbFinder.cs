using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Finds the governing verb of a clause and its result complement.</summary>
internal static class VerbFinder
{
    // After these a second verb is part of a noun: 提升|发展水平.
    private static readonly WordList AbstractNouns =
        ["水平", "能力", "质量", "体系", "机制", "成效", "成果", "环境", "模式", "动能", "动力", "力度", "速度", "进度", "基础", "空间", "格局", "成本", "效率", "环节", "条件", "规模", "方式", "质效", "短板", "活力", "政策", "措施", "路径", "理念", "意识", "责任", "后劲", "潜力", "工作", "方案", "经验", "优势", "用地", "标准", "资金", "场景", "能级", "层次", "韧性", "品质"];

    // Behind these a third party's own verb may stand (支持甲县建设…).
    private static readonly VerbSet Helping = new("支持 鼓励 帮助 推动 加快推动 引导 争取");

    // These show a result too, though they are no open verbs.
    private static readonly VerbSet Resulting = new("通过 开展 加强 加大 发挥 完善 深化 实现 保持 具备");

    public static void Find(string text, Clause clause, Brackets brackets)
    {
        var start = clause.Body;
        var end = ContentEnd(text, clause.Span);
        if (start >= end) return;
        clause.Distributive = clause.Drafts.Count > 0 && clause.Holds(Marks.Apart) && Contains(text, clause.Span.Start, end, "分别");
        var verbless = text[start] == '把' && clause.Drafts.AmountBehind(-1) is null && Verbs.StartingAt(text, start, end) is not { Text.Length: >= 2 };
        // 把温暖送到家: tells how, so no other verb of the clause is asked.
        var found = clause.By("verb.preposition", Prepositions.Verb(text, start, end, clause, brackets));
        if (!found.Found && !verbless) found = ByPlace(text, start, end, clause, brackets);
        if (!found.Found)
        {
            clause.Subject = new TextSpan(start, end);
            return;
        }
        clause.Head = found;
        clause.Subject = new TextSpan(start, Math.Max(start, SubjectEnd(text, start, found.Start)));
        // 全面 is an adverb, also where it makes a word with the verb.
        clause.Verb = found.Text switch { "全面完成" => "完成", "全面建成" => "建成", "全面完工" => "完工", "全面启动" => "启动", var plain => plain };
        if (text[start] == '对' && clause.Drafts.AmountBehind(-1) is null && Contains(text, start, found.Start, "进行")) clause.Verb = "对…进行" + found.Text;
        else if (text[start] is '将' or '把' or '向' && found.Start > start + 1 && Verbs.StartingAt(text, start, end) is not { Text.Length: >= 2 } && found.Text.Length >= 2) clause.Verb = text[start] + "…" + found.Text;
        if (clause.Modal is "确保" && !found.Is(Traits.Guard) && found.Text != "确保") clause.Verb = "确保…" + clause.Verb;
        // 确保不发生: it is ensured that it does not.
        else if (clause.Modal is "确保" && found.Text[0] == '不') clause.Verb = "确保";
        var inner = Helping.Has(found) ? Complements.Inside(text, found, end, brackets) : null;
        if (found.Text == "支持" && inner is not null) clause.Verb = found.Text + "…" + inner;
        else if ((found.Is(Traits.Open) || Resulting.Has(found)) && found.Text is not "确保" && Complements.At(text, found, end) is { Found: true } complement)
        {
            clause.Complement = complement;
            clause.Verb = found.Text + "…" + complement.Text;
        }
        else if (inner is not null) clause.Verb = found.Text + "…" + inner;
    }

    /// <summary>The verb by where it stands, the surest place first.</summary>
    private static VerbHit ByPlace(string text, int start, int end, Clause clause, Brackets brackets)
    {
        var counts = clause.Drafts.Count > 0;
        var found = counts ? clause.By("verb.counted", Counted(text, start, end, clause, brackets)) : default;
        if (!found.Found) found = clause.By("verb.start", AtStart(text, start, end, clause, brackets));
        if (!found.Found) found = clause.By("verb.inside", Inside(text, start, end, clause, brackets));
        if (!found.Found) found = clause.By("verb.ensured", Ensured(text, clause, end));
        if (!found.Found && counts) found = clause.By("verb.counting", Counting(text, start, end, clause));
        return found.Found ? found : clause.By("verb.none", found);
    }

    /// <summary>Where the clause's own words end: a footnote mark behind it does not belong.</summary>
    public static int ContentEnd(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && text[end - 1] is ']' && text.LastIndexOf('[', end - 1, Math.Min(6, end - span.Start)) is >= 0 and var open && open >= span.Start) end = open;
        return end;
    }

    public static bool Contains(string text, int start, int end, string word) => end > start && text.AsSpan(start, end - start).IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>3家企业入选…, 1.2万名学生吃上了…: a count that opens the clause is told of its subject, and the verb stands behind it.</summary>
    private static VerbHit Counted(string text, int start, int end, Clause clause, Brackets brackets)
    {
        if ((clause.Drafts.StartingAt(start) ?? Behind(text, clause)) is not { Shape: Shape.Amount, IsMeasured: false } count || count.End + 4 > end) return default;
        for (var i = count.Unit is "人" or "名" or "家" or "户" ? count.End : count.End + 1; i + 1 < end; i++)
        {
            if (brackets.Inside(i)) continue;
            if (text[i] == '了' && i - 2 > count.End) return Verbs.EndingAt(text, i, count.End + 1, 2) is { Found: true } past ? past : new VerbHit(i - 2, i, text[(i - 2)..i], Traits.None);
            if (text[i] == '获' && i > count.End && i + 4 < end && Verbs.StartingAt(text, i, end) is { Text: "获" } won) return won;
            if (Verbs.StartingAt(text, i, end) is not { Text.Length: >= 2 } verb) continue;
            if (text[i - 1] is not ('的' or '、' or '和') && verb.Is(Traits.Recognition) && verb.End + 2 <= end || verb.Text is "缺少") return text[i - 1] == '被' ? verb.Over(i - 1, verb.End) : verb;
            i += verb.Text.Length - 1;
        }
        // 300件烦心事得到解决.
        return Near.EndsWith(text, end - 2, "得到") && Verbs.Whole(text, end - 2, end) is { Found: true } solved ? solved.Over(end - 4, end) : default;
    }

    // 甲景区等三条线路入选…: the examples stand before the count.
    private static Draft? Behind(string text, Clause clause)
    {
        foreach (var draft in clause.Drafts)
            if (draft.Shape == Shape.Amount) return text[draft.Start - 1] == '等' ? draft : null;
        return null;
    }

    /// <summary>投用仓库2座: with no other verb, even a final one that stands first counts.</summary>
    private static VerbHit Counting(string text, int start, int end, Clause clause) =>
        Verbs.StartingAt(text, start, end) is { Text.Length: >= 2 } first && !first.Is(Traits.Stance) && clause.Drafts.AmountBehind(first.End) is not null ? first : default;

    /// <summary>确保财政投入只增不减: with no other verb, 确保 itself governs.</summary>
    private static VerbHit Ensured(string text, Clause clause, int end) =>
        clause.Modal == "确保" && clause.ModalAt >= clause.Span.Start && end - clause.ModalAt > 4 ? new VerbHit(clause.ModalAt, clause.ModalAt + 2, "确保", Traits.Open | Traits.Progress) : default;

    private static VerbHit AtStart(string text, int start, int end, Clause clause, Brackets brackets)
    {
        if (brackets.Inside(start) || Verbs.StartingAt(text, start, end) is not { Text.Length: >= 2 } first) return default;
        if (clause.Drafts.Count > 0 && AmountVerbs.Level(text, start, end, clause) is { Found: true } level && level.Start > first.End && !first.Is(Traits.Stance) && !(first.Traits != Traits.None && level.Text is "支出" or "投入" or "服务")) return level;
        // 实际利用外资增长高于全市: with no sum behind it, it is the indicator.
        if (first.Text is "实际利用" or "实际使用" && clause.Drafts.AmountBehind(first.End) is null) return default;
        if (first.End == end) return first;
        // 脱贫的人口: it only tells which.
        if (text[first.End] == '的' && first.Is(Traits.Final)) return default;
        // 教育中心全面建成, 脱贫人口收入稳定增长: the clause closes with its verb; the word at its start is a noun.
        var closes = !brackets.Inside(end - 1) && Verbs.EndingAt(text, end, first.End + 2, 2) is { Found: true } last && last.Is(Traits.Final) ? last : default;
        // 通过省级验收: passed by others; 验收 is what is passed.
        if (first.Text == "通过" && closes is { Text: "验收" or "通过验收" }) closes = default;
        if (closes is { Found: true } closing && (IsNounAtStart(first) || closing.Is(Traits.Start | Traits.Finish) && (first.Traits == Traits.None || !first.Is(Traits.Open) && EndsInWorks(text, first.End, closing.Start)))) return closing;
        if (IsNounAtStart(first)) return default;
        if (first.Is(Traits.Stance) && BehindMeans(text, first.Text == "聚焦" ? first.End : first.End + 2, end, brackets) is { Found: true } action) return action;
        // 利用三年时间完成…: the means stand first, the promise counts.
        if (Means.Has(first) && clause.Drafts.AmountBehind(first.End) is { } counted && VerbScan.First(text, first.End + 2, counted.Start, brackets, int.MaxValue) is { Found: true } promised && Parts.Opening.Has(promised)) return promised;
        // 加快推进实施: nothing follows, both belong.
        if (first.Is(Traits.Progress) && end - first.End == 2 && Near.StartsWith(text, first.End, "实施")) return new VerbHit(first.Start, end, text[first.Start..end], first.Traits);
        // 布局和推动…: two verbs share the object.
        if (text[first.End] == '和' && Verbs.StartingAt(text, first.End + 1, end) is { Text.Length: >= 2 } also && end - also.End >= 2 && text[also.End] is not ('的' or '、') && AbstractNouns.At(text, also.End) is null)
            return new VerbHit(first.Start, also.End, text[first.Start..also.End], also.Traits);
        if (!MayDouble(text, first, clause) || Verbs.StartingAt(text, first.End, end) is not { Text.Length: >= 2 } second) return first;
        // 新增获批矿山3座: new, and granted.
        if (first.Text == "新增" && second.Is(Traits.Recognition)) return Both(first, second, first.Traits | second.Traits);
        if (second.Text.Length == 2 && second.Traits != Traits.None && !first.Is(Traits.Open) && first.Text is not "开展" && clause.Drafts.StartingAt(second.End) is { Shape: Shape.Amount }) return Both(first, second, first.Traits | second.Traits);
        if (second.Text.Length == 2 && second.Text[0] == first.Text[0] && first.Text.Length == 2) return Both(first, second, first.Traits);
        if (second.Is(Traits.Second) && first.Is(Traits.First | Traits.Progress) && Pairs(first.Text, second.Text) &&
            end - second.End >= 2 && (AbstractNouns.At(text, second.End) is not { } noun || noun == "规模" && second.End + 2 < end) && text[second.End] is not ('的' or '、' or '和' or '与') && !brackets.Inside(second.Start))
            return new VerbHit(first.Start, second.End, text[first.Start..second.End], second.Traits | (first.Traits & (Traits.Open | Traits.First | Traits.Support | Traits.Finish)));
        return first;
    }

    // What the rules for a second verb ask of the first one.
    private static bool MayDouble(string text, VerbHit first, Clause clause) =>
        first.Is(Traits.First | Traits.Progress) || text[first.End] == first.Text[0] || clause.Drafts.Count > 0 && !first.Is(Traits.Open) || first.Text == "新增";

    private static VerbHit Both(VerbHit first, VerbHit second, Traits traits) => new(first.Start, second.End, first.Text + second.Text, traits);

    private static readonly VerbSet Means = new("利用 通过 采取 运用 发挥");

    private static readonly WordList Undertakings = ["工程", "项目"];

    /// <summary>治理工程全面|完工: the work itself is the subject.</summary>
    private static bool EndsInWorks(string text, int start, int end)
    {
        end -= Openers.LengthBefore(text, end, start + 1, end);
        return end > start && Undertakings.Before(text, end) is not null;
    }

    // 提升|处置效能, 增强|发展动力: after these the second verb mostly opens a noun.
    private static bool Pairs(string first, string second) =>
        first != "开展" && (first is not ("提升" or "增强" or "完善" or "制定" or "实施" or "强化" or "扩大" or "推进") || second is "发展" or "打造" or "出台" or "实施" or "建立" or "提升" or "优化" or "壮大");

    // Final verbs that do take an object when they stand first (实现…, 控制在…).
    private static readonly VerbSet Transitive = new("实现 突破 保持 达到 达成 拉动 贡献 开放 取得 稳定 覆盖 启动建设 启动实施 开工建设 全面完成 全面启动 完成建设 稳定在 控制在 到位");

    // 脱贫人口, 开工项目: any other verb that stands behind its subject opens a noun when it stands first.
    private static bool IsNounAtStart(VerbHit first) =>
        first.Text.Length <= 3 && first.Is(Traits.Final) && !first.Is(Traits.Count | Traits.Open | Traits.Progress | Traits.Support | Traits.Rank | Traits.Growth | Traits.Decline | Traits.Outcome) && !Transitive.Has(first);

    private static readonly WordList Aims = ["部署", "要求", "目标", "定位", "思路", "战略", "方向", "理念", "布局", "主线", "机遇", "需求", "任务", "方针", "原则", "标准"];

    private static readonly WordList Actions = ["带动", "部署", "打造", "发展", "推进", "推动", "建设", "开展", "培育", "完善", "加强", "构建", "实施", "加快", "强化", "优化", "提升", "引进", "招引"];

    /// <summary>围绕产业链部署人才链, 聚焦打造…: the action stands behind the means.</summary>
    private static VerbHit BehindMeans(string text, int start, int end, Brackets brackets)
    {
        if (Aims.Before(text, end) is not null) return default;
        for (var i = start; i + 3 < end; i++)
        {
            if (brackets.Inside(i) || Actions.At(text, i) is not { } word || text[i - 1] is '、' or '和' or '与' or '的' or '个') continue;
            if (Verbs.StartingAt(text, i, end) is { Found: true } verb && end - verb.End >= 2 && text[verb.End] is not ('、' or '和' or '的' or '与')) return verb;
            i += word.Length - 1;
        }
        return default;
    }

    /// <summary>规上企业新增16户, 水厂建成投运: the subject stands first.</summary>
    private static VerbHit Inside(string text, int start, int end, Clause clause, Brackets brackets)
    {
        var counted = clause.Drafts.Count > 0;
        if (counted && AmountVerbs.Level(text, start, end, clause) is { Found: true } level) return level;
        if (clause.Holds(Marks.Bid) && Bidden(text, start, end, brackets) is { Found: true } bidden) return bidden;
        if (counted && clause.Drafts.AmountBehind(start) is { } amount && AmountVerbs.Before(text, amount, start) is { Found: true } counts && counts.Start > start + 1 && Parts.Opening.Has(counts)) return counts;
        if (counted && clause.Drafts.AmountBehind(start) is { Dimension: Dimension.Money } sum && Payment(text, start + 2, sum.Start, brackets) is { Found: true } paid) return paid;
        if (!brackets.Inside(end - 1) && Verbs.EndingAt(text, end, start + 2, 2) is { Found: true } last && text[last.Start - 1] != '不' && last.Is(Traits.Final) && !last.Is(Traits.Growth | Traits.Decline)) return last;
        // 确保 and 力争 vouch that the clause promises something, so any verb in it will do.
        return VerbScan.First(text, start + 2, end, brackets, int.MaxValue, strong: true) is { Found: true } strong ? strong : clause.Modal is null ? default : VerbScan.First(text, start + 2, end, brackets, int.MaxValue);
    }

    // 主要, 需要, 只要: 要 is part of the word before it.
    private const string NoBidding = "主重需必只纲摘简紧首若还提概次快索想就";

    /// <summary>各乡镇要切实落实责任: behind 要 stands what the subject is to do.</summary>
    private static VerbHit Bidden(string text, int start, int end, Brackets brackets)
    {
        var at = text.AsSpan(start, end - start).IndexOf('要');
        if (at < 2 || NoBidding.Contains(text[start + at - 1]) || brackets.Inside(start + at)) return default;
        at += start + 1;
        for (int length; at < end && Verbs.StartingAt(text, at, end) is not { Text.Length: >= 2 } && (length = Openers.AdverbLength(text, at, end)) > 0;) at += length;
        return Verbs.StartingAt(text, at, end) is { Text.Length: >= 2 } verb && !verb.Is(Traits.Stance) && end - verb.End >= 2 ? verb : default;
    }

    private static readonly WordList Payments = ["兑付", "投入", "发放", "拨付", "支付", "争取", "减免", "兑现", "清偿", "筹集", "撬动", "投放"];

    /// <summary>平台兑付资金3亿元: the payer stands first.</summary>
    private static VerbHit Payment(string text, int start, int sum, Brackets brackets)
    {
        for (var i = start; i + 3 < sum; i++)
            if (!brackets.Inside(i) && Payments.At(text, i) is { } word && text[i - 1] is not ('、' or '和' or '的') && Verbs.Whole(text, i, i + word.Length) is { Found: true } paid) return paid;
        return default;
    }

    private static int SubjectEnd(string text, int start, int end)
    {
        for (var guard = 0; guard < 4; guard++)
        {
            var before = end;
            while (Basis.Words.Before(text, end) is { } basis && end - basis.Length >= start) end -= basis.Length;
            if (Openers.LengthBefore(text, end, start, end) is > 0 and var length) end -= length;
            else if (end > start && (text[end - 1] == '均' && !(end - 2 >= start && text[end - 2] is '人' or '户' or '亩' or '年' or '平' or '月' or '日') || text[end - 1] is '要' or '全' or '共' or '各' or '将' or '都') && Openers.AdverbLength(text, end - 1, end) == 1) end--;
            if (end == before) break;
        }
        return end;
    }
}

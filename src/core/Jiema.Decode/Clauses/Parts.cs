using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>创建12户示范企业、5条示范道路: each thing with its own number is a part; the verb is inherited.</summary>
internal static class Parts
{
    public static void Cut(string text, Clause clause, Brackets brackets, Pool<Part> pool)
    {
        var end = VerbFinder.ContentEnd(text, clause.Span);
        var start = clause.Span.Start;
        // Only a number of its own makes a part.
        if (!clause.Distributive && clause.Drafts.Count > 0 && clause.Holds(Marks.Joint))
        {
            var amounts = 0;
            var next = 0;
            for (var i = Joint(text, Math.Max(clause.Body, start + 1), end); i < end; i = Joint(text, i + 1, end))
            {
                while (next < clause.Drafts.Count && clause.Drafts[next].End <= i)
                {
                    if (Counts(text, clause.Drafts[next], end)) amounts++;
                    next++;
                }

                if (brackets.Inside(i) || amounts == 0 && !(text[i] == '、' && Verbs.EndingAt(text, i, start + 2, 2) is { Found: true } closing && closing.Is(Traits.Start | Traits.Finish) && closing.Is(Traits.Final))) continue;
                if (!Separates(text, i, clause, next) || !CarriesOwn(text, clause, next, i + 1, end)) continue;
                Add(clause, start, i, pool);
                start = i + 1;
                amounts = 0;
            }
        }

        Add(clause, start, end, pool);
        Name(text, clause);
    }

    // 总投资5亿元的甲、总投资3亿元的乙等项目: sizes of listed projects do not make parts.
    private static bool Counts(string text, Draft draft, int end) =>
        draft.Shape == Shape.Amount && !Classes.IsAlwaysSize(text, draft) && !Classes.IsSizeChain(text, draft, end) && !(draft.IsMeasured && draft.End < end && text[draft.End] is not ('、' or '和' or '及') && VerbFinder.Contains(text, draft.End, end, "等") && VerbFinder.Contains(text, draft.End, end, "项目"));

    private static int Joint(string text, int from, int end) => from < end && text.AsSpan(from, end - from).IndexOfAny("、和及与") is >= 0 and var at ? from + at : end;

    private static bool Separates(string text, int at, Clause clause, int next) =>
        text[at] == '、' || next < clause.Drafts.Count && clause.Drafts[next].Start == at + 1 && clause.Drafts[next].Shape == Shape.Amount;

    /// <summary>Whether what follows has a number of its own with words beside it; a bare list of numbers stays together.</summary>
    private static bool CarriesOwn(string text, Clause clause, int next, int from, int end)
    {
        while (next < clause.Drafts.Count && !Counts(text, clause.Drafts[next], end)) next++;
        if (next >= clause.Drafts.Count) return false;
        var draft = clause.Drafts[next];
        if (draft.Start > from) return true;
        // A range over a dash (5和6——8个) runs past the clause: nothing stands behind it.
        if (draft.End >= end) return false;
        var stop = text.AsSpan(draft.End, end - draft.End).IndexOfAny('、', '和');
        return (stop < 0 ? end : draft.End + stop) - draft.End >= 1;
    }

    private static void Add(Clause clause, int start, int end, Pool<Part> pool)
    {
        if (end > start) clause.Add(new TextSpan(start, end), pool);
    }

    private static void Name(string text, Clause clause)
    {
        for (var i = 0; i < clause.Parts.Count; i++)
        {
            var part = clause.Parts[i];
            if (clause.Head is { Found: true } head && head.Start >= part.Span.Start && head.Start < part.Span.End)
            {
                (part.Head, part.Verb) = (head, clause.Verb);
                continue;
            }
            if (i > 0 && OwnVerb(text, part) is { Found: true } own)
            {
                (part.Head, part.Verb) = (own, own.Text);
                continue;
            }
            if ((clause.Head is not { Found: true } later || later.Start >= part.Span.End) && Verbs.EndingAt(text, part.Span.End, part.Span.Start + 2, 2) is { Found: true } closing && closing.Is(Traits.Final) && closing.Is(Traits.Start | Traits.Finish))
            {
                // 确保18个项目开工、15个项目竣工: each part closes with its own verb.
                (part.Head, part.Verb) = (closing, clause.Modal is "确保" ? "确保…" + closing.Text : closing.Text);
                continue;
            }
            if (clause.Head is { Found: true } inherited && i > 0)
            {
                part.Inherited = true;
                (part.Head, part.Verb) = (inherited, clause.Verb);
            }
        }
    }

    // Verbs that open a part of their own; others there are nouns of action under the first verb (完成茶园改良2万亩、品质提升3万亩).
    public static readonly VerbSet Opening = new(
        "实现 改造 改造提升 新建 新增 新改建 改扩建 新建改建 建成 引进 培育 创建 打造 招引 建设 发放 投放 举办 设立 争取 达到 增长 下降 净增 完成 安置 帮助 解决 拆除 建立 组建 储备 签约 开工 竣工 投产 入库 申报 认定 选派 招录 招聘 " +
            "提高 降低 减少 突破 超过 稳定在 控制在 新培育 新认定 推出 开展 实施 推进 惠及 覆盖 开通 开工建设 修建 铺设 安装 更新 筹集 发行 封山育林 兑现 化解 查处 破获 打掉 资助 救助 转移 开发 开设 承办 获批 获评 入选 列入");

    /// <summary>品质提升3万亩: with an area or a count, a verb of change before it is a noun of action.</summary>
    public static bool IsNominal(string text, VerbHit level, Draft draft) => !(level.Text == "增收" && Near.At(text, level.Start - 1) == '均') && IsNominal(level, draft);

    private static readonly VerbSet Nominal = new("提升 提高 增加 服务 精简 稳定 增收 覆盖 投入 支出 运行 减排 回升 增效 提速");

    private static bool IsNominal(VerbHit level, Draft draft) =>
        level.Text is "支出" or "投入" or "服务" || Nominal.Has(level) && draft.Dimension is not (Dimension.Ratio or Dimension.Points or Dimension.Multiple or Dimension.Rank or Dimension.Time);

    // 对接5家: a verb that touches its count governs, whichever it is.
    private static bool Touches(Part part, int at) => part.Drafts.StartingAt(at) is { Shape: Shape.Amount, Dimension: Dimension.Count, Weak: false };

    /// <summary>A later part may open with its own verb (、新建5所学校) or state a level (、增长2997户).</summary>
    private static VerbHit OwnVerb(string text, Part part)
    {
        var at = part.Span.Start + Openers.AdverbLength(text, part.Span.Start, part.Span.End);
        if (Verbs.StartingAt(text, at, part.Span.End) is { Text.Length: >= 2 } verb && verb.End < part.Span.End && (Opening.Has(verb) || Touches(part, verb.End)))
            return verb;
        // 产煤300万吨、占全省12%: the share is told of what stands before.
        if (text[part.Span.Start] == '占' && text[part.Span.Start + 1] is not ('比' or '地') && part.Drafts.AmountBehind(part.Span.Start) is { Dimension: Dimension.Ratio }) return new VerbHit(part.Span.Start, part.Span.Start + 1, "占", Traits.Indicator | Traits.Final);
        foreach (var draft in part.Drafts)
            if (draft.Shape == Shape.Amount && AmountVerbs.Before(text, draft, part.Span.Start) is { Found: true } level && level.Is(Traits.Indicator | Traits.Start) && !IsNominal(text, level, draft)) return level;
        return default;
    }
}

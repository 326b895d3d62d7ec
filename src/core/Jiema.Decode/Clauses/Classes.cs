using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Whether a number is an aim, a fact or a mere size.</summary>
internal static class Classes
{
    // Before the number: what follows is the size of a thing, not an aim.
    private static readonly WordList SizeBefore = ["总投资", "计划总投资", "总投资额", "估算投资", "计划投资", "概算投资", "概算总投资", "投资额", "占地", "占地面积", "总占地", "建筑面积", "总建筑面积", "总面积", "日处理", "日处理污水", "年产", "年产能", "产能", "规模", "装机", "装机容量", "投资", "年度投资", "年度投资计划", "年度计划投资", "总长", "全长", "总规模", "日处理能力", "库容", "总库容", "注册资本", "单体投资", "人均"];
    private static readonly WordList AlwaysSize = ["总投资", "计划总投资", "总投资额", "估算投资", "概算投资", "概算总投资", "总投资约", "总投资达", "总占地", "总占地面积", "占地", "占地面积"];

    // The head noun of a thing whose size is told, unless the size itself is the work (高标准农田, 管网).
    private static readonly WordList Projects = ["项目", "生产线", "基地", "产业园", "园区", "工业园", "科技园", "物流园", "核心区", "先行区", "示范区", "厂", "中心", "电站", "机组", "工程", "煤矿", "矿井", "水库", "厂房", "园", "区", "广场", "公园", "车间", "装置"];
    private static readonly WordList Works = ["农田", "任务", "造林", "绿化", "管网", "公路", "道路", "基金", "贷款", "债券", "资金", "播种", "植树", "梯田", "草地", "复垦", "清洁取暖", "供热面积", "种植", "示范田", "标准地", "贴息"];

    // 八项战略, 九项改革: a small number with one of these is a wording, not a count to reach.
    // Things that come in classes of size (亿元以上项目, 120万吨以上煤矿).
    private static readonly WordList Sized = ["企业", "项目", "煤矿", "矿井", "村", "集群", "锅炉", "机组", "园区", "镇", "合作社", "工程", "单位", "产业", "大户", "企"];

    private static readonly WordList Wordings = ["战略", "改革", "任务", "行动", "原则", "理念", "关系", "意识", "优势", "要求", "底线", "红线", "攻坚战", "硬仗", "文章", "大事", "保障", "支撑"];

    private static readonly WordList Announced = ["实事", "工作", "任务", "举措", "重点工作", "大事"];

    private static readonly WordList Past = ["去年", "上年", "已", "现有", "截至", "剩余", "目前", "以来", "原有", "过去", "曾", "其中涉及", "已有", "累计已"];

    private static readonly WordList Capacities = ["年产", "日产", "年产能", "日处理", "年处理", "日供", "可容纳"];
    private static readonly WordList Arrivals = ["提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增至", "降到", "降至", "降低到", "降低至", "下降到", "下降至", "压缩到", "压缩至", "扩大到", "扩大至", "上升到", "上升至", "缩短到", "缩短至", "减少到", "减少至", "缩小到", "缩小至", "收窄到", "收窄至", "发展到"];

    public static QuantityClass OfShape(Draft draft) => draft.Shape switch
    {
        Shape.Ordinal => QuantityClass.Ordinal,
        Shape.Date => QuantityClass.Date,
        Shape.Meta => QuantityClass.Meta,
        Shape.Amount => draft.Weak ? QuantityClass.Name : QuantityClass.Attribute,
        _ => QuantityClass.Name,
    };

    public static QuantityClass Of(string text, Clause clause, Part part, Draft draft, TextSpan after)
    {
        // A glossary explains; it neither promises nor reports.
        if (clause.Segment.Role == SectionRole.Glossary && draft.Dimension == Dimension.Time) return draft.By("class.glossary-time", QuantityClass.Date);
        // A deputy's figure is no result of the government's.
        if (clause.Segment.Role is SectionRole.Glossary or SectionRole.Voices) return draft.By("class.no-claim", draft.Weak ? QuantityClass.Name : QuantityClass.Attribute);
        var plan = clause.Segment.Role is SectionRole.Work or SectionRole.Goals or SectionRole.Livelihood && !IsPast(text, clause, draft);
        var claimed = plan ? QuantityClass.Target : QuantityClass.Result;
        if (draft.Weak && !IsCounted(text, clause, part, draft, after)) return draft.By("class.word", ListCount(text, clause, part, draft, after) ? QuantityClass.Attribute : QuantityClass.Name);
        if (IsBase(text, draft)) return draft.By("class.base", QuantityClass.Result);
        // 没有一亩田撂荒: none is left out, nothing is counted.
        if (!draft.Number.Arabic && draft.Number.Value == 1 && (Near.EndsWith(text, draft.Start, "没有") || Near.EndsWith(text, draft.Start, "无")))
        {
            draft.Weak = true;
            return draft.By("class.none", QuantityClass.Name);
        }
        // 做好以下十一个方面工作.
        if (draft.Unit == "个" && Near.StartsWith(text, draft.End, "方面")) return draft.By("class.aspects", QuantityClass.Meta);
        // 办好十件民生实事：…: the number only announces the list.
        if (clause.Stop is '：' or ':' && draft.Unit is "件" or "项" && after.Length > 0 && after.End >= clause.Span.End && Announced.Closes(text.AsSpan(after.Start, after.Length))) return draft.By("class.announced", QuantityClass.Meta);
        // 对86家企业开展检查: those that are dealt with are there already.
        if (draft.Dimension == Dimension.Count && text[clause.Body] == '对' && part.Head is { Text: "开展" or "实行" or "加强" or "给予" or "提供" or "落实" or "严格" or "强化" } deals && deals.Start >= draft.End) return draft.By("class.dealt-with", QuantityClass.Attribute);
        // 依托2000亩山地: what the means rest on.
        if (part.Head is { Found: true } means && !part.Inherited && means.Is(Traits.Stance) && means.End <= draft.Start && means.Text != "紧盯" && !IsPast(text, clause, draft)) return draft.By("class.means", QuantityClass.Attribute);
        if (draft.Dimension == Dimension.Time && !IsLimit(text, clause, draft)) return draft.By("class.duration", QuantityClass.Date);
        if (IsSize(text, clause, part, draft, after)) return draft.By("class.size", QuantityClass.Attribute);
        // 落实23条政策措施: the measures exist; carrying them out is not a count to reach.
        if (plan && draft.Unit is "条" or "项" && part.Head is { Text: "落实" or "贯彻" or "执行" or "深化" or "用好" }) return draft.By("class.measures-exist", QuantityClass.Attribute);
        return draft.By("class.claimed", claimed);
    }

    private static bool IsPast(string text, Clause clause, Draft draft)
    {
        if (clause.Modal is not null) return false;
        if ((clause.PastEnd ??= PastEnd(text, clause)) <= draft.Start) return true;
        if (Near.EndsWith(text, clause.Span.End, "基础上") || Near.EndsWith(text, draft.Start, "了")) return true;
        return !draft.HasBoundWord && Near.EndsWith(text, draft.Start, "有") && !Near.EndsWith(text, draft.Start, "拥有");
    }

    /// <summary>End of the clause's first word of the past; far behind the clause when it has none.</summary>
    private static int PastEnd(string text, Clause clause)
    {
        if (!clause.Holds(Marks.Past)) return int.MaxValue;
        var words = text.AsSpan(clause.Span.Start, clause.Span.Length);
        for (var at = Past.Next(words, 0, out var word); at >= 0; at = Past.Next(words, at + 1, out word))
            // 较上年提高: a basis, not a time.
            if (!(at > 0 && words[at - 1] is '较' or '比') && !(word == "已" && words[at..].StartsWith("已谋划"))) return clause.Span.Start + at + word.Length;
        return int.MaxValue;
    }

    /// <summary>新建一座, 填补两个空白: a verb touches, or nothing but the number's noun follows one.</summary>
    private static bool IsCounted(string text, Clause clause, Part part, Draft draft, TextSpan after)
    {
        if (after.Length > 0 && Wordings.At(text, after.Start) is not null) return false;
        if (draft.HasBoundWord) return true;
        if (part.Head is not { Found: true } head) return false;
        // 两家企业入选: a count that opens the clause and has its verb behind it.
        if ((draft.Start == clause.Body || text[draft.Start - 1] == '等') && draft.Number.Value >= 2 && head.Start > draft.End && head.Is(Traits.Final | Traits.Recognition) && after.Length > 1) return true;
        if (head.Text is "落实" or "贯彻" or "执行" or "深化") return false;
        if (!head.Is(Traits.Count | Traits.Recognition | Traits.Finish | Traits.Start | Traits.Progress | Traits.Indicator)) return false;
        if (draft.Number.Value is 1 && (!head.Is(Traits.Count | Traits.Finish) || Phrases.Trim(text, after).Length == 0)) return false;
        var from = part.Inherited ? part.Span.Start : head.End;
        var gap = draft.Start - from;
        if (gap <= 0) return gap == 0 || part.Inherited;
        return Phrases.Trim(text, after).Length == 0 && !Near.EndsWith(text, draft.Start, "这") && draft.Unit is not "类";
    }

    /// <summary>A、B两个项目: the number only sums up the list.</summary>
    private static bool ListCount(string text, Clause clause, Part part, Draft draft, TextSpan after)
    {
        var from = part.Head is { Found: true } head && head.End <= draft.Start && head.Start >= part.Span.Start ? head.End : part.Span.Start;
        if (draft.Start <= from || after.Length == 0 || draft.Dimension != Dimension.Count) return false;
        var before = text.AsSpan(from, draft.Start - from);
        if (before[^1] is '等' or '、' or '的' or '”' && !before.Contains('、')) return false;
        return before[^1] is not ('等' or '、' or '的' or '和' or '及') && before.Contains('、') && !before.Contains('等') && !Verbs.EndingAt(text, draft.Start, from, 2).Found;
    }

    private static bool IsLimit(string text, Clause clause, Draft draft)
    {
        if (draft.HasBoundWord) return true;
        if (AmountVerbs.Before(text, draft, clause.Span.Start) is { Found: true } verb && verb.Is(Traits.Indicator)) return true;
        var before = text.AsSpan(clause.Span.Start, draft.Start - clause.Span.Start);
        return before.Contains("天数", StringComparison.Ordinal) || before.Contains("时限", StringComparison.Ordinal) || before.Contains("时间", StringComparison.Ordinal);
    }

    private static bool IsSize(string text, Clause clause, Part part, Draft draft, TextSpan after)
    {
        if (draft.Change == Change.Rank) return false;
        // 5000吨级码头: a class of sizes.
        if (draft.IsMeasured && after.Length > 1 && text[draft.End] == '级') return true;
        if (draft.Unit is "岁" or "千伏" or "蒸吨" && after.Length > 0) return true;
        if (IsCapacity(text, draft) && after.Length > 0 && Phrases.Trim(text, after).Length > 0) return true;
        // 在13个乡镇建设…: where the work is, not how much of it.
        if (draft.Dimension == Dimension.Count && Near.At(text, draft.Start - 1) == '在' && draft.Start - 1 <= clause.Body && !IsPast(text, clause, draft)) return true;
        var rest = Phrases.Trim(text, after);
        if (IsAlwaysSize(text, draft)) return true;
        // 投资4400万元购置公交车: the money is spent, it does not describe.
        if (rest.Length > 0 && rest.Start == after.Start && Verbs.StartingAt(text, rest.Start, rest.End) is { Text.Length: >= 2 } spent && spent.Is(Traits.Count | Traits.Finish) && rest.End > spent.End) return false;
        var modifies = after.Length > 0 && (text[after.Start] == '的' || rest.Length > 0 && rest.Start == after.Start);
        if (ListCount(text, clause, part, draft, after) || IsSizeChain(text, draft, clause.Span.End)) return true;
        // 三环节以上…面积达到N亩: the condition of what is counted behind it.
        if (modifies && draft.HasBoundWord && draft.Number.End < draft.End && draft.Dimension == Dimension.Count && clause.Subject.Contains(draft.Span) && clause.Drafts.AmountBehind(draft.End) is not null) return true;
        if (!modifies || !(draft.IsMeasured || draft.Dimension == Dimension.Count && text[after.Start] == '的')) return false;
        if (SizeBefore.Before(text, draft.Start) is not null) return true;
        if (!draft.IsMeasured) return false;
        // 30万元以上的村, 过亿元项目, 120万吨及以上煤矿: a class of sizes.
        if (draft.HasBoundWord && draft.Dimension is Dimension.Money or Dimension.Mass or Dimension.Power && ContainsAny(text, after, Sized) && !ContainsAny(text, after, Works)) return true;
        if (draft.Dimension == Dimension.Money && text[after.Start] == '的') return true;
        var end = VerbFinder.ContentEnd(text, clause.Span);
        var noun = Phrases.Trim(text, new TextSpan(draft.End, clause.Complement is { Found: true } c && c.Start > draft.End ? c.Start : Math.Max(draft.End, Math.Min(end, part.Span.End))));
        if (draft.Dimension == Dimension.Length || noun.Length == 0) return false;
        foreach (var project in Projects)
            if ((project.Length > 1 ? text.AsSpan(noun.Start, noun.Length).Contains(project, StringComparison.Ordinal) : text[noun.End - 1] == project[0]) && !ContainsAny(text, after, Works)) return true;
        return false;
    }

    /// <summary>年产500万件服装生产线: what a thing can do.</summary>
    public static bool IsCapacity(string text, Draft draft) => Capacities.Before(text, draft.Start) is not null;

    /// <summary>由92%提高到95%: the first number is where things stand.</summary>
    public static bool IsBase(string text, Draft draft) =>
        Near.At(text, draft.Start - 1) is '由' or '从' && Arrivals.At(text, draft.End) is not null;

    /// <summary>投资3亿元、日处理5万吨的水厂: a chain of sizes before one thing.</summary>
    public static bool IsSizeChain(string text, Draft draft, int end)
    {
        if (draft.End >= end || text[draft.End] != '、' || SizeBefore.Before(text, draft.Start) is null) return false;
        var rest = text.AsSpan(draft.End + 1, Math.Min(24, end - draft.End - 1));
        var size = rest.IndexOfAnyInRange('0', '9');
        return size >= 0 && rest[size..].IndexOf('的') is > 0 and < 10;
    }

    public static bool IsAlwaysSize(string text, Draft draft) =>
        // 整改违法占地300亩: what is put right, not how big it is.
        AlwaysSize.Before(text, draft.Start) is { } size && !(size == "占地" && Near.At(text, draft.Start - 3) is '法' or '规');

    private static bool ContainsAny(string text, TextSpan span, WordList words) => words.In(text.AsSpan(span.Start, span.Length));
}

using Jiema.Decode.Clauses;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>What "done" means (DOMAIN §2.1): the first rule that holds decides, in the order of the table there.</summary>
internal static class CriterionRules
{
    private static readonly WordList Works = ["项目", "工程", "行动", "整治", "治理", "活动", "试点", "管网", "道路", "公路", "铁路", "机场", "水库", "电站", "厂", "园", "中心", "大会战", "改造", "片区", "专项", "大桥", "学校", "医院", "小学", "幼儿园", "街", "基地", "示范区", "综合体", "平台", "站", "场馆", "线", "计划", "安置房", "设施", "底座", "社区", "小区", "示范带", "走廊", "灌区", "河", "攻坚", "建设", "调查", "普查", "培训", "研究", "提升年", "认证", "规划", "调区扩区", "搬迁", "拆迁", "修复", "开发", "煤改", "整改", "复耕", "入园", "清零", "植树造林", "新城", "实验室", "创新带", "创新港", "厂区", "小院", "迁建", "安置", "征迁", "征拆", "实事", "城市更新", "确权"];
    private static readonly WordList Standing = ["机制", "制度", "体系", "改革", "融合", "政策", "能力", "水平", "服务", "作用", "环境", "模式", "管理", "监管", "保障", "生态", "格局", "队伍", "力度", "质量", "招商", "消费", "经营", "经济", "产业", "扶贫", "结构"];
    private static readonly WordList Deliverables = ["规划", "方案", "中心", "平台", "委员会", "大赛", "节", "展", "会", "志》", "基金", "公司", "联盟", "协会", "专班", "馆", "学院", "研究院", "站", "条例", "办法", "意见", "细则", "计划", "资金", "赛", "活动"];
    private static readonly WordList Graded = ["国家级", "省级", "市级", "国家", "全国", "全省", "省", "部级", "世界", "国际", "4A", "5A", "3A", "AAA"];
    private static readonly WordList FinishWords = ["投产", "竣工", "投运", "投用", "完工", "通车", "建成", "交付", "投入使用", "投入运营", "投入运行", "达产", "达效", "通水", "封顶", "开园", "开园运行", "运营", "脱贫", "试运行", "试运营", "并网", "并网发电", "通水运行", "整改到位", "收尾"];
    private static readonly WordList StartWords = ["开工", "开工建设", "启动建设", "复工", "复工复产", "落地", "落户"];

    private static readonly WordList FinishConditions = ["通车条件", "投产条件", "验收条件", "投用条件"];
    private static readonly WordList Shares = ["占比", "比例", "比重", "覆盖率", "普及率", "入学率", "就业率", "化率", "合格率", "达标率", "治理率", "利用率", "满意率", "参保率", "贡献率", "渗透率", "回收率", "处理率"];
    private static readonly WordList TitleWorks = ["创建", "创建工作", "复查", "复查工作", "复审", "复审工作", "复查迎检", "申报", "申报工作", "申创", "创建活动"];
    private static readonly WordList Sites = ["区建设", "园建设", "项目建设", "工程建设", "基地建设", "中心建设"];
    private static readonly WordList Arrangements = ["机制", "制度", "体系"];
    private static readonly WordList Planned = ["推进实施", "谋划"];
    private static readonly WordList StandingWork = ["机制", "制度", "模式", "招商", "政策", "生产", "限行", "经营", "合作", "直供", "招引", "战略", "服务", "监管", "引资", "营销", "促销"];
    private static readonly WordList Clearing = ["整治", "淘汰", "拆除", "关停", "腾退"];
    private static readonly WordList Conduct = ["之风", "腐败", "四风", "形式主义", "作风"];
    private static readonly WordList Visions = ["强国", "强省", "强市", "强县", "强区", "强镇", "名城", "名县", "名镇", "政府", "社会", "城市", "之城", "之乡", "之家", "之都", "高地", "企业", "乡村", "链条", "目的地", "市场", "县城", "大脑", "进度", "时序", "示范地", "承接地", "标杆", "样板", "首选地", "策源地", "家园", "河湖", "省份", "门户"];
    private static readonly WordList Reform = ["改革"];
    private static readonly WordList BuildingWorks = ["征拆", "征迁", "安置", "拆迁", "改造", "项目", "工程"];
    private static readonly WordList Building = ["建设"];
    private static readonly WordList Undertakings = ["项目", "工程", "行动"];
    private static readonly WordList Moves = ["项目", "工程", "搬迁"];
    private static readonly WordList Ranks = ["国家级", "省级", "全国", "全省", "国家"];
    private static readonly WordList Titles = ["国家级", "国家", "全国", "省级"];

    public static Criterion Of(string text, Clause clause, Part part, VerbHit head, string verb, string thing, List<Draft> measures)
    {
        var words = text.AsSpan(clause.Span.Start, clause.Span.Length);
        if (IsGuard(words, head, clause) || head.Text == "确保" && measures.Count == 0) return part.By("criterion.guard", Criterion.Guard);
        if (head.Is(Traits.Support) && !(measures.Count > 0 && measures[0].Dimension != Dimension.Count && !head.Is(Traits.Open))) return part.By("criterion.support", Criterion.Support);
        if (head.Text == "具备") return part.By("criterion.condition", words.Contains("开工", StringComparison.Ordinal) ? Criterion.Start : FinishConditions.Closes(words) ? Criterion.Finish : Criterion.Qual);
        if (head.Text is "上市" or "挂牌" && clause.Subject.Length > 0) return part.By("criterion.listing", Criterion.Support);
        var complement = verb.AsSpan(verb.AsSpan().IndexOf('…') is >= 0 and var joint ? joint + 1 : verb.Length);
        if (measures.Count == 0 && IsTitleWork(head, complement, thing)) return part.By("criterion.title-work", Criterion.Recog);
        if (head.Text is "冲刺" or "冲击" && words.EndsWith("强")) return part.By("criterion.rank", Criterion.Rank);
        if (IsRecognition(words, clause, head, thing, measures)) return part.By("criterion.recognition", Criterion.Recog);
        if (measures.Count > 0) return Measured(part, head, complement, measures, words);
        if (IsRank(words, clause, head)) return part.By("criterion.rank", Criterion.Rank);
        if (FinishWords.Closes(complement) || head.Is(Traits.Finish) && head.Is(Traits.Final) || FinishWords.Closes(head.Text)) return part.By("criterion.finish", Criterion.Finish);
        if (head.Is(Traits.Start) || StartWords.Closes(complement) && head.Text is not "推进" && !words.Contains("加快落地", StringComparison.Ordinal)) return part.By("criterion.start", Criterion.Start);
        if (head.Text == "完成" && clause.Subject.Length > 1 && words.Contains("下达", StringComparison.Ordinal)) return part.By("criterion.task", Criterion.Rate);
        if (head.Text == "完成" || head.Text is "全面完成") return part.By("criterion.complete", Criterion.Finish);
        if (head.Text is "扩大" or "提高" or "降低" or "提升" or "缩小" && Shares.Closes(thing)) return part.By("criterion.share", Criterion.Rate);
        if (clause.Holds(Marks.All) && (words.IndexOf("全覆盖", StringComparison.Ordinal) is >= 0 and var full && (full + 3 == words.Length || words[full + 3] is '、' or '和' or '（') || words.Contains("全部", StringComparison.Ordinal) && !head.Is(Traits.Finish))) return part.By("criterion.all", Criterion.Rate);
        if (IsLevel(head, clause) || complement is "增长" or "增收" && clause.Modal is "确保" || words.EndsWith("稳步增长")) return part.By("criterion.level", Criterion.Rate);
        if (head.Is(Traits.Finish) && Deliverables.Names(thing) && !Arrangements.Closes(thing)) return part.By("criterion.deliverable", Criterion.Finish);
        if (Clearing.Closes(head.Text) && !Conduct.In(words)) return part.By("criterion.clearing", Criterion.Progress);
        if (Building.Closes(head.Text) && head.Start == clause.Body && IsConcrete(Raw(text, clause, head, thing))) return part.By("progress.erect", Criterion.Progress);
        if (head.Is(Traits.Progress)) return Progress(part, head, complement, Raw(text, clause, head, thing));
        return part.By("criterion.qual", Criterion.Qual);
    }

    private static Criterion Measured(Part part, VerbHit head, ReadOnlySpan<char> complement, List<Draft> measures, ReadOnlySpan<char> words)
    {
        var first = measures[0];
        if (first.Change == Change.Rank) return part.By("measured.rank", Criterion.Rank);
        if (first.Dimension is Dimension.Ratio or Dimension.Points or Dimension.Multiple or Dimension.Concentration || first.Change is Change.Growth or Change.Decline && first.Dimension != Dimension.Count || measures.Exists(m => m.Dimension == Dimension.Ratio)) return part.By("measured.rate", Criterion.Rate);
        // 建成投产20个: so many are to be finished; 6个项目建成投产: these are.
        if (head.Is(Traits.Finish) && head.Is(Traits.Final) && head.End == first.Start && first.Dimension == Dimension.Count) return part.By("measured.so-many", Criterion.Count);
        if (FinishWords.Closes(complement) || head.Is(Traits.Finish) && head.Is(Traits.Final) && !head.Is(Traits.Count) || FinishWords.Closes(words)) return part.By("measured.finish", Criterion.Finish);
        if (head.Is(Traits.Start) || StartWords.Closes(head.Text)) return part.By("measured.start", Criterion.Start);
        if (first.IsMeasured || first.Dimension == Dimension.Time) return part.By("measured.volume", Criterion.Volume);
        // 专利拥有量突破3000件: the level of an indicator, though it is counted.
        if (head.Is(Traits.Indicator) && !head.Is(Traits.Count) && first.Of is [{ Length: > 2 } told] && told[^1] == '量') return part.By("measured.level", Criterion.Volume);
        if (complement is "开工" or "开工建设") return part.By("measured.start-complement", Criterion.Start);
        if (head.Text.EndsWith("实施", StringComparison.Ordinal)) return part.By("measured.carried-out", Criterion.Count);
        if (head.Is(Traits.Indicator) && words.Contains("全部", StringComparison.Ordinal)) return part.By("measured.all", Criterion.Rate);
        if (head.Is(Traits.Progress) && head.Is(Traits.Open) || head.Text is "加快推进") return part.By("measured.progress", Criterion.Progress);
        if (head.Text is "加强" && complement is "建设") return part.By("measured.network", Criterion.Progress);
        if (head.Text is "谋划建设" or "规划建设" or "加快建设") return part.By("measured.planned", Criterion.Progress);
        return part.By("measured.count", Criterion.Count);
    }

    // 建设文化强市 paints a picture, 建设一批驿站 builds.
    private static bool IsConcrete(ReadOnlySpan<char> thing) => thing.Length >= 2 && !Abstract.Names(thing) && !Standing.Closes(thing) && !Visions.Closes(thing) && thing[^1] is not ('”' or '"');

    // The object with its last noun of action (治理, 建设), which the shortened object has lost.
    private static ReadOnlySpan<char> Raw(string text, Clause clause, VerbHit head, string thing) => head.End < clause.Span.End ? text.AsSpan(head.End, clause.Span.End - head.End) : thing;

    private static readonly WordList Abstract = ["城镇化", "队伍", "文明", "法治", "能力", "体系", "制度", "作风", "平安", "品牌", "信用", "诚信", "廉政", "党风", "国防", "人才", "机制", "生态文明", "民主"];

    private static readonly VerbSet Fostering = new("促进 带动 引领 确保 保障 争取 力保");

    private static Criterion Progress(Part part, VerbHit head, ReadOnlySpan<char> complement, ReadOnlySpan<char> thing)
    {
        if (thing.Length < 2 || Planned.Closes(head.Text)) return part.By("progress.bare", Criterion.Progress);
        if ((complement is "建设" or "改造" or "改造提升" || complement.Contains("和…", StringComparison.Ordinal)) && (!Abstract.Names(thing) || Sites.Closes(thing))) return part.By("progress.building", Criterion.Progress);
        if (head.Text is "实施" or "开展" or "深入实施" or "加快实施") return part.By("progress.carry-out", StandingWork.Closes(thing) ? Criterion.Qual : Criterion.Progress);
        if (Reform.Closes(thing)) return part.By("progress.reform", Criterion.Qual);
        if (head.Text == "做好") return part.By("progress.do-well", BuildingWorks.Names(thing) ? Criterion.Progress : Criterion.Qual);
        if (Abstract.Names(thing) && Building.Closes(thing)) return part.By("progress.abstract", Criterion.Qual);
        if (Standing.Closes(thing) && !Undertakings.Names(thing)) return part.By("progress.standing", Criterion.Qual);
        if (Fostering.Has(head)) return part.By("progress.foster", Criterion.Qual);
        if (head.Text is "推动" or "加快推动") return part.By("progress.push", complement is not ("提升" or "增长" or "发展" or "转变" or "回升" or "发展壮大") && Moves.Names(thing) ? Criterion.Progress : Criterion.Qual);
        return part.By("progress.works", Works.Names(thing) ? Criterion.Progress : Criterion.Qual);
    }

    // These keep from harm in general; nothing is there that must not happen.
    private static readonly VerbSet Cautious = new("防范 防范化解 防控 筑牢 避免 扛牢 守护 做到");

    private static bool IsGuard(ReadOnlySpan<char> words, VerbHit head, Clause clause)
    {
        if (head.Text is "保持" && words.EndsWith("稳定")) return true;
        if (head.Is(Traits.Guard)) return !Cautious.Has(head) || words.Contains('不') && head.Text is "做到";
        if (clause.Holds(Marks.Not) && (words.Contains("不发生", StringComparison.Ordinal) || words.Contains("只增不减", StringComparison.Ordinal) || words.Contains("只减不增", StringComparison.Ordinal))) return true;
        if (head.Text == "保障" && words.EndsWith("安全") || words.EndsWith("得到保障") && clause.Modal is "确保") return true;
        if (clause.Holds(Marks.Zero) && (words.Contains("动态清零", StringComparison.Ordinal) || words.Contains("动态消除零", StringComparison.Ordinal))) return true;
        if (head.Text is "严防" or "严禁" or "禁止") return true;
        return clause.Modal is "确保" && (words.Contains("确保不", StringComparison.Ordinal) || words.EndsWith("稳定") || words.Contains("安全", StringComparison.Ordinal) || words.Contains("不减", StringComparison.Ordinal) || clause.Holds(Marks.Zero) || clause.Holds(Marks.Not) && Denies(words));
    }

    private static readonly WordList Mild = ["不断", "不低于", "不少于", "不高于", "不超过", "不同", "不仅", "不小于", "不等", "不足", "不易", "不良", "不动产", "不锈钢"];

    /// <summary>确保群众不返贫: what must not happen, whoever it happens to; 不断 and bounds deny nothing.</summary>
    private static bool Denies(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOf('不'); at >= 0 && at + 1 < words.Length;)
        {
            if (Mild.Opening(words[at..]) is null && (at == 0 || words[at - 1] is not ('决' or '绝' or '两'))) return true;
            var next = words[(at + 1)..].IndexOf('不');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    /// <summary>抓好国家卫生县城复审, 推动…争创…: the work is to win or keep a title.</summary>
    private static bool IsTitleWork(VerbHit head, ReadOnlySpan<char> complement, string thing) =>
        complement is "争创" or "申报" or "申报认定" or "获批" || complement is "创建" && (head.Text == "推动" || Ranks.Names(thing)) || head.Text == "通过" && complement.Length > 0 ||
        head.Text is "推进" or "加快推进" or "抓好" or "做好" or "开展" or "推动" && TitleWorks.Closes(thing) && Ranks.Names(thing);

    private static bool IsRecognition(ReadOnlySpan<char> words, Clause clause, VerbHit head, string thing, List<Draft> measures)
    {
        if (head.Text is "创建") return measures.Count == 0 || words.Contains("国家", StringComparison.Ordinal) || words.Contains("省级", StringComparison.Ordinal) || words.Contains("全国", StringComparison.Ordinal) || words.Contains("全省", StringComparison.Ordinal);
        if (head.Text is "认定" or "新认定") return true;
        if (head.Is(Traits.Recognition)) return head.Text is not ("获得" or "获" or "申请" or "纳入" or "列入") || Graded.Opens(thing) || Ranks.Names(thing);
        if (clause.Holds(Marks.Zero) && words.Contains("零的突破", StringComparison.Ordinal)) return true;
        if (head.Text.StartsWith("争取", StringComparison.Ordinal) && measures.Count == 0) return words.Contains("落地", StringComparison.Ordinal) || words.Contains("纳入", StringComparison.Ordinal) || words.Contains("列入", StringComparison.Ordinal) || words.Contains("认定", StringComparison.Ordinal) || words.EndsWith("试点") || words.Contains("进入", StringComparison.Ordinal) || head.Text.Length > 2;
        return head.Text is "建设" or "打造" && measures.Count == 0 && Titles.Opens(thing);
    }

    private static readonly VerbSet Reaching = new("达到 达标 稳定在 保持在 控制在 维持在 超过 高于 低于 快于 全覆盖 降至 提高到");

    /// <summary>An indicator's aim without a number: 达到…标准, 收入稳定增长.</summary>
    private static bool IsLevel(VerbHit head, Clause clause) =>
        Reaching.Has(head) && (clause.Subject.Length > 0 || clause.Modal is "确保") ||
        head.Is(Traits.Growth | Traits.Decline) && clause.Subject.Length > 0 && head.End >= clause.Span.End;

    private static readonly WordList Places = ["前列", "排头兵", "第一方阵", "位次前移", "争先进位"];

    private static bool IsRank(ReadOnlySpan<char> words, Clause clause, VerbHit head) =>
        head.Is(Traits.Rank) && head.Text is not ("当好" or "进入" or "退出" or "位于" or "挺进" or "迈入") || clause.Holds(Marks.Place) && Places.In(words);
}

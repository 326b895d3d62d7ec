using Jiema.Decode.Clauses;
using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>Which clauses promise an action: not stances, purpose tails, background, headings or a chapter's preamble.</summary>
internal sealed class Promises
{
    private readonly string _text;
    private readonly HashSet<Segment> _preambles;
    private Segment? _asked;
    private bool _isPreamble;

    public Promises(string text, OutlineMap outline)
    {
        _text = text;
        _preambles = Preambles(outline);
    }

    public bool Holds(Clause clause, Clause? next)
    {
        var segment = clause.Segment;
        if (segment.Kind != SegmentKind.Body || segment.Role is not (SectionRole.Work or SectionRole.Livelihood or SectionRole.Goals)) return clause.By("promise.chapter", false);
        var measured = clause.Drafts.Target() is not null;
        if (Backgrounds.Before(_text, clause.Span.End) is not null || IsBasis(clause)) return clause.By("promise.background", false);
        if (measured) return clause.By("promise.measured", HasAim(clause) && (!OpensOutcome(clause) || clause.Head.Found && _text[clause.Span.Start] == '为'));
        if (clause.Head is not { Found: true } head || segment.Role != SectionRole.Goals && IsPreamble(segment)) return clause.By("promise.no-verb", false);
        // Among the year's aims only an indicator's counts: 增速高于全市, 能耗完成上级下达任务.
        if (segment.Role == SectionRole.Goals) return clause.By("promise.goals", clause.Subject.Length > 1 && head.Is(Traits.Indicator) && head.End < clause.Span.End && (head.Text is "高于" or "快于" or "低于" or "好于" || head.Text == "完成" && Near.EndsWith(_text, clause.Span.End, "任务")));
        if (clause.Stop is '！' or '!' or '？' or '：' or ':') return clause.By("promise.call", false);
        if (next is not null && Near.StartsWith(_text, next.Span.Start, "是")) return clause.By("promise.topic", false);
        if (head.Is(Traits.Stance)) return clause.By("promise.stance", head.Text == "坚持" && Near.At(_text, head.End) is '“' or '"');
        if (OpensOutcome(clause) && !Gives(clause, head) || States(clause, head)) return clause.By("promise.tail", false);
        if (Near.StartsWith(_text, clause.Span.Start, "其中") || Near.StartsWith(_text, clause.Span.Start, "现有") || head.Text is "有" or "是") return clause.By("promise.existing", false);
        // 主动对接, 认真谋划: manner without a thing.
        if (head.End == clause.Span.End && head.Text.Length == 2 && clause.Subject.Length <= 4 && !head.Is(Traits.Final | Traits.Open)) return clause.By("promise.manner", false);
        // 重点做好以下工作: what is to be done comes next.
        if (Near.EndsWith(_text, clause.Span.End, "工作") && VerbFinder.Contains(_text, head.End, clause.Span.End, "以下")) return clause.By("promise.follows", false);
        // 收入略高于低保户的群体: it only tells which.
        if (head.Text is "高于" or "低于" or "快于" && VerbFinder.Contains(_text, head.End, clause.Span.End, "的")) return clause.By("promise.which", false);
        if (head.Text is "做到") return clause.By("promise.keep-from", VerbFinder.Contains(_text, head.End, clause.Span.End, "不"));
        if (head.Is(Traits.Outcome)) return clause.By("promise.outcome", IsAchievement(clause, head));
        if (head.Text is "构建" or "营造" && (Near.EndsWith(_text, clause.Span.End, "局面"))) return clause.By("promise.scene", false);
        return clause.By("promise.action", clause.Span.Length > 3);
    }

    /// <summary>Whether a promise that began at <paramref name="start"/> stands in the clause's own segment.</summary>
    public static bool SameParagraph(int start, Clause clause) => start >= clause.Segment.Span.Start;

    /// <summary>Where the promised words begin: list marks such as 一是 stay outside.</summary>
    public static int Start(string text, Clause clause)
    {
        var start = clause.Span.Start;
        foreach (var draft in clause.Drafts)
            if (draft.Shape == Shape.Ordinal && draft.Start <= start + 1 && draft.End <= clause.Body) { start = draft.End; }
        while (start < clause.Span.End && text[start] is '、' or '）' or ')' or '.' or '．' or ' ' or '是' or ']') start++;
        return start;
    }

    /// <summary>支持甲县围绕…定位，建设…: a means phrase between the helped party and its action runs over the comma.</summary>
    public static bool RunsOn(string text, Clause clause, Clause next)
    {
        if (clause.Head is { Found: true } made && clause.Stop is '，' && NamesOver(text, made, clause, next)) return true;
        if (clause.Head is not { Found: true } head || !head.Is(Traits.Support) || clause.Stop is not ('，' or ',')) return false;
        if (Positions.Before(text, clause.Span.End) is null) return false;
        return head.End < clause.Span.End && Means.In(text.AsSpan(head.End, clause.Span.End - head.End)) && next.Head.Found && !clause.Complement.Found;
    }

    /// <summary>构建以康养为龙头，带动商贸的服务业体系: the thing's description runs over the comma.</summary>
    private static bool NamesOver(string text, VerbHit head, Clause clause, Clause next) =>
        head.End + 3 < clause.Span.End && text[head.End] == '以' && clause.Drafts.Target() is null && next.Drafts.Target() is null && !VerbFinder.Contains(text, head.End, clause.Span.End, "的") && VerbFinder.Contains(text, head.End + 1, clause.Span.End, "为") && text.AsSpan(next.Span.Start, next.Span.Length).LastIndexOf('的') is > 0 and var of && next.Span.Length - of > 3;

    // One stretch has many clauses, and they come one after the other.
    private bool IsPreamble(Segment segment)
    {
        if (!ReferenceEquals(segment, _asked)) (_asked, _isPreamble) = (segment, _preambles.Contains(segment));
        return _isPreamble;
    }

    private static bool HasAim(Clause clause)
    {
        foreach (var part in clause.Parts)
            if (part.Head.Found || IsBareAim(part)) return true;
        return false;
    }

    /// <summary>城镇登记失业率4%以内: an aim without a verb.</summary>
    public static bool IsBareAim(Part part)
    {
        if (part.Head.Found) return false;
        foreach (var draft in part.Drafts)
            if (draft.Class == QuantityClass.Target && draft.Of.Count > 0) return true;
        return false;
    }

    /// <summary>以技术改造为着力点: states by what means, promises nothing.</summary>
    private bool IsBasis(Clause clause)
    {
        if (_text[clause.Span.Start] != '以') return false;
        if (VerbFinder.Contains(_text, clause.Span.Start + 2, clause.Span.End, "带动") && clause.Drafts.AmountBehind(-1) is null) return true;
        var tail = Math.Max(clause.Span.Start, clause.Span.End - 7);
        return _text.AsSpan(tail, clause.Span.End - tail).Contains('为');
    }

    private static readonly WordList Backgrounds = ["基础上", "背景下", "前提下", "形势下", "的同时", "过程中", "为重点", "为主线", "为抓手", "为契机", "为目标", "为牵引", "为引领", "为核心", "为导向", "为载体"];
    private static readonly WordList Positions = ["定位", "优势", "特色", "资源", "条件", "功能", "要求", "目标", "基础", "机遇", "禀赋", "需求"];
    private static readonly WordList Means = ["围绕", "依托", "立足", "结合", "按照", "利用"];
    private static readonly WordList OutcomeOpeners = ["要让", "更要让", "让", "使", "令", "为", "真正", "从而", "以此", "推动形成", "形成", "从根本上", "切实让"];

    // 为产业发展提供支撑 is a tail, 为困难群众代缴保险 an action.
    private static readonly WordList Vague = ["支撑", "保障", "动力", "基础", "条件", "环境", "空间", "力量", "贡献", "服务", "后盾", "活力"];

    private bool Gives(Clause clause, VerbHit head) =>
        _text[clause.Body] == '为' && Prepositions.Serves(head.Text) && head.End + 1 < clause.Span.End && Vague.Before(_text, clause.Span.End) is null;

    private static readonly WordList Sayings = ["一头连着", "离不开", "意味着", "变成“", "”变“"];

    // Before these 是 is part of a word: 总是, 特别是, 实事求是.
    private const string NoCopula = "总可但一二三四五六七八九十还就都于凡若只又更或别其算便既要求国";

    /// <summary>招商是发展的生命线, 推动“流量”变“留量”, 谋划一批、开工一批: states or styles, promises nothing.</summary>
    private bool States(Clause clause, VerbHit head)
    {
        var words = _text.AsSpan(clause.Body, clause.Span.End - clause.Body);
        if (words.Length < 6) return false;
        if (!clause.Holds(Marks.Is | Marks.Saying | Marks.Batch)) return false;
        var at = words.IndexOf('是');
        if (at > 1 && at + 2 < words.Length && !NoCopula.Contains(words[at - 1]) && words[at + 1] != '否' && words[..at].LastIndexOf('“') <= words[..at].LastIndexOf('”')) return true;
        if (clause.Holds(Marks.Saying) && Sayings.In(words)) return true;
        var batch = !clause.Holds(Marks.Batch) ? -1 : words.IndexOf("一批", StringComparison.Ordinal);
        return batch > 0 && head.End - clause.Body <= batch && words[(batch + 2)..].StartsWith("、") && words[(batch + 2)..].Contains("一批", StringComparison.Ordinal);
    }

    private bool OpensOutcome(Clause clause) => OutcomeOpeners.At(_text, clause.Span.Start) is not null;

    /// <summary>实现 states an outcome, unless it is itself aimed at (力争实现零的突破) or names a programme (实现“…”).</summary>
    private bool IsAchievement(Clause clause, VerbHit head) =>
        head.Text is "加快实现" || head.Text == "实现" && (Near.EndsWith(_text, clause.Span.End, "全覆盖") || Near.EndsWith(_text, clause.Span.End, "清零") || clause.Modal is "力争" or "确保" or "争取" || Near.At(_text, head.End) is '“' && Near.At(_text, clause.Span.End - 1) is '”') ||
        head.Text is "展现" or "增进" or "展示";

    /// <summary>Body directly under a chapter's heading where the chapter goes on with leads or sub-chapters: it sets the tone, it promises nothing.</summary>
    private static HashSet<Segment> Preambles(OutlineMap outline)
    {
        var preambles = new HashSet<Segment>(ReferenceEqualityComparer.Instance);
        var pending = new List<Segment>();
        var level = 0;
        foreach (var segment in outline.Segments)
        {
            switch (segment.Kind)
            {
                case SegmentKind.Heading:
                    var below = segment.Section >= 0 && segment.Section < outline.Sections.Count ? outline.Sections[segment.Section].Level : 0;
                    if (level > 0 && below > level) preambles.UnionWith(pending);
                    pending.Clear();
                    level = below;
                    break;
                case SegmentKind.Lead:
                    preambles.UnionWith(pending);
                    pending.Clear();
                    level = 0;
                    break;
                case SegmentKind.Body when level > 0 && segment.Initiative < 0:
                    pending.Add(segment);
                    break;
            }
        }
        return preambles;
    }
}

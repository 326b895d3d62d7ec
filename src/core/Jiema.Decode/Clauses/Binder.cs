using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Gives every number its verb, thing, change and class. Carries verb and subject over the clauses of a sentence.</summary>
internal sealed class Binder(string text, int? year)
{
    private readonly List<string> _things = [];
    private bool _grew;
    private VerbHit _verb;

    // A level's verb holds for the next clause only (稳定在20万亩，年产量8万吨).
    private VerbHit _level;
    private string _verbText = "";
    private TextSpan _subject;

    // The thing last counted or named; its words are made only when a later number needs them.
    private IReadOnlyList<string> _told = [];
    private TextSpan _named;

    private IReadOnlyList<string> LastThing
    {
        get
        {
            if (_named.Length > 0) (_told, _named) = (One(Phrases.Core(text, _named)), default);
            return _told;
        }
        set => (_told, _named) = (value, default);
    }

    public void Reset()
    {
        _things.Clear();
        _grew = false;
        _verb = default;
        _level = default;
        _verbText = "";
        _subject = default;
        LastThing = [];
    }

    public void Bind(Clause clause)
    {
        var basis = clause.Drafts.Count == 0 || !clause.Holds(Marks.Than) ? null : Basis.In(text.AsSpan(clause.Span.Start, clause.Span.Length));
        var period = clause.Drafts.Count == 0 || year is null ? null : Periods.In(text, clause, year.Value);
        var amounts = false;
        foreach (var part in clause.Parts)
        {
            foreach (var draft in part.Drafts)
            {
                if (draft.Shape != Shape.Amount) { draft.Class = Classes.OfShape(draft); continue; }
                draft.Basis = basis;
                BindAmount(clause, part, draft, period);
                // A size only describes: 推进总投资9亿元的三年行动 goes on as a clause without a number.
                amounts |= draft.Class != QuantityClass.Attribute || draft.End >= clause.Span.End;
            }
        }
        if (clause.Distributive || clause.Drafts.Count > 1)
        {
            Distribution.Pair(text, clause, _subject, _things);
            foreach (var draft in clause.Drafts)
                if (IsTold(draft)) LastThing = draft.Of;
        }

        if (amounts) Tell(clause);
        Remember(clause, amounts);
    }

    private int Copula(int from, int to) => text.AsSpan(from, to - from).IndexOfAny('是', '为') is >= 0 and var at ? from + at : -1;

    // 、占全省12%: a later part may open with 占 too.
    private static int Opening(Clause clause, Part part) => part != clause.Parts[0] && part.Head is { Text: "占" } share && share.Start == part.Span.Start ? share.Start : clause.Body;

    private static bool IsTold(Draft draft) => draft.Class is QuantityClass.Target or QuantityClass.Result && draft.Of.Count > 0;

    /// <summary>Keeps the last things that the sentence tells of, each once.</summary>
    private void Tell(Clause clause)
    {
        foreach (var draft in clause.Drafts)
        {
            if (!IsTold(draft) || _things.Contains(draft.Of[0])) continue;
            // 甲36元，乙18元，分别增长…: the last few are enough.
            if (_things.Count == 6) _things.RemoveAt(0);
            _things.Add(draft.Of[0]);
        }
    }

    /// <summary>The number that touches from before and already has its thing.</summary>
    private static Draft? Twin(Part part, Draft draft) =>
        part.Drafts.From(draft.Start) is > 0 and var at && part.Drafts[at - 1] is { Of.Count: > 0, Verb: not null } other && other.End == draft.Start ? other : null;

    private void BindAmount(Clause clause, Part part, Draft draft, string? period)
    {
        // 2024/5/16前20强: the date's tail may have taken the number's first character.
        var floor = part.Head is { Found: true } own && !part.Inherited && own.End <= draft.Start ? own.End : Math.Min(draft.Start, Math.Max(part.Span.Start, part == clause.Parts[0] ? clause.Body : part.Span.Start));
        // （其中快充40个）: a bracket opens a phrase of its own.
        var bracket = clause.Holds(Marks.Bracket) ? text.AsSpan(floor, Math.Max(0, draft.Start - floor)).LastIndexOfAny('（', '(') : -1;
        if (bracket >= 0 && text.AsSpan(floor + bracket, draft.Start - floor - bracket).IndexOfAny('）', ')') < 0) floor += bracket + 1;
        // 新建、改造学校: the second verb is no part of the thing.
        if (floor < draft.Start && text[floor] == '、' && Verbs.StartingAt(text, floor + 1, draft.Start) is { Text.Length: >= 2 } twin && twin.Is(Traits.Count)) floor = twin.End;
        var direct = AmountVerbs.Before(text, draft, Math.Max(part.Span.Start, part == clause.Parts[0] ? clause.Body : 0));
        var after = Behind.Of(text, part, draft, clause.Complement);
        if (!direct.Found && !part.Head.Found && (draft.Number.Start - draft.Start >= 2 || text[draft.Start] == '超') && draft.Start > floor) direct = AmountVerbs.OfBound(text, draft);
        var kept = (_told, _named);
        if (Twin(part, draft) is { } twinned)
        {
            // 道路12条15公里: two measures of one thing.
            (draft.Of, draft.Verb) = (twinned.Of, twinned.Verb);
        }
        else if (Classes.IsBase(text, draft) && draft.Start - 1 > floor)
        {
            // 贫困发生率由15%降至…: what stands before 由.
            draft.Of = One(Phrases.Core(text, new TextSpan(floor, draft.Start - 1)));
            draft.Verb = Verbs.StartingAt(text, draft.End, clause.Span.End) is { Found: true } arrival ? arrival.Text : null;
        }
        else if (EndsInRate(part, draft, floor)) BindRate(draft, floor);
        else if (draft.Dimension == Dimension.Ratio && Opening(clause, part) is var opens && opens + 1 < draft.Start && text[opens] == '占' && !direct.Found)
        {
            // 占财政支出的82%: the share of what was told before.
            draft.Verb = "占";
            draft.Of = One((LastThing is [var thing] ? thing : "") + Phrases.Core(text, new TextSpan(opens, draft.Start)));
        }
        else if (draft.Dimension == Dimension.Multiple && Near.At(text, draft.Start - 1) == '的' && Copula(clause.Body, draft.Start) is >= 0 and var copula)
        {
            // 是2020年的2.4倍: of the subject, or of what was told before.
            draft.Verb = text[copula] == '是' ? "是" : "为";
            var subject = Phrases.Core(text, new TextSpan(clause.Body, copula));
            draft.Of = subject.Length > 0 ? LastThing = One(Whole(subject)) : LastThing;
        }
        else if (direct is { Found: true } level && level.Is(Traits.Indicator | Traits.Start) && !(part.Head.Found && level.Start != part.Head.Start && Parts.IsNominal(text, level, draft)) && (!part.Head.Found || level.Start != part.Head.Start || TakesSubject(level, after)))
            BindLevel(clause, part, draft, level, after);
        else if (direct is { Found: true } d && !part.Head.Found && !_verb.Found)
        {
            (part.Head, part.Verb) = (d, d.Text);
            BindObject(clause, part, draft, d, d.Text, d.End, after);
            if (d.Start > clause.Body && Phrases.Trim(text, after).Length == 0) LastThing = draft.Of = One(Phrases.Core(text, new TextSpan(clause.Body, d.Start)));
        }
        // 出口增长12%、全省第三: a rank of what was told before.
        else if (draft.Dimension == Dimension.Rank && !direct.Found && LastThing.Count > 0 && Scopes.Skip(text, draft.Start, floor - 1) <= floor) draft.Of = LastThing;
        else if (part.Head is { Found: true } head) BindObject(clause, part, draft, head, part.Verb, part.Inherited ? part.Span.Start : floor, after);
        else if ((_level.Found ? _level : _verb) is { Found: true } inherited && !NamesItself(clause, part, draft))
        {
            part.Inherited = true;
            (part.Head, part.Verb) = (inherited, _level is { Found: true } near ? near.Text : _verbText);
            BindObject(clause, part, draft, inherited, part.Verb, floor, after);
        }
        else
        {
            // 工业总产值全省第四: the scope is no part of the thing.
            var named = draft.Dimension == Dimension.Rank ? Math.Max(floor, Scopes.Skip(text, draft.Start, floor - 1)) : draft.Start;
            draft.Of = One(Phrases.Core(text, Phrases.Choose(text, new TextSpan(floor, named), after)));
            if (draft.Of.Count == 0) draft.Of = LastThing;
            else LastThing = draft.Of;
        }
        if (clause.Holds(Marks.Zero) && Nothings.SubjectOf(text, part == clause.Parts[0] ? clause.Body : part.Span.Start, draft) is { Length: > 0 } gone)
        {
            LastThing = draft.Of = Distribution.Items(text, gone) is { Count: > 1 } kinds ? kinds : One(Phrases.Core(text, gone));
            draft.Each = draft.Of.Count > 1;
        }
        draft.Change = Changes.Of(text, draft, direct is { Found: true } told && part.Head.Found && part.Head.Start != told.Start && Parts.IsNominal(text, told, draft) ? default : direct, part.Head.Found ? part.Head : _verb, draft.Of.Count > 0 ? draft.Of[0] : "", after);
        // 增长5%，力争达到6%: of something that is no rate, the level is a growth too.
        if (_grew && draft.Change == Change.Level && draft.Dimension == Dimension.Ratio && direct.Text == "达到" && direct.Start == clause.Body && draft.Of is [var grown] && !Near.EndsWith(grown, grown.Length, "率")) draft.Change = Change.Growth;
        _grew = draft.Change == Change.Growth && draft.Dimension == Dimension.Ratio;
        draft.Class = Classes.Of(text, clause, part, draft, after);
        if (draft.Class == QuantityClass.Attribute) (_told, _named) = kept;
        if (draft.Class is not (QuantityClass.Target or QuantityClass.Result)) draft.Verb = null;
        draft.Period = period;
    }

    private static readonly WordList Levels = ["面积", "产量", "总产", "产值", "收入", "总额", "增加值", "余额", "总量", "人数"];

    /// <summary>建成农田3万亩，粮食播种面积20万亩: a level or a rank of its own does not go on with what was done before.</summary>
    private bool NamesItself(Clause clause, Part part, Draft draft) =>
        draft.Dimension == Dimension.Rank || !_level.Found && _verb is { Found: true, Text: not ("完成" or "实现") } && part == clause.Parts[0] && !clause.Head.Found && clause.Segment.Role == SectionRole.Review && Levels.Before(text, draft.Start) is not null;

    private static readonly WordList RateNouns = ["率", "占比", "比重", "比例", "指数", "增速", "涨幅", "浓度", "系数", "强度"];

    /// <summary>办结率96%: a rate names itself; no verb governs.</summary>
    private bool EndsInRate(Part part, Draft draft, int floor) =>
        draft.Dimension is Dimension.Ratio or Dimension.Concentration && draft.Start - floor > 1 && RateNouns.Before(text, text[draft.Start - 1] == '在' ? draft.Start - 1 : draft.Start) is not null && (part.Head is not { Found: true } head || head.End > draft.Start || head.Is(Traits.Stance) || part.Inherited);

    private void BindRate(Draft draft, int floor)
    {
        LastThing = draft.Of = One(Whole(Phrases.Core(text, new TextSpan(floor, text[draft.Start - 1] == '在' ? draft.Start - 1 : draft.Start))));
        // 占比不低于60%: the bound is all the verb there is.
        draft.Verb = AmountVerbs.OfBound(text, draft) is { Found: true } bound ? bound.Text : null;
    }

    /// <summary>A level: the subject before the verb is what is measured; elided, it is the one before.</summary>
    private void BindLevel(Clause clause, Part part, Draft draft, VerbHit level, TextSpan after)
    {
        draft.Verb = level.Text;
        var start = part == clause.Parts[0] ? clause.Body : part.Span.Start;
        if (part.Head is { Found: true } head && !part.Inherited && head.End <= level.Start && head.Start < level.Start) start = head.End;
        var subject = Subjects.Clean(text, clause, level, start);
        if (subject.Length > 0 && clause.Drafts.StartingAt(subject.Start) is { Shape: Shape.Amount } counted && counted.End < subject.End) subject = new TextSpan(counted.End, subject.End);
        if (subject.Length == 0 && clause.Head is { Found: true } h && h.Start >= start && clause.Subject.Length > 0 && clause.Subject.End <= level.Start && text[clause.Subject.Start] is not ('比' or '较')) subject = clause.Subject;
        if (subject.Length > 0)
        {
            draft.Of = Level(Phrases.Core(text, subject), level);
            // 起数、人数均下降10%: each of the two.
            if (!clause.Distributive && clause.Holds(Marks.Each) && Distribution.SaysEach(text, subject.End, draft.Start) && Distribution.Items(text, subject) is { Count: > 1 } items) (draft.Of, draft.Each) = (items, true);
            _subject = subject;
        }
        else if (_subject.Length > 0 && part != clause.Parts[0] && LastThing.Count > 0) draft.Of = LastThing;
        else if (after.Length > 1 && !level.Is(Traits.Growth | Traits.Decline)) draft.Of = One(Phrases.Core(text, after));
        else draft.Of = LastThing.Count > 0 ? LastThing : _subject.Length > 0 ? One(Phrases.Core(text, _subject)) : [];
        LastThing = draft.Of;
        if (!part.Head.Found) part.Head = level;
        if (part.Verb.Length == 0) part.Verb = level.Text;
    }

    /// <summary>What a level measures, from the words before its verb.</summary>
    private IReadOnlyList<string> Level(string phrase, VerbHit level)
    {
        // 民生支出26.8亿元, 户均增收3200元: the verb is half of the noun.
        if (level.Text == "支出" || phrase.Length > 1 && phrase[^1] == '均' && level.Text == "增收") phrase += level.Text;
        // 占生产总值的比重提高到2%: the share of what was told before.
        else if (phrase.Length > 1 && phrase[0] == '占' && LastThing is [{ Length: < 16 } whole]) phrase = whole + phrase;
        return One(Whole(phrase));
    }

    private static readonly WordList SelfNamed = ["减税降费", "封山育林", "植树造林", "造林", "造地", "植树", "复垦", "复耕", "绿化"];

    private void BindObject(Clause clause, Part part, Draft draft, VerbHit verb, string verbText, int floor, TextSpan after)
    {
        draft.Verb = verbText.StartsWith("确保…", StringComparison.Ordinal) || verbText.StartsWith("对…", StringComparison.Ordinal) ? verb.Text : verbText;
        var before = new TextSpan(Math.Min(floor, draft.Start), draft.Start);
        var phrase = Phrases.Core(text, Phrases.Choose(text, before, after));
        if (clause.Subject.Length > 0 && verb.Start >= clause.Subject.End && part == clause.Parts[0] && clause.Head.Found && clause.Head.Start == verb.Start)
        {
            // 2人荣获称号, 9处院所整合为…: the count itself is no word of the thing.
            var whole = clause.Drafts.StartingAt(clause.Subject.Start) is { Shape: Shape.Amount } count && count.End <= clause.Subject.End ? new TextSpan(count.End, clause.Subject.End) : clause.Subject;
            var subject = Phrases.Core(text, Phrases.Trim(text, whole));
            // 城镇新增就业, 规上企业新增: the subject belongs to what is counted.
            if (clause.Subject.Contains(draft.Span)) { if (phrase.Length == 0) phrase = subject; }
            else if (phrase.Length == 0) phrase = subject;
            else if (verb.Is(Traits.Indicator | Traits.Count) && verb.Text is not ("带动" or "拉动" or "惠及") && !StandsOn(clause) && subject.Length is > 0 and < 10 && subject[0] is not ('每' or '各')) phrase = subject + (verb.Text is "新增" ? verb.Text : "") + phrase;
        }
        if (phrase is "比" or "较") phrase = "";
        // 新造林2万亩, 开发造地3000亩: the verb names what it makes.
        if (phrase.Length == 0 && draft.Dimension is Dimension.Area or Dimension.Money && SelfNamed.Before(text, verb.End) is { } made && verb.End <= draft.Start) phrase = made;
        // 招聘招录60人: the people are not named again.
        if (phrase.Length == 0 && draft.Unit is "人" or "名" && !part.Inherited && (verb.End <= draft.Start || verb.Start == draft.End)) phrase = phrase.Length == 0 ? "人员" : phrase;
        // 高于全市平均水平1.5个百分点: what stands higher is the thing before.
        if (draft.Dimension == Dimension.Points && verb.Text is "高于" or "低于" or "快于" or "高出" && LastThing.Count > 0) phrase = LastThing[0];
        // 完成年度任务的114%: the task is the thing told before.
        if (draft.Dimension == Dimension.Ratio && phrase is "年度" or "全年" or "年度目标" or "目标" or "计划" or "年度计划" && LastThing.Count > 0) phrase = "";
        draft.Of = phrase.Length > 0 ? One(Whole(phrase)) : LastThing;
        if (clause.Subject.Length > 0 && !clause.Distributive && clause.Holds(Marks.Each) && Distribution.SaysEach(text, clause.Subject.End, clause.Span.End) && Distribution.Items(text, clause.Subject) is { Count: > 1 } items)
        {
            draft.Of = items;
            draft.Each = true;
        }
        // 示范社、家庭农场各10家: so many of each.
        if (!draft.Each && Near.At(text, draft.Start - 1) is '各' or '均' && before.Length > 3 && Distribution.Items(text, before) is { Count: > 1 } each) (draft.Of, draft.Each) = (each, true);
        LastThing = draft.Of;
    }

    // 围绕产业链开展招商60次: the means are no part of what is counted.
    private bool StandsOn(Clause clause) => Verbs.StartingAt(text, clause.Subject.Start, clause.Subject.End) is { Found: true } means && (means.Is(Traits.Stance) || means.Text is "利用" or "通过" or "采取" or "运用");

    /// <summary>实施N个项目，完成投资X亿元: a bare 投资 is that of the things before it.</summary>
    private string Whole(string phrase) =>
        // 省级和美乡村5个、市级20个: the grade changes, the thing stays.
        phrase.Length is 2 or 3 && phrase[^1] == '级' && LastThing is [{ } graded] && graded.IndexOf('级', StringComparison.Ordinal) is > 0 and < 4 and var grade ? phrase + graded[(grade + 1)..] :
        phrase is "占比" or "增速" or "投资" or "年度投资" or "当年投资" or "完成投资" or "总量" or "产值" or "年产量" or "总产量" or "产量" && LastThing is [{ Length: < 16 } before] && !before.EndsWith(phrase, StringComparison.Ordinal) ? Stem(before) + phrase : phrase;

    // 粮食播种面积26万亩，总产量11万吨: the yield is of the grain, not of the fields.
    private static string Stem(string phrase) =>
        phrase.EndsWith("播种面积", StringComparison.Ordinal) || phrase.EndsWith("种植面积", StringComparison.Ordinal) ? phrase[..^4] : phrase;

    private static bool TakesSubject(VerbHit level, TextSpan after) => !level.Is(Traits.Count) || after.Length == 0;

    private void Remember(Clause clause, bool amounts)
    {
        _level = amounts && clause.Head is { Found: true } told && told.Is(Traits.Indicator) && !told.Is(Traits.Count | Traits.Growth | Traits.Decline) && told.Text is not ("突破" or "超过" or "超" or "是" or "占") && clause.Stop is '，' or ',' ? clause.Head : default;
        if (clause.Head is { Found: true } head)
        {
            // A rise is told of one subject; the next noun does not inherit it.
            // 治理工程完工，群众告别了…: what has ended with its subject does not go on.
            if (head.Is(Traits.Final) && head.Is(Traits.Finish) && !head.Is(Traits.Count) && clause.Subject.Length > 1) _verb = default;
            else if (!head.Is(Traits.Stance | Traits.Outcome | Traits.Growth | Traits.Decline) && !(amounts && head.Is(Traits.Indicator) && !head.Is(Traits.Count))) (_verb, _verbText) = (head, clause.Verb);
            if (clause.Subject.Length > 1) _subject = clause.Subject;
            if (!amounts && clause.Subject.Length > 1) _named = clause.Subject;
            else if (!amounts && clause.Span.End > head.End) _named = new TextSpan(head.End, Math.Max(head.End, clause.Complement.Found ? clause.Complement.Start : clause.Span.End));
        }
        else if (!amounts && clause.Subject.Length > 1)
        {
            _subject = clause.Subject;
            _named = clause.Subject;
        }
    }

    private static IReadOnlyList<string> One(string phrase) => phrase.Length == 0 ? [] : [phrase];
}

using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Steps over what stands before a clause's verb or subject: list marks, times, modals and adverbs.</summary>
internal static class Openers
{
    private static readonly WordTree Adverbs = new(VerbTable.Adverbs);
    private static readonly WordTree Times = new(VerbTable.Times);
    private static readonly WordTree Modals = new([.. VerbTable.Firm, .. VerbTable.Soft]);

    // All three in one walk, and for each word what it may be.
    private static readonly WordTree Words = new([.. VerbTable.Times.Concat(VerbTable.Firm).Concat(VerbTable.Soft).Concat(VerbTable.Adverbs).Distinct()]);
    private static readonly (bool Time, bool Modal, bool Adverb, bool Verb)[] Kinds =
        [.. Enumerable.Range(0, Words.Count).Select(i => (Times.Find(Words[i]) >= 0, Modals.Find(Words[i]) >= 0, Adverbs.Find(Words[i]) >= 0, Verbs.Of(Words[i]) != Traits.None))];

    // What a step can begin with; most clauses begin with their verb and are done at the first look.
    private static readonly WordList Marks = [.. " 　、要将用到至在于（(每".Select(c => c.ToString()), .. VerbTable.Adverbs.Where(a => a.Length == 1)];
    private static readonly PairFilter Pairs = new([.. VerbTable.Adverbs, .. VerbTable.Times, .. VerbTable.Firm, .. VerbTable.Soft]);

    private static bool MayOpenWord(string text, int at, int end) => at + 1 < end && Pairs.May(text[at], text[at + 1]);

    public static void Strip(string text, Clause clause)
    {
        var at = clause.Span.Start;
        var end = clause.Span.End;
        var draft = 0;
        while (at < end)
        {
            while (draft < clause.Drafts.Count && clause.Drafts[draft].End <= at) draft++;
            var marked = Marks.MayOpen(text[at]);
            if (!marked && !MayOpenWord(text, at, end) && !(draft < clause.Drafts.Count && clause.Drafts[draft].Start == at)) break;
            if (marked && (text[at] is ' ' or '　' or '、' or '要' or '将' && text[at] is not '将' || text[at] is '用' or '到' or '至' or '在' or '于' && StartsDate(clause, draft, at + 1))) { at++; continue; }
            if (draft < clause.Drafts.Count && clause.Drafts[draft] is { Shape: Shape.Ordinal or Shape.Date } mark && mark.Start == at && !IsHeadOfNoun(text, mark))
            {
                at = SkipAfterDate(text, mark.End);
                continue;
            }
            if (marked && text[at] is '（' or '(' && draft < clause.Drafts.Count && clause.Drafts[draft] is { Shape: Shape.Ordinal } number && number.Start == at + 1)
            {
                at = number.End + 1;
                continue;
            }
            if (marked && text[at] == '每' && StartsDate(clause, draft, at + 1)) { at = clause.Drafts[draft].End; continue; }
            var (time, said, styled) = Read(text, at, end);
            if (time >= 0) { at = SkipAfterDate(text, at + Words[time].Length); continue; }
            if (said >= 0 && Words[said] is var modal)
            {
                var firm = Array.IndexOf(VerbTable.Firm, modal) >= 0;
                if (clause.Firmness == Firmness.Plain) clause.Firmness = firm ? Firmness.Firm : Firmness.Soft;
                if (clause.Modal is null || modal == "确保") (clause.Modal, clause.ModalAt) = (modal, at);
                // 争取 and 力促 are verbs of their own before a noun (争取资金), modals before a verb (争取申报).
                if (modal is "争取" or "力促" or "争当" && !OpensClaim(text, at + modal.Length, end)) break;
                at += modal.Length;
                continue;
            }
            if (styled < 0 || Words[styled] is not { } adverb) break;
            var after = at + adverb.Length;
            var verb = Verbs.StartingAt(text, at, end, out var noun);
            var behind = Verbs.StartingAt(text, after, end);
            var leads = OpensVerb(text, after, end, behind);
            // 严格, 突出, 统筹 are adverbs only before a verb.
            if (!leads && verb.Text.Length >= adverb.Length && verb.Text.Length >= 2) break;
            if (noun > adverb.Length) break;
            // 统筹发展和安全: the two nouns are what is balanced.
            if (adverb.Length > 1 && Kinds[styled].Verb && behind.Found && Near.At(text, behind.End) is '和' or '与' or '、' && !Verbs.StartingAt(text, behind.End + 1, end).Found) break;
            // 高标准农田, 集中供热: before a noun it belongs to the noun.
            if (adverb.Length > 1 && !leads && Near.At(text, after) is not ('对' or '将' or '把' or '向' or '在' or '与' or '以' or '从' or '为' or '地' or '、') && clause.Drafts.StartingAt(after) is null) break;
            if (adverb == "将" && Turned.In(text.AsSpan(after, end - after))) break;
            if (adverb.Length == 1 && verb.Text.Length >= 2) break;
            if (adverb.Length == 1 && adverb is not ("要" or "再" or "并" or "更") && !leads) break;
            at = after;
            if (at < end && text[at] is '地' or '、') at++;
        }
        clause.Body = Math.Min(at, end);
    }

    /// <summary>The longest time word, modal and adverb at the place, or -1 for each.</summary>
    private static (int Time, int Modal, int Adverb) Read(string text, int at, int end)
    {
        var (time, modal, adverb) = (-1, -1, -1);
        for (var walk = Words.From(text, at, end); walk.Next();)
        {
            if (walk.Word < 0) continue;
            if (Kinds[walk.Word].Time) time = walk.Word;
            if (Kinds[walk.Word].Modal) modal = walk.Word;
            if (Kinds[walk.Word].Adverb) adverb = walk.Word;
        }

        return (time, modal, adverb);
    }

    /// <summary>Whether an adverb stands at the place, and how long it is.</summary>
    public static int AdverbLength(string text, int at, int end) => Longest(text, at, end, Adverbs)?.Length ?? Longest(text, at, end, Times)?.Length ?? 0;

    // The last two characters of adverbs and times: what stands before a verb is mostly none of them.
    private static readonly PairFilter LastPairs = new(VerbTable.Adverbs.Concat(VerbTable.Times).Where(w => w.Length > 1).Select(w => w[^2..]));

    /// <summary>Length of the adverb of two characters or more that ends at the place and is the longest from its beginning to <paramref name="limit"/>, or 0.</summary>
    public static int LengthBefore(string text, int at, int floor, int limit)
    {
        if (at - floor < 2 || !LastPairs.May(text[at - 2], text[at - 1])) return 0;
        for (var n = 4; n >= 2; n--)
            if (at - n >= floor && AdverbLength(text, at - n, limit) == n) return n;
        return 0;
    }

    // 将困难群众纳入保障: 将 names the object, it is no future mark.
    private static readonly WordList Turned = ["纳入", "列入", "打造成", "作为", "转化为", "融入", "建成为", "变成"];

    private static bool OpensVerb(string text, int at, int end, VerbHit verb) =>
        at < end && (verb.Text.Length >= 2 || MayOpenWord(text, at, end) && Read(text, at, end) is var (_, modal, adverb) && (modal >= 0 || adverb >= 0 && Words[adverb].Length >= 2));

    private static bool OpensClaim(string text, int at, int end) =>
        Verbs.StartingAt(text, at, end) is { Text.Length: >= 2 } verb && verb.Is(Traits.Indicator | Traits.Finish | Traits.Count | Traits.Recognition) && verb.Text is not ("建设" or "认定为" or "纳入" or "列入" or "增加" or "服务" or "获批");

    private static bool StartsDate(Clause clause, int draft, int at) =>
        draft < clause.Drafts.Count && clause.Drafts[draft].Start == at && clause.Drafts[draft].Shape == Shape.Date;

    // 二级以上医院: a grade. 2023年度工作 opens a noun, 2023年 and 6月底前 open a clause.
    private static bool IsHeadOfNoun(string text, Draft mark) => mark.Shape == Shape.Date && Near.At(text, mark.End) is '的' || mark.Shape == Shape.Ordinal && text[mark.End - 1] == '级';

    private static int SkipAfterDate(string text, int at)
    {
        if (Near.At(text, at) is '前' or '内' or '起' or '中') at++;
        else if (Near.StartsWith(text, at, "之前") || Near.StartsWith(text, at, "以来") || Near.StartsWith(text, at, "时间")) at += 2;
        if (Near.At(text, at) is '是' or '要' or '、' or '.' or '．' or ')' or '）') at++;
        return at;
    }

    private static string? Longest(string text, int at, int end, WordTree words) => words.Longest(text, at, end) is >= 0 and var word ? words[word] : null;

    /// <summary>Whether the words are one of the time words.</summary>
    public static bool IsTime(ReadOnlySpan<char> words) => Times.Find(words) >= 0;
}

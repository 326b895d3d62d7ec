using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>What a level is told of: the words before its verb, without times, bases and movers.</summary>
internal static class Subjects
{
    // 推动投入增长11%: who moves the subject is no part of it.
    private static readonly WordList Movers = ["推动", "带动", "促进", "确保", "实现", "拉动", "引领", "力争", "保持"];

    public static TextSpan Moved(string text, TextSpan subject) =>
        Movers.At(text, subject.Start) is { } mover && subject.Length > mover.Length + 1 ? new TextSpan(subject.Start + mover.Length, subject.End) : subject;

    /// <summary>The subject between <paramref name="start"/> and the verb; empty when it is elided.</summary>
    public static TextSpan Clean(string text, Clause clause, VerbHit level, int start)
    {
        var subject = Moved(text, Phrases.Trim(text, new TextSpan(start, Math.Max(start, level.Start))));
        if (IsDate(clause, subject) || Openers.IsTime(text.AsSpan(subject.Start, subject.Length))) subject = default;
        // 分别较2019年增长: the date has gone, its 较 goes too.
        if (subject.Length > 1 && text[subject.End - 1] is '比' or '较' && Chars.IsDigit(Near.At(text, subject.End))) subject = Phrases.Trim(text, new TextSpan(subject.Start, subject.End - 1));
        // 较2019年增长: a basis is no subject.
        if (subject.Length > 0 && text[subject.Start] is '较' or '比' && text[subject.Start + 1] is >= '0' and <= '9' or '上' or '去' or '年') subject = default;
        // 粮食总产连续八年稳定在…: how long is no part of what.
        if (Streak(clause, subject) is { } streak)
        {
            subject = Phrases.Trim(text, new TextSpan(subject.Start, Near.EndsWith(text, streak.Start, "连续") ? streak.Start - 2 : streak.Start));
            // 预算收入比2020年增长: what it is measured against goes too.
            if (subject.Length > 2 && text[subject.End - 1] is '比' or '较') subject = Phrases.Trim(text, new TextSpan(subject.Start, subject.End - 1));
        }
        // 将企业开办时间压缩至…, 普及率由92%提高到…: the thing itself, without its preposition and its base.
        if (subject.Length > 1 && text[subject.Start] is '将' or '把') subject = new TextSpan(subject.Start + 1, subject.End);
        if (subject.Length > 2 && Base(text, clause, subject.Start + 1, level.Start) is { } from) subject = new TextSpan(subject.Start, from.Start - 1);
        if (subject.Length > 1 && text[subject.End - 1] is '由' or '从') subject = new TextSpan(subject.Start, subject.End - 1);
        return subject;
    }

    private static bool IsDate(Clause clause, TextSpan subject)
    {
        foreach (var draft in clause.Drafts)
            if (draft.Shape == Shape.Date && draft.Span.Contains(subject)) return true;
        return false;
    }

    private static Draft? Streak(Clause clause, TextSpan subject)
    {
        foreach (var draft in clause.Drafts)
            if (draft.Shape == Shape.Date && draft.End == subject.End && draft.Start > subject.Start) return draft;
        return null;
    }

    /// <summary>The first number between the two places that 由 or 从 leads in.</summary>
    private static Draft? Base(string text, Clause clause, int from, int to)
    {
        foreach (var draft in clause.Drafts)
            if (draft.Start > from && draft.Start < to && text[draft.Start - 1] is '由' or '从') return draft;
        return null;
    }
}

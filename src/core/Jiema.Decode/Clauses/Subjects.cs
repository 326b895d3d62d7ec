using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>What a level is told of: the words before its verb, without times, bases and movers.</summary>
internal static class Subjects
{
    // 推动投入增长11%: who moves the subject is no part of it.
    private static readonly WordList Movers = ["推动", "带动", "促进", "确保", "实现", "拉动", "引领", "力争", "保持"];

    /// <summary>The subject between <paramref name="start"/> and the verb; empty when it is elided.</summary>
    public static TextSpan Clean(string text, Clause clause, VerbHit level, int start)
    {
        var subject = Phrases.Trim(text, new TextSpan(start, Math.Max(start, level.Start)));
        if (Movers.At(text, subject.Start) is { } mover && subject.Length > mover.Length + 1) subject = new TextSpan(subject.Start + mover.Length, subject.End);
        if (clause.Drafts.Exists(d => d.Shape == Shape.Date && d.Span.Contains(subject)) || Array.IndexOf(VerbTable.Times, text.Substring(subject.Start, subject.Length)) >= 0) subject = default;
        // 较2019年增长: a basis is no subject.
        if (subject.Length > 0 && text[subject.Start] is '较' or '比' && text[subject.Start + 1] is >= '0' and <= '9' or '上' or '去' or '年') subject = default;
        // 粮食总产连续八年稳定在…: how long is no part of what.
        if (clause.Drafts.Find(x => x.Shape == Shape.Date && x.End == subject.End && x.Start > subject.Start) is { } streak) subject = Phrases.Trim(text, new TextSpan(subject.Start, Near.EndsWith(text, streak.Start, "连续") ? streak.Start - 2 : streak.Start));
        // 将企业开办时间压缩至…, 普及率由92%提高到…: the thing itself, without its preposition and its base.
        if (subject.Length > 1 && text[subject.Start] is '将' or '把') subject = new TextSpan(subject.Start + 1, subject.End);
        if (subject.Length > 2 && clause.Drafts.Find(x => x.Start > subject.Start + 1 && x.Start < level.Start && text[x.Start - 1] is '由' or '从') is { } from) subject = new TextSpan(subject.Start, from.Start - 1);
        if (subject.Length > 1 && text[subject.End - 1] is '由' or '从') subject = new TextSpan(subject.Start, subject.End - 1);
        return subject;
    }
}

using Jiema.Decode.Clauses;
using Jiema.Decode.Quantities;

namespace Jiema.Decode.Commitments;

/// <summary>What a promise acts on, shortened to its core.</summary>
internal static class Objects
{
    public static string Of(string text, Clause clause, Part part, VerbHit head, TextSpan span)
    {
        var end = clause.Complement is { Text: not "作用" } c && c.Start > head.End && c.Start >= part.Span.Start && c.End <= part.Span.End + 2 ? c.Start : span.End;
        // 为2500户家庭开展适老化改造: the work, not whom it is for.
        if (clause.Subject.Length > 1 && text[clause.Subject.Start] == '为' && part == clause.Parts[0] && Phrases.Trim(text, new TextSpan(Math.Min(head.End, span.End), span.End)) is { Length: > 1 } work && clause.Drafts.AmountBehind(head.End - 1) is null) return Phrases.Clean(text.AsSpan(work.Start, work.Length));
        if (part.Drafts.Target() is { Of.Count: > 0 } measure) return Listed(text, part, head, measure, end) ?? string.Join('、', measure.Of);
        if (part.Drafts.Target() is not null) return "";
        var behind = Phrases.Trim(text, new TextSpan(Math.Min(head.End, end), end));
        var before = Phrases.Trim(text, clause.Subject);
        // 与高校合作开展研究, 在发展中改善民生: with whom and where, then what.
        if (before.Length > 1 && behind.Length > 1 && (text[before.Start] == '与' || text[before.Start] == '在' && !VerbFinder.Contains(text, before.Start, head.Start, "方面") && !VerbFinder.Contains(text, before.Start, head.Start, "领域"))) before = default;
        // 对重型车辆进行导流, 将…串联: the object stands between the preposition and the verb.
        if (before.Length > 1 && text[before.Start] is '对' or '将' or '把' or '向' or '在' or '与' && !Prepositions.IsExisting(text, before.Start)) return Phrases.Clean(text.AsSpan(before.Start + 1, before.Length - 1)).Replace("进行", "", StringComparison.Ordinal);
        // 对重点区域开展综合整治: what is done, and to what.
        if (clause.Subject.Length > 1 && text[clause.Subject.Start] == '对' && behind.Length > 1) return Phrases.Clean(text.AsSpan(before.Start, before.Length)) + Phrases.Clean(text.AsSpan(behind.Start, behind.Length));
        if (head.Is(Traits.Final) && before.Length > 0 && behind.Length < 3) return Phrases.Clean(text.AsSpan(before.Start, before.Length));
        // 增速高于全市: the one that is compared.
        var thing = behind.Length == 0 || before.Length > 1 && head.Text is "高于" or "低于" or "快于" ? before : behind;
        var words = Phrases.Clean(text.AsSpan(thing.Start, thing.Length));
        // 落地建设和投产达效: the second of two works is the result.
        if (words.Length > 3 && words[^1] is '和' or '及') words = words[..^1];
        // 对文物进行抢险和修缮: what is done is no part of what it is done to.
        if (clause.Verb.StartsWith("对…进行", StringComparison.Ordinal) && words.LastIndexOf("进行", StringComparison.Ordinal) is > 1 and var done) words = words[..done];
        var of = words.LastIndexOf('的');
        return of > 12 && words.Length - of > 4 ? words[(of + 1)..] : words;
    }

    /// <summary>推进甲、乙等63个项目: the examples stay in the object, the number goes.</summary>
    private static string? Listed(string text, Part part, VerbHit head, Draft measure, int end)
    {
        var start = part.Inherited || head.End > measure.Start ? part.Span.Start : head.End;
        if (measure.Start <= start || !VerbFinder.Contains(text, start, measure.Start, "等") || VerbFinder.Contains(text, start, measure.Start, "亿元")) return null;
        var tail = Phrases.Trim(text, new TextSpan(Math.Min(measure.End, end), end));
        return Phrases.Clean(text.AsSpan(start, measure.Start - start)) + Phrases.Clean(text.AsSpan(tail.Start, tail.Length));
    }
}

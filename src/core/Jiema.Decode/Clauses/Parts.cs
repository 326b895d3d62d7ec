using Jiema.Decode.Quantities;

namespace Jiema.Decode.Clauses;

/// <summary>创建18户示范企业、6条示范道路: each thing with its own number is a part; the verb is inherited.</summary>
internal static class Parts
{
    public static void Cut(string text, Clause clause, Brackets brackets)
    {
        var end = VerbFinder.ContentEnd(text, clause.Span);
        var start = clause.Span.Start;
        if (!clause.Distributive)
        {
            var amounts = 0;
            var next = 0;
            for (var i = Math.Max(clause.Body, start + 1); i < end; i++)
            {
                while (next < clause.Drafts.Count && clause.Drafts[next].End <= i)
                {
                    if (Counts(clause.Drafts[next])) amounts++;
                    next++;
                }
                if (amounts == 0 || brackets.Inside(i)) continue;
                var skip = Separator(text, i, clause, next);
                if (skip == 0 || !CarriesOwn(text, clause, next, i + skip, end)) continue;
                Add(clause, start, i);
                start = i + skip;
                amounts = 0;
            }
        }
        Add(clause, start, end);
        Name(text, clause);
    }

    private static bool Counts(Draft draft) => draft.Shape == Shape.Amount;

    private static int Separator(string text, int at, Clause clause, int next)
    {
        var c = text[at];
        if (c == '、') return 1;
        if (c is '和' or '及' or '与' && next < clause.Drafts.Count && clause.Drafts[next].Start == at + 1 && Counts(clause.Drafts[next])) return 1;
        return 0;
    }

    /// <summary>Whether what follows has a number of its own with words beside it; a bare list of numbers stays together.</summary>
    private static bool CarriesOwn(string text, Clause clause, int next, int from, int end)
    {
        while (next < clause.Drafts.Count && !Counts(clause.Drafts[next])) next++;
        if (next >= clause.Drafts.Count) return false;
        var draft = clause.Drafts[next];
        if (draft.Start > from) return true;
        var stop = text.AsSpan(draft.End, end - draft.End).IndexOfAny('、', '和');
        return (stop < 0 ? end : draft.End + stop) - draft.End >= 1;
    }

    private static void Add(Clause clause, int start, int end)
    {
        if (end <= start) return;
        var part = new Part { Span = new TextSpan(start, end) };
        foreach (var draft in clause.Drafts)
            if (draft.Start >= start && draft.Start < end) part.Drafts.Add(draft);
        clause.Parts.Add(part);
    }

    private static void Name(string text, Clause clause)
    {
        for (var i = 0; i < clause.Parts.Count; i++)
        {
            var part = clause.Parts[i];
            if (clause.Head is { } head && head.Start >= part.Span.Start && head.Start < part.Span.End)
            {
                (part.Head, part.Verb) = (head, clause.Verb);
                continue;
            }
            if (i > 0 && OwnVerb(text, part) is { } own)
            {
                (part.Head, part.Verb) = (own, own.Text);
                continue;
            }
            if (clause.Head is { } inherited && i > 0)
            {
                part.Inherited = true;
                (part.Head, part.Verb) = (inherited, clause.Verb);
            }
        }
    }

    /// <summary>A later part may open with its own verb (、新建5所学校) or state a level (、增长2997户).</summary>
    private static VerbHit? OwnVerb(string text, Part part)
    {
        var at = part.Span.Start + Openers.AdverbLength(text, part.Span.Start, part.Span.End);
        if (Verbs.StartingAt(text, at, part.Span.End) is { Text.Length: >= 2 } verb && verb.End < part.Span.End && verb.Is(Traits.Count | Traits.Indicator | Traits.Finish | Traits.Progress | Traits.Start))
        {
            // 品质提升5万亩 opens with a noun; 培训人员 with a verb: only when the number or a noun of its own follows the verb.
            return verb;
        }
        foreach (var draft in part.Drafts)
            if (draft.Shape == Shape.Amount && VerbFinder.BeforeAmount(text, draft, part.Span.Start) is { } level && level.Is(Traits.Indicator) && level.Text is not ("提升" or "提高" or "增加" or "服务" or "精简" or "稳定")) return level;
        return null;
    }
}

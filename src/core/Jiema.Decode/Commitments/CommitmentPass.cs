using Jiema.Decode.Clauses;
using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>Turns the clauses of the work plan into promised actions, each with its criterion and its measures.</summary>
internal static class CommitmentPass
{
    public static List<Commitment> Read(SourceText source, OutlineMap outline, List<Clause> clauses, IReadOnlyList<Term> terms)
    {
        var text = source.Text;
        var list = new List<Commitment>();
        var promises = new Promises(text, outline);
        var measures = new List<Draft>();
        var term = 0;
        string? horizon = null;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var next = i + 1 < clauses.Count && clauses[i + 1].Segment == clause.Segment ? clauses[i + 1] : null;
            // 到2030年，甲达到…，乙翻一番: the date holds to the end of the sentence.
            if (clause.Opens) horizon = null;
            if (clause.Drafts.Count > 0 && outline.Year is { } now && Periods.Horizon(text, clause, now) is { } later) horizon = later;
            if (!promises.Holds(clause, next)) continue;
            var joined = next is not null && Promises.RunsOn(text, clause, next);
            foreach (var part in clause.Parts)
            {
                measures.Clear();
                foreach (var draft in part.Drafts)
                    if (draft.Class == QuantityClass.Target) measures.Add(draft);
                // A later part without an aim of its own belongs to the row before it.
                if (part != clause.Parts[0] && measures.Count == 0) continue;
                if (!part.Head.Found && !Promises.IsBareAim(part)) continue;
                var head = part.Head.Found ? part.Head : new VerbHit(part.Span.Start, part.Span.Start, VerbWord.None);
                var end = joined ? VerbFinder.ContentEnd(text, next!.Span) : part.Span.End;
                var span = part == clause.Parts[0] ? new TextSpan(Promises.Start(text, clause), end) : new TextSpan(part.Span.Start, end);
                if (span.Length <= 0) continue;
                var verb = part.Verb.Length > 0 ? part.Verb : head.Text;
                if (joined && head.Is(Traits.Support) && next!.Head is { Found: true } action) verb = head.Text + "…" + (action.Text.StartsWith("加快", StringComparison.Ordinal) && action.Text.Length > 2 ? action.Text[2..] : action.Text);
                var thing = Objects.Of(text, clause, part, head, span);
                if (joined && !head.Is(Traits.Support)) thing = Phrases.Core(text, next!.Span);
                var raw = thing;
                // 抓紧推进实施: the thing is the one the lead or the clause before names.
                if (thing.Length < 2) thing = list.Count > 0 && Promises.SameParagraph(list[^1].Span.Start, clause) ? list[^1].Object : At(outline.Initiatives, clause.Segment.Initiative)?.Title ?? thing;
                var criterion = CriterionRules.Of(text, clause, part, head, verb, raw, measures);
                list.Add(new Commitment
                {
                    Id = Ids.Commitments[list.Count + 1],
                    Span = span,
                    Text = text.Substring(span.Start, span.Length),
                    Section = At(outline.Sections, clause.Segment.Section)?.Id,
                    Initiative = At(outline.Initiatives, clause.Segment.Initiative)?.Id,
                    Verb = criterion == Criterion.Guard && verb.StartsWith("确保…", StringComparison.Ordinal) ? "确保" : verb,
                    Criterion = criterion,
                    Object = thing,
                    Measures = Named(measures),
                    Firmness = clause.Firmness,
                    Due = outline.Year is { } year ? Periods.Due(text, clause, span, year) ?? horizon : null,
                    Terms = Within(terms, span, ref term),
                    Parties = PartyFinder.In(source, span, head, criterion, verb, terms),
                });
            }
            if (joined) i++;
        }
        return list;
    }

    private static T? At<T>(IReadOnlyList<T> list, int index) where T : class => index >= 0 && index < list.Count ? list[index] : null;

    private static IReadOnlyList<string> Named(List<Draft> measures)
    {
        if (measures.Count == 0) return [];
        var ids = new string[measures.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = measures[i].Id;
        return ids;
    }

    /// <summary>Ids of the terms that stand wholly in the span.</summary>
    /// <param name="first">The first term that does not begin before the span; promises come in the order of the text, so it only moves on.</param>
    private static IReadOnlyList<string> Within(IReadOnlyList<Term> terms, TextSpan span, ref int first)
    {
        while (first < terms.Count && terms[first].Span.Start < span.Start) first++;
        var count = 0;
        var end = first;
        for (; end < terms.Count && terms[end].Span.Start < span.End; end++)
            if (terms[end].Span.End <= span.End) count++;
        if (count == 0) return [];
        var ids = new string[count];
        for (var i = end - 1; count > 0; i--)
            if (terms[i].Span.End <= span.End) ids[--count] = terms[i].Id;
        return ids;
    }
}

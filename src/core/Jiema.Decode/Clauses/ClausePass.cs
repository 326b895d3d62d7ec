using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Cuts the text into clauses, finds each one's verb, and tells every number what it counts.</summary>
internal static class ClausePass
{
    public static void Read(SourceText source, OutlineMap outline, Brackets brackets, List<Draft> drafts, ClauseStore store)
    {
        var text = source.Text;
        var clauses = store.Clauses;
        ClauseSplitter.Split(source, outline, brackets, drafts, store.Pool, clauses);
        MarkTold(clauses);
        var binder = new Binder(text, outline.Year);
        SegmentKind? kind = null;
        foreach (var clause in clauses)
        {
            if (clause.Segment.Kind != kind) binder.Reset();
            kind = clause.Segment.Kind;
            if (clause.BeginsSentence) binder.Reset();
            if (!clause.Told) continue;
            clause.Marks = ClauseMarks.Of(source.Slice(clause.Span));
            Openers.Strip(text, clause);
            VerbFinder.Find(text, clause, brackets);
            Parts.Cut(text, clause, brackets, store.Parts);
            binder.Bind(clause);
        }

        // Numerals outside every segment keep what their shape says.
        foreach (var draft in drafts)
            if (draft.Shape != Shape.Amount || draft.Class == QuantityClass.Name) draft.Class = Classes.OfShape(draft);
    }

    /// <summary>
    /// A clause tells something when it may promise, holds a number, or leads up to a number of its own sentence.
    /// The others (much of a review, every closing) need no verb.
    /// </summary>
    private static void MarkTold(List<Clause> clauses)
    {
        var told = false;
        for (var i = clauses.Count - 1; i >= 0; i--)
        {
            var clause = clauses[i];
            told |= clause.Drafts.Count > 0;
            clause.Told = told || clause.Segment is { Kind: SegmentKind.Body, Role: SectionRole.Work or SectionRole.Livelihood or SectionRole.Goals };
            if (clause.BeginsSentence) told = false;
        }
    }
}

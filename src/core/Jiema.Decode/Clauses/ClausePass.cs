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
}

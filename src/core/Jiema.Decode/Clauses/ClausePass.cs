using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Cuts the text into clauses, finds each one's verb, and tells every number what it counts.</summary>
internal static class ClausePass
{
    public static void Read(SourceText source, OutlineMap outline, Brackets brackets, List<Draft> drafts, ClauseStore store)
    {
        var clauses = store.Clauses;
        ClauseSplitter.Split(source.Text, outline, brackets, drafts, store.Pool, clauses);
        var binder = new Binder(source.Text, outline.Year);
        SegmentKind? kind = null;
        foreach (var clause in clauses)
        {
            if (clause.Segment.Kind != kind) binder.Reset();
            kind = clause.Segment.Kind;
            if (clause.Opens && clause.Span.Start > 0 && EndsSentence(source.Text, clause.Span.Start)) binder.Reset();
            Openers.Strip(source.Text, clause);
            VerbFinder.Find(source.Text, clause, brackets);
            Parts.Cut(source.Text, clause, brackets, store.Parts);
            binder.Bind(clause);
        }
        // Numerals outside every segment keep what their shape says.
        foreach (var draft in drafts)
            if (draft.Shape != Shape.Amount || draft.Class == QuantityClass.Name) draft.Class = Classes.OfShape(draft);
    }

    private static bool EndsSentence(string text, int at)
    {
        var i = at - 1;
        while (i > 0 && char.IsWhiteSpace(text[i])) i--;
        return text[i] is '。' or '！' or '!' or '？' or '?' or '】' or '：';
    }
}

using Jiema.Decode.Clauses;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>
/// Who and what a promise names: enterprises, organisations, projects, places, by the shape of the name and the words around it.
/// A common noun is nobody's name: 教育集团化, 平台公司, 钢铁等企业, 重点项目.
/// </summary>
internal static class PartyFinder
{
    public static IReadOnlyList<Party> In(SourceText source, TextSpan span, VerbHit head, Criterion criterion, string verb, IReadOnlyList<Term> terms)
    {
        var marks = PartyMarksOf.In(source, span);
        if (marks == PartyMarks.None) return [];
        var text = source.Text;
        List<Party>? parties = null;
        // Names begin behind the verb; where it stands at the end they are its subject.
        var floor = head.Text.Length > 0 && head.Start >= span.Start && head.End < span.End ? head.End : span.Start;
        if ((marks & PartyMarks.Listed) != 0) PartyLists.Find(text, span, floor, criterion, verb, ref parties);
        if ((marks & PartyMarks.Market) != 0) PartyBodies.GoPublic(text, span, floor, ref parties);
        if ((marks & PartyMarks.Body) != 0) PartyBodies.Find(text, span, floor, ref parties);
        if ((marks & PartyMarks.Project) != 0 && criterion is Criterion.Start or Criterion.Finish or Criterion.Progress) PartyProjects.Find(text, span, floor, verb, terms, ref parties);
        if ((marks & PartyMarks.Place) != 0) PartyPlaces.Find(text, span, ref parties);
        if (parties is null) return [];
        if (parties.Count > 1) parties.Sort((a, b) => a.Span.CompareTo(b.Span));
        return parties;
    }

    /// <summary>Adds a party, unless one that was found with more certainty stands there.</summary>
    internal static void Add(ref List<Party>? parties, string text, TextSpan span, PartyKind kind)
    {
        parties ??= [];
        foreach (var party in parties)
            if (party.Span.Overlap(span) > 0) return;
        parties.Add(new Party(text.Substring(span.Start, span.Length), kind, span));
    }
}

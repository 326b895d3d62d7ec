using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Acts;

/// <summary>Units that go over into another.</summary>
internal static class MergeActs
{
    /// <summary>
    /// From the day on, another unit carries on. Posts that are carried over end in the old unit and begin in the new one with the same holders,
    /// so that who stood where on any day stays true; the old post names the new one. The others end.
    /// </summary>
    /// <param name="day">The first day on which only <paramref name="into"/> exists.</param>
    /// <param name="carried">The posts that are carried over.</param>
    public static IReadOnlyList<OrganisationProblem> Merge(AreaBook book, IReadOnlyList<Unit> units, Unit into, DateOnly day, IReadOnlySet<Guid> carried)
    {
        var last = day.AddDays(-1);
        List<OrganisationProblem> problems = [.. NameRules.Day("day", day), .. UnitActs.Living(book, into)];
        if (!into.Days().Holds(day)) problems.Add(new("into", "merged-later", into.Name));
        if (units.Contains(into)) problems.Add(new("into", "same-unit"));
        if (units.Count == 0) problems.Add(new("unit", "required"));
        foreach (var unit in units)
        {
            problems.AddRange(UnitActs.Living(book, unit));
            problems.AddRange(UnitActs.Later(book, unit, last));
            if (last < unit.From) problems.Add(new("day", "before-parent", NameRules.Show(unit.From.AddDays(1))));
            if (unit.To < last) problems.Add(new("day", "after-parent", UnitActs.Day(unit.To)));
        }

        if (problems.Count > 0) return problems;
        foreach (var unit in units)
        {
            foreach (var post in book.PostsOf(unit.Id).Where(p => carried.Contains(p.Id) && p.Days().Holds(last)).ToList()) Carry(book, unit, post, into, day);
            UnitActs.Close(book, unit, last, into);
            into.Revision++;
            book.Happened(new UnitTookOver(into.Id, into.Name, into.Revision, [new("unit", "", unit.Name), new("from", "", NameRules.Show(day))]));
        }

        return [];
    }

    private static void Carry(AreaBook book, Unit unit, Post post, Unit into, DateOnly day)
    {
        var title = Title(book, unit, post, into);
        if (PostActs.Add(book, into, title, post.Roles, post.Several, day, out var carriedOn).Count > 0) return;
        var stay = book.HoldingsOf(post.Id).Where(h => h.Days().Holds(day.AddDays(-1)) && !h.Days().HasEndedBefore(day)).Select(h => (Person: book.Person(h.PersonId)!, h.To)).ToList();
        PostActs.Close(book, post, day.AddDays(-1), carriedOn);
        foreach (var (person, to) in stay) HolderActs.Fill(book, carriedOn!, person, day, to, out _);
    }

    /// <summary>联络员 of a unit that went over becomes 联络员（原乡村振兴局） where there is a 联络员 already.</summary>
    private static string Title(AreaBook book, Unit unit, Post post, Unit into)
    {
        bool Free(string title) => !book.PostsOf(into.Id).Any(p => p.Title == title && !p.Days().HasEndedBefore(book.Today));
        string Cut(string text) => text.Length <= NameRules.LongestTitle ? text : text[..NameRules.LongestTitle];
        if (Free(post.Title)) return post.Title;
        var marked = Cut($"{post.Title}（原{unit.ShortName ?? unit.Name}）");
        for (var i = 2; !Free(marked); i++) marked = Cut(FormattableString.Invariant($"{i} {post.Title}（原{unit.ShortName ?? unit.Name}）"));
        return marked;
    }
}

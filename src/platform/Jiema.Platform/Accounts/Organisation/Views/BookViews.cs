namespace Jiema.Platform.Accounts.Organisation.Views;

/// <summary>Makes what pages show from what the book holds.</summary>
internal static class BookViews
{
    /// <param name="day">Only what exists on it, under the name of that day; null for all that ever was, under the present name.</param>
    public static UnitView Unit(AreaBook book, Unit unit, DateOnly? day)
    {
        var names = book.NamesOf(unit.Id).OrderByDescending(n => n.From).ToList();
        // Before its first name a unit has that one.
        var name = day is { } d ? names.Find(n => n.From <= d) ?? names[^1] : names[0];
        var into = unit.MergedIntoId is { } id && book.Unit(id) is { } other ? new UnitLink(other.Id, other.Name) : null;
        var posts = book.PostsOf(unit.Id).Where(p => day is null || p.Days().Holds(day.Value)).OrderBy(p => p.Days().HasEndedBefore(book.Today)).ThenBy(p => p.From).ThenBy(p => p.Id);
        return new(
            unit.Id, name.Name, name.ShortName, unit.From, unit.To, into, unit.Revision, [.. names.Select(n => n.Name).Where(n => n != name.Name).Distinct()], [.. posts.Select(p => Post(book, p, day))]);
    }

    public static bool Has(AreaBook book, Unit unit, string words) =>
        book.NamesOf(unit.Id).Any(n => Has(n.Name, words) || Has(n.ShortName, words)) || Has(unit.ShortName, words)
        || book.PostsOf(unit.Id).Any(p => Has(p.Title, words) || book.HoldingsOf(p.Id).Any(h => Has(book.Person(h.PersonId)!.Name, words)));

    private static PostView Post(AreaBook book, Post post, DateOnly? day)
    {
        var holders = book.HoldingsOf(post.Id).Where(h => day is null || h.Days().Holds(day.Value)).OrderByDescending(h => h.From).ThenBy(h => h.Id);
        return new(post.Id, post.Title, post.Roles, post.Several, post.From, post.To, post.Revision, [.. holders.Select(h => new HolderView(h.Id, h.PersonId, book.Person(h.PersonId)!.Name, h.From, h.To))]);
    }

    private static bool Has(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}

using Jiema.Platform.Accounts.Organisation.Rules;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Organisation.Acts;

/// <summary>What can happen to a post.</summary>
internal static class PostActs
{
    public static IReadOnlyList<OrganisationProblem> Add(AreaBook book, Unit unit, string? title, IReadOnlyCollection<Role> roles, bool several, DateOnly from, out Post? added)
    {
        var name = NameRules.Clean(title);
        List<OrganisationProblem> problems =
            [.. UnitActs.Living(book, unit), .. NameRules.Check("title", name, NameRules.LongestTitle), .. RoleRules.Check(roles), .. NameRules.Days(new(from, unit.To), unit.Days()), .. Taken(book, unit.Id, null, name)];
        added = problems.Count > 0 ? null : new Post { Id = book.NewId(), UnitId = unit.Id, Title = name, Roles = [.. roles], Several = several, From = from, To = unit.To };
        if (added is null) return problems;
        book.Add(added);
        book.Happened(new PostAdded(added.Id, Subject(book, added), 0, UnitActs.Differences(("roles", "", Roles(added.Roles)), ("several", "", several ? "是" : ""), ("from", "", NameRules.Show(from)))) { After = AreaBook.Digest(added) });
        return [];
    }

    public static IReadOnlyList<OrganisationProblem> Edit(AreaBook book, Post post, string? title, IReadOnlyCollection<Role> roles, bool several)
    {
        var name = NameRules.Clean(title);
        List<OrganisationProblem> problems = [.. Living(book, post), .. NameRules.Check("title", name, NameRules.LongestTitle), .. RoleRules.Check(roles), .. Taken(book, post.UnitId, post, name)];
        if (post.Several && !several && HolderActs.Overlap(book.HoldingsOf(post.Id))) problems.Add(new("several", "several-hold"));
        if (problems.Count > 0) return problems;
        var (before, subject) = (AreaBook.Digest(post), Subject(book, post));
        var changes = UnitActs.Differences(("title", post.Title, name), ("roles", Roles(post.Roles), Roles([.. roles.Distinct().Order()])), ("several", post.Several ? "是" : "否", several ? "是" : "否"));
        if (changes.Count == 0) return [];
        (post.Title, post.Roles, post.Several) = (name, [.. roles], several);
        post.Revision++;
        book.Happened(new PostChanged(post.Id, subject, post.Revision, changes) { Before = before, After = AreaBook.Digest(post) });
        return [];
    }

    public static IReadOnlyList<OrganisationProblem> End(AreaBook book, Post post, DateOnly last)
    {
        List<OrganisationProblem> problems = [.. Living(book, post), .. NameRules.Days(new(post.From, last), new(post.From, book.Unit(post.UnitId)!.To))];
        if (book.HoldingsOf(post.Id).FirstOrDefault(h => h.From > last) is { } later) problems.Add(new("day", "begins-later", book.Person(later.PersonId)!.Name));
        if (problems.Count > 0) return problems;
        Close(book, post, last);
        return [];
    }

    /// <summary>农业农村局 / 联络员</summary>
    public static string Subject(AreaBook book, Post post) => $"{book.Unit(post.UnitId)!.Name} / {post.Title}";

    internal static IEnumerable<OrganisationProblem> Living(AreaBook book, Post post) =>
        post.Days().HasEndedBefore(book.Today) ? [new("post", "ended", post.Title)] : [];

    internal static void Close(AreaBook book, Post post, DateOnly last, Post? successor = null)
    {
        foreach (var holding in book.HoldingsOf(post.Id).Where(h => !h.Days().HasEndedBefore(last.AddDays(1)))) HolderActs.Close(book, post, holding, last);
        var (before, former) = (AreaBook.Digest(post), post.To);
        post.To = last;
        post.SuccessorId = successor?.Id;
        post.Revision++;
        book.Happened(new PostEnded(post.Id, Subject(book, post), post.Revision, UnitActs.Differences(("to", UnitActs.Day(former), NameRules.Show(last)), ("successor", "", successor is null ? null : Subject(book, successor)))) { Before = before, After = AreaBook.Digest(post) });
    }

    private static IEnumerable<OrganisationProblem> Taken(AreaBook book, Guid unit, Post? post, string title) =>
        book.PostsOf(unit).Any(p => p != post && p.Title == title && !p.Days().HasEndedBefore(book.Today)) ? [new("title", "title-taken", title)] : [];

    private static string Roles(IReadOnlyList<Role> roles) => RoleRules.Of(roles, "zh");
}

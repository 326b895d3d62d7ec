using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;

namespace Jiema.Platform.Accounts.Organisation.Views;

/// <summary>A person of an area and the posts that the person holds or will hold.</summary>
/// <param name="AccountId">The account with which the person signs in, when there is one.</param>
public sealed record PersonView(Guid Id, string Name, Guid? AccountId, int Revision, IReadOnlyList<PersonPost> Posts);

/// <summary>A post that somebody holds.</summary>
public sealed record PersonPost(Guid PostId, string Title, Guid UnitId, string UnitName, IReadOnlyList<Role> Roles, DateOnly From, DateOnly? To);

/// <summary>Lists the people of an area.</summary>
public sealed class PeopleQuery(JiemaDb db, TimeProvider time)
{
    /// <summary>All people, by name, with the posts that they hold on the day or will hold later.</summary>
    /// <param name="day">Null for today.</param>
    public async Task<IReadOnlyList<PersonView>> ListAsync(Guid areaId, DateOnly? day, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var book = await AreaBookStore.LoadAsync(db, areaId, now, cancellation, readOnly: true);
        var from = day ?? ChinaTime.Day(now);
        var held = book.Holdings.Where(h => !h.Days().HasEndedBefore(from)).ToLookup(h => h.PersonId);
        return [.. book.People.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new PersonView(p.Id, p.Name, p.AccountId, p.Revision, [.. held[p.Id].OrderBy(h => h.From).Select(h => Of(book, h))]))];
    }

    private static PersonPost Of(AreaBook book, Holding holding)
    {
        var post = book.Post(holding.PostId)!;
        var unit = book.Unit(post.UnitId)!;
        return new(post.Id, post.Title, unit.Id, unit.Name, post.Roles, holding.From, holding.To);
    }
}

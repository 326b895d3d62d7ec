using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Organisation.Views;

/// <summary>Reads an area's units, posts and people as of a day.</summary>
public sealed class OrganisationQuery(JiemaDb db, TimeProvider time)
{
    /// <summary>What exists on the day; null when there is no such area.</summary>
    public async Task<OrganisationView?> ReadAsync(Guid areaId, DateOnly day, CancellationToken cancellation)
    {
        if (await db.Set<Area>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == areaId, cancellation) is not { } area) return null;
        var book = await BookAsync(areaId, cancellation);
        return new(areaId, area.Name, day, [.. Ordered(book).Where(u => u.Days().Holds(day)).Select(u => BookViews.Unit(book, u, day))]);
    }

    /// <summary>The units, living, ended or merged, that have the words in any of their names, in a post or in the name of somebody who held one.</summary>
    public async Task<IReadOnlyList<UnitView>> SearchAsync(Guid areaId, string words, CancellationToken cancellation)
    {
        var book = await BookAsync(areaId, cancellation);
        return [.. Ordered(book).Where(u => BookViews.Has(book, u, words)).Select(u => BookViews.Unit(book, u, null))];
    }

    /// <summary>A unit with all its past; null when the area has no such unit.</summary>
    public async Task<UnitHistory?> UnitAsync(Guid areaId, Guid unitId, CancellationToken cancellation)
    {
        var book = await BookAsync(areaId, cancellation);
        if (book.Unit(unitId) is not { } unit) return null;
        var names = book.NamesOf(unitId).OrderByDescending(n => n.From).Select(n => new UnitNameView(n.Name, n.ShortName, n.From, n.To ?? unit.To));
        return new(BookViews.Unit(book, unit, null), [.. names], [.. book.Units.Where(u => u.MergedIntoId == unitId).OrderBy(u => u.To).Select(u => new UnitLink(u.Id, u.Name))]);
    }

    /// <summary>A post with all who held it, and its unit; null when the area has no such post.</summary>
    public async Task<(UnitView Unit, PostView Post)?> PostAsync(Guid areaId, Guid postId, CancellationToken cancellation)
    {
        var book = await BookAsync(areaId, cancellation);
        if (book.Post(postId) is not { } post) return null;
        var unit = BookViews.Unit(book, book.Unit(post.UnitId)!, null);
        return (unit, unit.Posts.Single(p => p.Id == postId));
    }

    /// <summary>Today in China.</summary>
    public DateOnly Today => ChinaTime.Day(time.GetUtcNow());

    private Task<AreaBook> BookAsync(Guid areaId, CancellationToken cancellation) => AreaBookStore.LoadAsync(db, areaId, time.GetUtcNow(), cancellation, readOnly: true);

    private static IEnumerable<Unit> Ordered(AreaBook book) => book.Units.OrderBy(u => u.Position).ThenBy(u => u.Id);
}

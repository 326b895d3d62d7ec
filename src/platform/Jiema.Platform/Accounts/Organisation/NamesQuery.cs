using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Organisation;

/// <summary>Names for ids that records keep: of areas and posts, as they are called now.</summary>
public sealed class NamesQuery(JiemaDb db)
{
    public async Task<IReadOnlyDictionary<Guid, string>> AreasAsync(CancellationToken cancellation) =>
        await db.Set<Area>().AsNoTracking().OrderBy(a => a.Name).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);

    /// <summary>Unit and title of each post that there is among the ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> PostsAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        return await (
            from post in db.Set<Post>().Where(p => wanted.Contains(p.Id))
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            select new { post.Id, Name = unit.Name + " " + post.Title }).AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }
}

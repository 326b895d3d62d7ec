using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Invitations;

/// <summary>A post that somebody can be invited for, with who holds it today.</summary>
public sealed record OpenPost(Guid Id, string Unit, string Title, string? Holder);

/// <summary>What the pages of invitations show.</summary>
public sealed class InvitationsQuery(JiemaDb db, TimeProvider time)
{
    /// <summary>The invitation behind a link; null when the link is wrong, used, revoked or too old.</summary>
    public Task<Invitation?> FindAsync(string secret, CancellationToken cancellation)
    {
        var hash = OneTimeLink.Hash(secret);
        return InvitationWriting.Open(db, time.GetUtcNow()).AsNoTracking().FirstOrDefaultAsync(i => i.Hash == hash, cancellation);
    }

    /// <summary>Links that would work now, the latest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancellation) =>
        await InvitationWriting.Open(db, time.GetUtcNow()).AsNoTracking().OrderByDescending(i => i.IssuedAt).ThenBy(i => i.Id).ToListAsync(cancellation);

    /// <summary>People of the area without an account, by name.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(Guid areaId, CancellationToken cancellation) =>
        await db.Set<Person>().AsNoTracking().Where(p => p.AreaId == areaId && p.AccountId == null).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellation);

    /// <summary>The posts that the area has today.</summary>
    public async Task<IReadOnlyList<OpenPost>> PostsAsync(Guid areaId, CancellationToken cancellation)
    {
        var today = ChinaTime.Day(time.GetUtcNow());
        var posts = await (
            from post in db.Set<Post>()
            where post.From <= today && (post.To == null || post.To >= today)
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where unit.AreaId == areaId && unit.From <= today && (unit.To == null || unit.To >= today)
            orderby unit.Position, unit.Name, post.Title
            select new { post.Id, Unit = unit.Name, post.Title }).AsNoTracking().ToListAsync(cancellation);
        var holders = (await (
            from holding in db.Set<Holding>()
            where holding.From <= today && (holding.To == null || holding.To >= today)
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            where person.AreaId == areaId
            orderby holding.From
            select new { holding.PostId, person.Name }).AsNoTracking().ToListAsync(cancellation)).ToLookup(h => h.PostId, h => h.Name);
        return [.. posts.Select(p => new OpenPost(p.Id, p.Unit, p.Title, holders[p.Id].Any() ? string.Join('、', holders[p.Id]) : null))];
    }
}

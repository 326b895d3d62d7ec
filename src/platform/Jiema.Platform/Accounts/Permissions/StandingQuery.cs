using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Permissions;

/// <summary>Reads who somebody is today. Asked anew at each request, so that a change of post holds at once.</summary>
public sealed class StandingQuery(JiemaDb db, TimeProvider time)
{
    public async Task<Standing> ReadAsync(Guid accountId, CancellationToken cancellation)
    {
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId && a.ClosedAt == null && a.LockedAt == null, cancellation) is not { } account) return Standing.Nobody;
        var today = ChinaTime.Day(time.GetUtcNow());
        var posts = await (
            from person in db.Set<Person>()
            where person.AccountId == accountId
            join holding in db.Set<Holding>() on person.Id equals holding.PersonId
            where holding.From <= today && (holding.To == null || holding.To >= today)
            join post in db.Set<Post>() on holding.PostId equals post.Id
            where post.From <= today && (post.To == null || post.To >= today)
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where unit.From <= today && (unit.To == null || unit.To >= today)
            orderby holding.From, holding.Id
            select new { post.Id, post.RoleNames, UnitId = unit.Id, unit.AreaId }).AsNoTracking().ToListAsync(cancellation);
        var administrator = await db.Set<AdministratorRole>().AsNoTracking().Where(a => a.AccountId == accountId).Select(a => (Role?)a.Role).FirstOrDefaultAsync(cancellation);
        var roles = posts.SelectMany(p => new Post { Title = "", RoleNames = p.RoleNames }.Roles.Select(r => new HeldRole(r, p.AreaId, p.UnitId, p.Id))).ToList();
        if (administrator is { } role) roles.Add(new HeldRole(role));
        return new(accountId, account.DisplayName, roles);
    }
}

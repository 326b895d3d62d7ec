using Jiema.Platform.Accounts.Names;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Upkeep;

/// <summary>How an account stands.</summary>
public enum AccountState
{
    Active,

    /// <summary>After failures, for some minutes.</summary>
    LockedOut,

    /// <summary>By the security administrator.</summary>
    Locked,

    Closed,
}

/// <summary>An account as the administrators see it.</summary>
/// <param name="Posts">The posts that its person holds today: unit and title.</param>
public sealed record AccountRow(Guid Id, string UserName, string DisplayName, AccountState State, Role? Administrator, IReadOnlyList<string> Posts, bool HasSecondFactor, DateTimeOffset CreatedAt);

/// <summary>Reads accounts for those who administer them.</summary>
public sealed class AccountsQuery(JiemaDb db, TimeProvider time)
{
    /// <summary>How many one page shows.</summary>
    public const int PageSize = 100;

    /// <param name="words">A part of user name or name; null for all.</param>
    /// <param name="page">From 0.</param>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(string? words, AccountState? state, int page, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var found = db.Set<Account>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(words))
        {
            var (name, upper) = (words.Trim(), UserNames.Clean(words).ToUpperInvariant());
            found = found.Where(a => a.NormalizedUserName!.Contains(upper) || a.DisplayName.Contains(name));
        }

        found = state switch
        {
            AccountState.Closed => found.Where(a => a.ClosedAt != null),
            AccountState.Locked => found.Where(a => a.ClosedAt == null && a.LockedAt != null),
            AccountState.LockedOut => found.Where(a => a.ClosedAt == null && a.LockedAt == null && a.LockoutEnd > now),
            AccountState.Active => found.Where(a => a.ClosedAt == null && a.LockedAt == null && (a.LockoutEnd == null || a.LockoutEnd <= now)),
            _ => found,
        };
        return await RowsAsync(await found.OrderBy(a => a.NormalizedUserName).Skip(Math.Max(0, page) * PageSize).Take(PageSize).ToListAsync(cancellation), cancellation);
    }

    public async Task<AccountRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await RowsAsync(await db.Set<Account>().AsNoTracking().Where(a => a.Id == id).ToListAsync(cancellation), cancellation)).SingleOrDefault();

    public async Task<AccountRow?> FindAsync(string userName, CancellationToken cancellation)
    {
        var upper = UserNames.Clean(userName).ToUpperInvariant();
        return (await RowsAsync(await db.Set<Account>().AsNoTracking().Where(a => a.NormalizedUserName == upper).ToListAsync(cancellation), cancellation)).SingleOrDefault();
    }

    /// <summary>The accounts that hold one of the three roles.</summary>
    public async Task<IReadOnlyList<AccountRow>> AdministratorsAsync(CancellationToken cancellation) =>
        await RowsAsync(await db.Set<Account>().AsNoTracking().Where(a => db.Set<AdministratorRole>().Any(r => r.AccountId == a.Id)).OrderBy(a => a.NormalizedUserName).ToListAsync(cancellation), cancellation);

    private async Task<IReadOnlyList<AccountRow>> RowsAsync(List<Account> accounts, CancellationToken cancellation)
    {
        var (now, ids) = (time.GetUtcNow(), accounts.ConvertAll(a => a.Id));
        var today = ChinaTime.Day(now);
        var roles = await db.Set<AdministratorRole>().AsNoTracking().Where(r => ids.Contains(r.AccountId)).ToDictionaryAsync(r => r.AccountId, r => r.Role, cancellation);
        var posts = (await (
            from person in db.Set<Person>()
            where person.AccountId != null && ids.Contains(person.AccountId.Value)
            join holding in db.Set<Holding>() on person.Id equals holding.PersonId
            where holding.From <= today && (holding.To == null || holding.To >= today)
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            orderby unit.Position, post.Title
            select new { Account = person.AccountId!.Value, unit.Name, post.Title }).AsNoTracking().ToListAsync(cancellation)).ToLookup(p => p.Account, p => $"{p.Name} {p.Title}");
        return [.. accounts.Select(a => new AccountRow(a.Id, a.UserName!, a.DisplayName, State(a, now), roles.TryGetValue(a.Id, out var role) ? role : null, [.. posts[a.Id]], a.TwoFactorEnabled, a.CreatedAt))];
    }

    private static AccountState State(Account account, DateTimeOffset now) =>
        account.ClosedAt is not null ? AccountState.Closed : account.LockedAt is not null ? AccountState.Locked : account.LockoutEnd > now ? AccountState.LockedOut : AccountState.Active;
}

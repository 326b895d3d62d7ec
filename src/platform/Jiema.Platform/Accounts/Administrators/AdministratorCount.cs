using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Administrators;

/// <summary>How many can do the work of an administrator now.</summary>
internal static class AdministratorCount
{
    public static bool IsAdministrator(Role role) => role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;

    /// <summary>Accounts that hold the role and are neither closed nor locked by hand.</summary>
    public static Task<int> ReadAsync(JiemaDb db, Role role, CancellationToken cancellation) => Able(db, role).CountAsync(cancellation);

    /// <summary>Whether nobody else could do the work. The role's rows are written first, inside the caller's transaction: of two who go at once, the second waits and then counts anew.</summary>
    public static async Task<bool> IsLastAsync(JiemaDb db, Role role, Guid accountId, CancellationToken cancellation)
    {
        await db.Set<AdministratorRole>().Where(r => r.Role == role).ExecuteUpdateAsync(r => r.SetProperty(x => x.Role, x => x.Role), cancellation);
        // Without an audit administrator the others go on, and one can be appointed.
        return role != Role.AuditAdministrator && !await Able(db, role).AnyAsync(r => r.AccountId != accountId, cancellation);
    }

    private static IQueryable<AdministratorRole> Able(JiemaDb db, Role role) =>
        db.Set<AdministratorRole>().Where(r => r.Role == role && db.Set<Account>().Any(a => a.Id == r.AccountId && a.ClosedAt == null && a.LockedAt == null));
}

using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Sessions;

/// <summary>A session that holds, and what its person must do before anything else.</summary>
/// <param name="MustSetUpFactor">The account must have a second factor and has none.</param>
/// <param name="PasswordDaysLeft">Days until the password must be changed, 0 or less when it must be now; null when it never must.</param>
public sealed record LiveSession(Guid Id, Guid AccountId, string Name, bool MustSetUpFactor, int? PasswordDaysLeft)
{
    public bool MustChangePassword => PasswordDaysLeft <= 0;
}

/// <summary>Looks at each request whether the session still holds.</summary>
public sealed class SessionCheck(JiemaDb db, AccountSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <returns>Null when it was ended, is too old, was left alone too long, or the account is shut.</returns>
    public async Task<LiveSession?> ReadAsync(Guid sessionId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var found = await (
            from session in db.Set<Session>()
            where session.Id == sessionId && session.EndedAt == null && session.ExpiresAt > now
            join account in db.Set<Account>() on session.AccountId equals account.Id
            where account.ClosedAt == null && account.LockedAt == null
            select new { session.LastSeenAt, account.Id, account.DisplayName, account.TwoFactorEnabled, account.PasswordChangedAt, HasPassword = account.PasswordHash != null, IsAdministrator = db.Set<AdministratorRole>().Any(r => r.AccountId == account.Id) })
            .AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (found is null || now - found.LastSeenAt >= settings.Idle) return null;
        if (now - found.LastSeenAt >= Grain)
            await db.Set<Session>().Where(s => s.Id == sessionId && s.LastSeenAt < now).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellation);
        var must = settings.SecondFactor == SecondFactorDuty.All || (settings.SecondFactor == SecondFactorDuty.Administrators && found.IsAdministrator);
        return new(sessionId, found.Id, found.DisplayName, must && !found.TwoFactorEnabled, found.HasPassword ? DaysLeft(found.PasswordChangedAt, now) : null);
    }

    private int? DaysLeft(DateTimeOffset? changed, DateTimeOffset now) =>
        settings.PasswordDays == 0 || changed is not { } at ? null : (int)Math.Ceiling((at.AddDays(settings.PasswordDays) - now).TotalDays);
}

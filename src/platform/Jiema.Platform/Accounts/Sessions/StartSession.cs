using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Sessions;

/// <param name="Method">By what: setup, invitation.</param>
public sealed record StartSessionOptions(Guid AccountId, string Address, string Browser, string Method);

/// <summary>Signs in whom a one-time link has just made an account for.</summary>
public sealed class StartSession(JiemaDb db, AccountSettings settings)
{
    /// <returns>Null when there is no such open account, or it has a second factor to be asked for.</returns>
    public async Task<Session?> ExecuteAsync(StartSessionOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == options.AccountId && a.ClosedAt == null && a.LockedAt == null && !a.TwoFactorEnabled, cancellation) is not { } account) return null;
        var session = await SessionWriting.BeginAsync(db, settings, account, options.Address, options.Browser, options.Method, context, cancellation);
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return session;
    }
}

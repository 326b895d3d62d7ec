using Jiema.Platform.Accounts.Administrators;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Upkeep;

/// <summary>What is done to an account.</summary>
public enum ShutAct
{
    /// <summary>By the security administrator, until unlocked.</summary>
    Lock,

    /// <summary>Takes back a lock, also one after failures.</summary>
    Unlock,

    /// <summary>停用, by the system administrator.</summary>
    Close,

    Reopen,
}

/// <summary>Why it was not done.</summary>
public enum ShutFault
{
    None,
    Unknown,

    /// <summary>Nobody shuts out himself.</summary>
    Oneself,

    /// <summary>Without the account nobody could do the work of the system or the security administrator.</summary>
    LastAdministrator,
}

public sealed record ShutAccountOptions(Guid AccountId, ShutAct Act);

/// <summary>Locks, unlocks, closes and reopens accounts. Who is shut out is out at once: all sessions end.</summary>
public sealed class ShutAccount(JiemaDb db)
{
    public async Task<ShutFault> ExecuteAsync(ShutAccountOptions options, ActionContext context, CancellationToken cancellation)
    {
        var shuts = options.Act is ShutAct.Lock or ShutAct.Close;
        if (shuts && options.AccountId == context.ActorId) return ShutFault.Oneself;
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        var role = await db.Set<AdministratorRole>().AsNoTracking().Where(r => r.AccountId == options.AccountId).Select(r => (Role?)r.Role).FirstOrDefaultAsync(cancellation);
        if (shuts && role is { } held && await AdministratorCount.IsLastAsync(db, held, options.AccountId, cancellation)) return ShutFault.LastAdministrator;
        await AccountHold.TakeAsync(db, options.AccountId, cancellation);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == options.AccountId, cancellation) is not { } account) return ShutFault.Unknown;
        switch (options.Act)
        {
            case ShutAct.Lock: account.LockedAt ??= context.At; break;
            case ShutAct.Unlock: (account.LockedAt, account.LockoutEnd, account.AccessFailedCount) = (null, null, 0); break;
            case ShutAct.Close: account.ClosedAt ??= context.At; break;
            default: account.ClosedAt = null; break;
        }

        if (shuts)
        {
            PasswordWriting.Renew(account);
            await SessionWriting.EndAllAsync(db, account.Id, null, SessionEnd.AccountShut, context.At, cancellation);
        }

        db.Record(context, options.Act switch
        {
            ShutAct.Lock => new AccountLocked(account.Id),
            ShutAct.Unlock => new AccountUnlocked(account.Id),
            ShutAct.Close => new AccountClosed(account.Id),
            _ => new AccountReopened(account.Id),
        });
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return ShutFault.None;
    }
}

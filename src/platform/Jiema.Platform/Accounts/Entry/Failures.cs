using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Entry;

/// <summary>Counts wrong passwords and codes of an account. Counted in the database, one after the other: a hundred guesses at once are still only as many as the rule allows.</summary>
internal static class Failures
{
    /// <summary>Counts one, inside the caller's transaction, and saves it with its event. True when the account is locked now, or was.</summary>
    public static async Task<bool> CountAsync(JiemaDb db, AccountSettings settings, Account account, string address, string step, ActionContext context, CancellationToken cancellation)
    {
        var now = context.At;
        var counted = await db.Set<Account>().Where(a => a.Id == account.Id && (a.LockoutEnd == null || a.LockoutEnd <= now)).ExecuteUpdateAsync(a => a.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1), cancellation);
        if (counted == 0) return true;
        var failures = await db.Set<Account>().Where(a => a.Id == account.Id).Select(a => a.AccessFailedCount).SingleAsync(cancellation);
        var (locks, until) = (failures >= settings.LockAfter, (DateTimeOffset?)(now + settings.Lock));
        if (locks) await db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, until), cancellation);
        db.Record(context, new SignInFailed(account.Id.ToString(), step, address));
        if (locks) db.Record(context, new AccountLockedOut(account.Id, failures));
        await db.SaveChangesAsync(cancellation);
        return locks;
    }

    /// <summary>Takes a success for one, unless a lock came first: then it is none.</summary>
    public static async Task<bool> ClearAsync(JiemaDb db, Guid accountId, DateTimeOffset now, CancellationToken cancellation)
    {
        var account = db.Set<Account>().Where(a => a.Id == accountId);
        var state = await account.Select(a => new { a.AccessFailedCount, a.LockoutEnd }).SingleAsync(cancellation);
        // The usual sign-in writes nothing here: many at once need not wait for each other.
        if (state is { AccessFailedCount: 0, LockoutEnd: null }) return true;
        return await account.Where(a => a.LockoutEnd == null || a.LockoutEnd <= now).ExecuteUpdateAsync(a => a.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), cancellation) == 1;
    }
}

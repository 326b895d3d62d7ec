using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Upkeep;

public sealed record ResetSecondFactorOptions(Guid AccountId);

/// <summary>Takes away a second factor whose telephone is lost; where one is a duty, the next sign-in asks for a new one.</summary>
public sealed class ResetSecondFactor(JiemaDb db)
{
    /// <returns>False when the account is unknown or has none.</returns>
    public async Task<bool> ExecuteAsync(ResetSecondFactorOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        await AccountHold.TakeAsync(db, options.AccountId, cancellation);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == options.AccountId && a.TwoFactorEnabled, cancellation) is not { } account) return false;
        account.TwoFactorEnabled = false;
        PasswordWriting.Renew(account);
        await db.Set<SecondFactorRecord>().Where(f => f.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await SessionWriting.EndAllAsync(db, account.Id, null, SessionEnd.FactorChanged, context.At, cancellation);
        db.Record(context, new SecondFactorReset(account.Id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return true;
    }
}

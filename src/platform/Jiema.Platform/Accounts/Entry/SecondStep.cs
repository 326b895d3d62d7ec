using Jiema.Platform.Accounts.SecondFactors;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Entry;

/// <param name="Stamp">The account's security stamp when the first step was passed: what changed since makes that step worthless.</param>
/// <param name="Code">Six digits of the authenticator, or a recovery code.</param>
public sealed record SecondStepOptions(Guid AccountId, string Stamp, string Code, string Address, string Browser);

/// <summary>The second half of signing in.</summary>
public sealed class SecondStep(JiemaDb db, Attempts attempts, AccountSettings settings)
{
    public async Task<EntryResult> ExecuteAsync(SecondStepOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (attempts.IsSpent(options.Address)) return new(EntryOutcome.TooMany);
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == options.AccountId, cancellation) is not { TwoFactorEnabled: true } account || account.SecurityStamp != options.Stamp) return new(EntryOutcome.Wrong);
        if (account.ClosedAt is not null) return new(EntryOutcome.Closed);
        if (account.LockedAt is not null) return new(EntryOutcome.Locked);
        if (account.LockoutEnd > context.At) return new(EntryOutcome.LockedOut);
        var own = context with { ActorId = account.Id, ActorName = account.DisplayName };
        var method = await FactorCheck.UseAsync(db, account.Id, options.Code, context.At, cancellation);
        if (method is null)
        {
            if (attempts.Fail(options.Address)) db.Record(context, new AddressMustWait(options.Address));
            var locked = await Failures.CountAsync(db, settings, account, options.Address, "code", context, cancellation);
            await change.CommitAsync(cancellation);
            return new(locked ? EntryOutcome.LockedOut : EntryOutcome.Wrong);
        }

        if (!await Failures.ClearAsync(db, account.Id, context.At, cancellation)) return new(EntryOutcome.LockedOut);
        if (method == FactorCheck.Recovery) db.Record(own, new RecoveryCodeUsed(account.Id));
        var session = await SessionWriting.BeginAsync(db, settings, account, options.Address, options.Browser, method, context, cancellation);
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new(EntryOutcome.SignedIn, account, session);
    }
}

using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.SecondFactors;

/// <param name="Code">A code of the app, as the proof that it is the person.</param>
public sealed record RenewRecoveryCodesOptions(string Code, string Address);

/// <summary>Makes ten new recovery codes; the former ones are worthless.</summary>
public sealed class RenewRecoveryCodes(JiemaDb db, AccountSettings settings)
{
    public async Task<SecondFactorResult> ExecuteAsync(RenewRecoveryCodesOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        await AccountHold.TakeAsync(db, context.ActorId, cancellation);
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == context.ActorId && a.TwoFactorEnabled, cancellation) is not { } account || account.LockoutEnd > context.At) return new(false, []);
        if (!await FactorCheck.UseCodeAsync(db, account.Id, options.Code, context.At, cancellation))
        {
            await Failures.CountAsync(db, settings, account, options.Address, "code", context, cancellation);
            await change.CommitAsync(cancellation);
            return new(false, []);
        }

        var codes = await FactorCheck.RenewAsync(db, account.Id, cancellation);
        db.Record(context, new RecoveryCodesRenewed(account.Id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new(true, codes);
    }
}

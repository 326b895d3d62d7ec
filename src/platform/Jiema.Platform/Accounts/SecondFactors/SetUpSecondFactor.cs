using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.SecondFactors;

/// <param name="Code">The app's code; null to begin with a new key.</param>
/// <param name="SessionId">The session that goes on; all others end.</param>
public sealed record SetUpSecondFactorOptions(string? Code, Guid? SessionId);

/// <param name="Codes">The recovery codes, to be shown once; empty unless it was just confirmed.</param>
public sealed record SecondFactorResult(bool Done, IReadOnlyList<string> Codes);

/// <summary>Sets up one's own second factor: a key to be scanned, then the first code as the proof that it was.</summary>
public sealed class SetUpSecondFactor(JiemaDb db)
{
    public async Task<SecondFactorResult> ExecuteAsync(SetUpSecondFactorOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        await AccountHold.TakeAsync(db, context.ActorId, cancellation);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == context.ActorId && !a.TwoFactorEnabled, cancellation) is not { } account) return new(false, []);
        if (options.Code is null)
        {
            await db.Set<SecondFactorRecord>().Where(f => f.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
            db.Add(new SecondFactorRecord { AccountId = account.Id, Secret = Totp.NewKey() });
            await db.SaveChangesAsync(cancellation);
            await change.CommitAsync(cancellation);
            return new(true, []);
        }

        if (!await FactorCheck.UseCodeAsync(db, account.Id, options.Code, context.At, cancellation)) return new(false, []);
        await db.Set<SecondFactorRecord>().Where(f => f.AccountId == account.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.ConfirmedAt, (DateTimeOffset?)context.At), cancellation);
        account.TwoFactorEnabled = true;
        PasswordWriting.Renew(account);
        await SessionWriting.EndAllAsync(db, account.Id, options.SessionId, SessionEnd.FactorChanged, context.At, cancellation);
        var codes = await FactorCheck.RenewAsync(db, account.Id, cancellation);
        db.Record(context, new SecondFactorSetUp(account.Id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new(true, codes);
    }
}

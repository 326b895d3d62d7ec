using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Passwords;

/// <summary>Someone's own password, changed by who knows the present one.</summary>
/// <param name="SessionId">The session that goes on; all others end.</param>
public sealed record ChangePasswordOptions(string Present, string New, Guid? SessionId, string Address);

/// <summary>Changes one's own password.</summary>
public sealed class ChangePassword(JiemaDb db, UserManager<Account> accounts, AccountSettings settings)
{
    /// <returns>The codes of what is wrong; none when it was changed.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync(ChangePasswordOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        await AccountHold.TakeAsync(db, context.ActorId, cancellation);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == context.ActorId, cancellation) is not { PasswordHash: { } hash } account) return ["PasswordNone"];
        if (account.LockoutEnd > context.At) return ["PasswordLocked"];
        if (options.Present.Length > PasswordRules.Longest || accounts.PasswordHasher.VerifyHashedPassword(account, hash, options.Present) == PasswordVerificationResult.Failed)
        {
            db.Entry(account).State = EntityState.Detached;
            var locked = await Failures.CountAsync(db, settings, account, options.Address, "password", context, cancellation);
            await change.CommitAsync(cancellation);
            return [locked ? "PasswordLocked" : "PasswordWrong"];
        }

        if (await PasswordWriting.FaultsAsync(accounts, account, options.New) is { Count: > 0 } faults) return faults;
        PasswordWriting.Set(db, accounts, account, options.New, context.At);
        await SessionWriting.EndAllAsync(db, account.Id, options.SessionId, SessionEnd.PasswordChanged, context.At, cancellation);
        db.Record(context, new PasswordChanged(account.Id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return [];
    }
}

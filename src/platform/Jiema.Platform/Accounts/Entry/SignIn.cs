using System.Collections.Concurrent;
using Jiema.Platform.Accounts.Names;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Entry;

/// <summary>What came of a try to sign in.</summary>
public enum EntryOutcome
{
    SignedIn,

    /// <summary>The password is right, the code of the second factor is asked for now.</summary>
    NeedsCode,

    /// <summary>Name, password or code is wrong: which one is not said.</summary>
    Wrong,

    /// <summary>Too many failures with this name.</summary>
    LockedOut,

    /// <summary>Too many failures from this address.</summary>
    TooMany,

    /// <summary>The security administrator locked the account; said only to who knows the password.</summary>
    Locked,

    /// <summary>The account was closed; said only to who knows the password.</summary>
    Closed,

    /// <summary>No account is linked to this identity of the provider.</summary>
    NotLinked,
}

/// <param name="Address">Where the request comes from.</param>
/// <param name="Browser">Its family, see <see cref="BrowserFamily"/>.</param>
public sealed record SignInOptions(string Name, string Password, string Address, string Browser);

/// <param name="Account">Who it is, when that is proven as far as the outcome says.</param>
public sealed record EntryResult(EntryOutcome Outcome, Account? Account = null, Session? Session = null);

/// <summary>Signs in by name and password. An unknown name gets the same answer, in the same time, as a wrong password.</summary>
public sealed class SignIn(JiemaDb db, UserManager<Account> accounts, Attempts attempts, AccountSettings settings)
{
    private static readonly ConcurrentDictionary<Type, string> Nobodys = new();

    public async Task<EntryResult> ExecuteAsync(SignInOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (attempts.IsSpent(options.Address)) return new(EntryOutcome.TooMany);
        var name = accounts.NormalizeName(options.Name)!;
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedUserName == name, cancellation);
        // Where there is no password one is hashed all the same: time tells nothing.
        var hash = account?.PasswordHash ?? Nobodys.GetOrAdd(accounts.PasswordHasher.GetType(), _ => accounts.PasswordHasher.HashPassword(new Account(), Guid.NewGuid().ToString()));
        var verified = accounts.PasswordHasher.VerifyHashedPassword(account ?? new Account(), hash, options.Password.Length > PasswordRules.Longest ? "" : options.Password);
        var right = account?.PasswordHash is not null && verified != PasswordVerificationResult.Failed;
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        var result = right ? await EnterAsync(account!, verified, options, context, cancellation) : await FailAsync(account, name, options, context, cancellation);
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return result;
    }

    private async Task<EntryResult> EnterAsync(Account account, PasswordVerificationResult verified, SignInOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (account.ClosedAt is not null) return new(EntryOutcome.Closed);
        if (account.LockedAt is not null) return new(EntryOutcome.Locked);
        if (account.TwoFactorEnabled)
            // The count stays until the code is right too: a known password must not buy tries for the code.
            return account.LockoutEnd > context.At ? new(EntryOutcome.LockedOut) : new(EntryOutcome.NeedsCode, account);
        if (!await Failures.ClearAsync(db, account.Id, context.At, cancellation)) return new(EntryOutcome.LockedOut);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var anew = accounts.PasswordHasher.HashPassword(account, options.Password);
            await db.Set<Account>().Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash).ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, anew), cancellation);
        }

        return new(EntryOutcome.SignedIn, account, await SessionWriting.BeginAsync(db, settings, account, options.Address, options.Browser, "password", context, cancellation));
    }

    private async Task<EntryResult> FailAsync(Account? account, string name, SignInOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (attempts.Fail(options.Address)) db.Record(context, new AddressMustWait(options.Address));
        if (account is null)
        {
            // What was typed is not kept: it may be a password in the wrong field.
            if (attempts.FailUnknown(name)) return new(EntryOutcome.LockedOut);
            db.Record(context, new SignInFailed("unknown", "name", options.Address));
            return new(EntryOutcome.Wrong);
        }

        return await Failures.CountAsync(db, settings, account, options.Address, "password", context, cancellation) ? new(EntryOutcome.LockedOut) : new(EntryOutcome.Wrong);
    }
}

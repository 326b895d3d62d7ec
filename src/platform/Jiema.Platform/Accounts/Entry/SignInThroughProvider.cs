using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Entry;

public sealed record SignInThroughProviderOptions(ProviderIdentity Identity, string Address, string Browser);

/// <summary>Signs in whom the provider has proven, when an account was linked before. No account is ever made here.</summary>
public sealed class SignInThroughProvider(JiemaDb db, AccountSettings settings)
{
    public async Task<EntryResult> ExecuteAsync(SignInThroughProviderOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        var account = await (
            from login in db.Set<IdentityUserLogin<Guid>>()
            where login.LoginProvider == ProviderIdentity.Provider && login.ProviderKey == options.Identity.Key
            join a in db.Set<Account>() on login.UserId equals a.Id
            select a).AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (account is null)
        {
            db.Record(context, new SignInFailed("unknown", "provider", options.Address));
            await db.SaveChangesAsync(cancellation);
            await change.CommitAsync(cancellation);
            return new(EntryOutcome.NotLinked);
        }

        if (account.ClosedAt is not null) return new(EntryOutcome.Closed);
        if (account.LockedAt is not null) return new(EntryOutcome.Locked);
        if (account.TwoFactorEnabled) return account.LockoutEnd > context.At ? new(EntryOutcome.LockedOut) : new(EntryOutcome.NeedsCode, account);
        var session = await SessionWriting.BeginAsync(db, settings, account, options.Address, options.Browser, "provider", context, cancellation);
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new(EntryOutcome.SignedIn, account, session);
    }
}

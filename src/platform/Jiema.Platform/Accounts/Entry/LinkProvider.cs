using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Entry;

/// <param name="Identity">What to link with one's own account; null to undo the link.</param>
public sealed record LinkProviderOptions(ProviderIdentity? Identity);

/// <summary>Links one's own account with an identity of the provider, or undoes it.</summary>
public sealed class LinkProvider(JiemaDb db)
{
    /// <returns>The code of what is wrong; null when it was done.</returns>
    public async Task<string?> ExecuteAsync(LinkProviderOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        await AccountHold.TakeAsync(db, context.ActorId, cancellation);
        var own = db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == context.ActorId && l.LoginProvider == ProviderIdentity.Provider);
        if (options.Identity is { } identity)
        {
            if (await own.AnyAsync(cancellation)) return "ProviderLinked";
            if (await db.Set<IdentityUserLogin<Guid>>().AnyAsync(l => l.LoginProvider == ProviderIdentity.Provider && l.ProviderKey == identity.Key, cancellation)) return "ProviderTaken";
            db.Add(identity.For(context.ActorId));
            db.Record(context, new IdentityLinked(context.ActorId));
        }
        else
        {
            // Who has no password would be shut out.
            if (!await db.Set<Account>().AnyAsync(a => a.Id == context.ActorId && a.PasswordHash != null, cancellation)) return "ProviderOnly";
            if (await own.ExecuteDeleteAsync(cancellation) == 0) return null;
            db.Record(context, new IdentityUnlinked(context.ActorId));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return "ProviderTaken";
        }

        await change.CommitAsync(cancellation);
        return null;
    }
}

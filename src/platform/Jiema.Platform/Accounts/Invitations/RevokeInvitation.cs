using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Invitations;

public sealed record RevokeInvitationOptions(Guid Id);

/// <summary>Makes an open link worthless.</summary>
public sealed class RevokeInvitation(JiemaDb db)
{
    /// <returns>False when it was used, revoked or had expired.</returns>
    public async Task<bool> ExecuteAsync(RevokeInvitationOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        if (await InvitationWriting.Open(db, context.At).Where(i => i.Id == options.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.RevokedAt, (DateTimeOffset?)context.At), cancellation) == 0) return false;
        db.Record(context, new InvitationRevoked(options.Id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return true;
    }
}

using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Upkeep;

public sealed record ResetPasswordOptions(Guid AccountId);

/// <summary>Takes the password away and gives a one-time link by which the person sets a new one: nobody else ever knows it.</summary>
public sealed class ResetPassword(JiemaDb db, AccountSettings settings)
{
    /// <returns>The link's secret; null when there is no such account, or it is closed.</returns>
    public async Task<string?> ExecuteAsync(ResetPasswordOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        await AccountHold.TakeAsync(db, options.AccountId, cancellation);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == options.AccountId && a.ClosedAt == null, cancellation) is not { } account) return null;
        account.PasswordHash = null;
        account.PasswordChangedAt = null;
        PasswordWriting.Renew(account);
        await InvitationWriting.RevokeFormerAsync(InvitationWriting.Open(db, context.At).Where(i => i.Kind == InvitationKind.NewPassword && i.AccountId == account.Id), context.At, cancellation);
        await SessionWriting.EndAllAsync(db, account.Id, null, SessionEnd.PasswordChanged, context.At, cancellation);
        var (row, secret) = InvitationWriting.Add(db, InvitationKind.NewPassword, account.DisplayName.Length > 60 ? account.DisplayName[..60] : account.DisplayName, context.AreaId, context.At, settings);
        row.AccountId = account.Id;
        db.Record(context, new PasswordReset(account.Id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return secret;
    }
}

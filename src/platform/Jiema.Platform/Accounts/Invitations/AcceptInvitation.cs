using Jiema.Platform.Accounts.Administrators;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Invitations;

/// <summary>How an invitation is accepted: with a password, or with an identity of the provider.</summary>
/// <param name="Name">The user name; not asked where an account only gets a new password.</param>
/// <param name="Provider">The proven identity, in place of a password.</param>
public sealed record AcceptInvitationOptions(string Secret, string? Name, string? Password, ProviderIdentity? Provider = null);

/// <param name="Faults">Codes of what is wrong with name or password.</param>
/// <param name="LinkInvalid">The link is wrong, used, revoked or too old.</param>
public sealed record AcceptResult(bool LinkInvalid, IReadOnlyList<string> Faults, Account? Account = null);

/// <summary>Uses an invitation. Of two who use it at once, one gets the account.</summary>
public sealed class AcceptInvitation(JiemaDb db, UserManager<Account> accounts)
{
    private static readonly AcceptResult Invalid = new(true, []);

    public async Task<AcceptResult> ExecuteAsync(AcceptInvitationOptions options, ActionContext context, CancellationToken cancellation)
    {
        var (hash, now) = (OneTimeLink.Hash(options.Secret), context.At);
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        // Marking the row is the race's finish line.
        if (await InvitationWriting.Open(db, now).Where(i => i.Hash == hash).ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, (DateTimeOffset?)now), cancellation) == 0) return Invalid;
        var invitation = await db.Set<Invitation>().SingleAsync(i => i.Hash == hash, cancellation);
        var result = invitation.Kind == InvitationKind.NewPassword
            ? await RenewAsync(invitation, options, context, cancellation)
            : await CreateAsync(invitation, options, context, cancellation);
        if (result.Account is null) return result;
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return result;
    }

    private async Task<AcceptResult> RenewAsync(Invitation invitation, AcceptInvitationOptions options, ActionContext context, CancellationToken cancellation)
    {
        await AccountHold.TakeAsync(db, invitation.AccountId!.Value, cancellation);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == invitation.AccountId, cancellation);
        if (account.ClosedAt is not null) return Invalid;
        if (await PasswordWriting.FaultsAsync(accounts, account, options.Password ?? "") is { Count: > 0 } faults) return new(false, faults);
        PasswordWriting.Set(db, accounts, account, options.Password!, context.At);
        await SessionWriting.EndAllAsync(db, account.Id, null, SessionEnd.PasswordChanged, context.At, cancellation);
        db.Record(By(account, context), new PasswordChanged(account.Id));
        return new(false, [], account);
    }

    private async Task<AcceptResult> CreateAsync(Invitation invitation, AcceptInvitationOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (invitation.FirstOnly && await AdministratorCount.ReadAsync(db, invitation.Role!.Value, cancellation) > 0) return Invalid;
        var (account, faults) = await AccountMaking.CreateAsync(db, accounts, options.Name, invitation.Name, options.Provider is null ? options.Password ?? "" : null, context.At, cancellation);
        if (account is null) return new(false, faults);
        if (invitation.PersonId is { } personId && !await TakePersonAsync(personId, account, cancellation)) return Invalid;
        if (invitation.Role is { } role) db.Add(new AdministratorRole { AccountId = account.Id, Role = role });
        if (options.Provider is { } identity)
        {
            if (await db.Set<IdentityUserLogin<Guid>>().AnyAsync(l => l.LoginProvider == ProviderIdentity.Provider && l.ProviderKey == identity.Key, cancellation)) return new(false, ["ProviderTaken"]);
            db.Add(identity.For(account.Id));
            db.Record(By(account, context), new IdentityLinked(account.Id));
        }

        invitation.AccountId = account.Id;
        db.Record(By(account, context), new InvitationAccepted(invitation.Id, account.Id, account.UserName!) { Role = invitation.Role?.ToString() });
        return new(false, [], account);
    }

    /// <summary>A person has one account, whatever else happens at the same moment.</summary>
    private async Task<bool> TakePersonAsync(Guid personId, Account account, CancellationToken cancellation) =>
        await db.Set<Person>().Where(p => p.Id == personId && p.AccountId == null).ExecuteUpdateAsync(p => p.SetProperty(x => x.AccountId, (Guid?)account.Id).SetProperty(x => x.Revision, x => x.Revision + 1), cancellation) == 1;

    private static ActionContext By(Account account, ActionContext context) => context with { ActorId = account.Id, ActorName = account.DisplayName };
}

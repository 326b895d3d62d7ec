using Jiema.Platform.Accounts.Administrators;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Accounts.Invitations;

/// <param name="FirstOnly">By the system administrator, or at the machine: only while nobody has the role.</param>
public sealed record InviteAdministratorOptions(Role Role, string? Name, bool FirstOnly);

/// <summary>Invites one of the three administrators: the security administrator any, the system administrator the first of each other kind.</summary>
public sealed class InviteAdministrator(JiemaDb db, AccountSettings settings)
{
    public async Task<InvitationResult> ExecuteAsync(InviteAdministratorOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (!AdministratorCount.IsAdministrator(options.Role)) return new(InvitationFault.RoleUnknown);
        if (InvitationWriting.PersonName(options.Name) is not { } name) return new(InvitationFault.NameMissing);
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        if (options.FirstOnly && await AdministratorCount.ReadAsync(db, options.Role, cancellation) > 0) return new(InvitationFault.RoleTaken);
        if (options.FirstOnly) await InvitationWriting.RevokeFormerAsync(InvitationWriting.Open(db, context.At).Where(i => i.FirstOnly && i.Role == options.Role), context.At, cancellation);
        var (row, secret) = InvitationWriting.Add(db, InvitationKind.Administrator, name, context.AreaId, context.At, settings);
        (row.Role, row.FirstOnly) = (options.Role, options.FirstOnly);
        db.Record(context, new InvitationIssued(row.Id, "administrator", name, options.Role.ToString()));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new(InvitationFault.None, secret, row);
    }
}

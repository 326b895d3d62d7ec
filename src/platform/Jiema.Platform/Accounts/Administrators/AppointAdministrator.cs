using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Administrators;

/// <summary>Why nobody was appointed or dismissed.</summary>
public enum AppointmentFault
{
    None,

    /// <summary>No such open account, or no such role.</summary>
    Unknown,

    /// <summary>The account holds one of the three roles: they cannot be held together.</summary>
    HoldsOne,

    /// <summary>Nobody appoints or dismisses himself.</summary>
    Oneself,

    /// <summary>The last system or security administrator.</summary>
    LastAdministrator,
}

public sealed record AppointAdministratorOptions(Guid AccountId, Role Role);

/// <summary>任命: gives an account one of the three administrators' roles.</summary>
public sealed class AppointAdministrator(JiemaDb db)
{
    public async Task<AppointmentFault> ExecuteAsync(AppointAdministratorOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (!AdministratorCount.IsAdministrator(options.Role)) return AppointmentFault.Unknown;
        if (options.AccountId == context.ActorId) return AppointmentFault.Oneself;
        if (!await db.Set<Account>().AnyAsync(a => a.Id == options.AccountId && a.ClosedAt == null, cancellation)) return AppointmentFault.Unknown;
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<AdministratorRole>().AnyAsync(r => r.AccountId == options.AccountId, cancellation)) return AppointmentFault.HoldsOne;
        db.Add(new AdministratorRole { AccountId = options.AccountId, Role = options.Role });
        await SessionWriting.EndAllAsync(db, options.AccountId, null, SessionEnd.RoleChanged, context.At, cancellation);
        db.Record(context, new AdministratorAppointed(options.AccountId, options.Role.ToString()));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The account is the key: another appointment was a moment faster.
            return AppointmentFault.HoldsOne;
        }

        await change.CommitAsync(cancellation);
        return AppointmentFault.None;
    }
}

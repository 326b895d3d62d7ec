using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Administrators;

public sealed record DismissAdministratorOptions(Guid AccountId);

/// <summary>免去: takes the role of one of the three administrators away.</summary>
public sealed class DismissAdministrator(JiemaDb db)
{
    public async Task<AppointmentFault> ExecuteAsync(DismissAdministratorOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (options.AccountId == context.ActorId) return AppointmentFault.Oneself;
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<AdministratorRole>().AsNoTracking().SingleOrDefaultAsync(r => r.AccountId == options.AccountId, cancellation) is not { } held) return AppointmentFault.Unknown;
        if (await AdministratorCount.IsLastAsync(db, held.Role, options.AccountId, cancellation)) return AppointmentFault.LastAdministrator;
        if (await db.Set<AdministratorRole>().Where(r => r.AccountId == options.AccountId && r.Role == held.Role).ExecuteDeleteAsync(cancellation) == 0) return AppointmentFault.Unknown;
        await SessionWriting.EndAllAsync(db, options.AccountId, null, SessionEnd.RoleChanged, context.At, cancellation);
        db.Record(context, new AdministratorDismissed(options.AccountId, held.Role.ToString()));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return AppointmentFault.None;
    }
}

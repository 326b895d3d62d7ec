using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>
/// How every change of an area's organisation runs. In one place: who may do it, to what; that changes of one area come one after the other,
/// so that no two people give one name twice; and that the change and its events are stored together or not at all.
/// </summary>
public sealed class OrganisationChange(JiemaDb db, StandingQuery standings, PermissionCatalogue permissions)
{
    private const int MostAttempts = 3;

    /// <summary>Runs the change on the area at work.</summary>
    /// <param name="unitOf">The unit that it touches, when it touches one: a right may reach no further than one's own unit. Null: nothing of that kind is there.</param>
    internal async Task<OrganisationResult> RunAsync(ActionContext context, string permission, Func<AreaBook, Guid?>? unitOf, Func<AreaBook, Act> change, CancellationToken cancellation, Func<AreaBook, JournalEvent>? summary = null)
    {
        var who = await standings.ReadAsync(context.ActorId, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (!await LockAsync(context.AreaId, cancellation)) return new(OrganisationOutcome.NotFound);
            var book = await AreaBookStore.LoadAsync(db, context.AreaId, context.At, cancellation);
            if (!AccessRules.Allows(who, permissions[permission], new Target(context.AreaId, unitOf?.Invoke(book)))) return new(OrganisationOutcome.Forbidden);
            var act = change(book);
            if (act.Outcome != OrganisationOutcome.Done) return await RefusalAsync(act, cancellation);
            try
            {
                AreaBookStore.Keep(db, book, context, summary?.Invoke(book));
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return new(OrganisationOutcome.Done, act.Id);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
                // A part that does not wait for the area, such as an invitation that gives a person an account, was faster: look again.
            }
        }
    }

    /// <summary>Runs a change of the areas themselves.</summary>
    internal async Task<OrganisationResult> RunOnAreasAsync(ActionContext context, Func<IReadOnlyList<Area>, (Act Act, Area? Added, JournalEvent? Happened)> change, CancellationToken cancellation)
    {
        var who = await standings.ReadAsync(context.ActorId, cancellation);
        if (!AccessRules.Allows(who, permissions[AccountsPermissions.EditAreas], new Target())) return new(OrganisationOutcome.Forbidden);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await LockAsync(Area.First, cancellation);
        var (act, added, happened) = change(await db.Set<Area>().ToListAsync(cancellation));
        if (act.Outcome != OrganisationOutcome.Done) return await RefusalAsync(act, cancellation);
        if (happened is not null) db.Record(context, happened);
        if (added is not null) db.Add(added);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(OrganisationOutcome.Done, act.Id);
    }

    /// <summary>Writing the area's row, with what stands in it, holds all other changes of the area back until this one is stored; reading begins after that. False when there is no such area.</summary>
    private async Task<bool> LockAsync(Guid areaId, CancellationToken cancellation) =>
        await db.Set<Area>().Where(a => a.Id == areaId).ExecuteUpdateAsync(a => a.SetProperty(x => x.Revision, x => x.Revision), cancellation) == 1;

    private async Task<OrganisationResult> RefusalAsync(Act act, CancellationToken cancellation) => new(act.Outcome, act.Id, act.Problems,
        act.StaleKind is { } kind ? await OrganisationHistory.SinceAsync(db, kind, act.Id!.Value, act.Seen, cancellation) : null);
}

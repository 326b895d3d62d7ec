using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;

namespace Jiema.Reports.Review;

/// <summary>Which conflicting decision to give up.</summary>
public sealed record ResolveConflictOptions(Guid ReportId, int DecisionNumber);

/// <summary>Gives up a decision that no longer fits the reading; the record of both stays.</summary>
public sealed class ResolveConflict(JiemaDb db, FileStore files)
{
    public async Task<DecideOutcome> ExecuteAsync(ResolveConflictOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (await ReviewCase.LoadAsync(db, files, context.AreaId, options.ReportId, cancellation) is not { } found) return DecideOutcome.NotFound;
        if (found.Record.State == ReportState.Approved) return DecideOutcome.Frozen;
        if (!found.Board.Conflicts.Any(c => c.DecisionNumber == options.DecisionNumber)) return DecideOutcome.NotFound;
        var about = found.Decisions.First(d => d.Number == options.DecisionNumber);
        var drop = about with { Number = found.NextNumber, Kind = new DropConflict(about.Number), ById = context.ActorId, ByName = context.ActorName, At = context.At };
        var stored = DecisionRecord.From(options.ReportId, drop, null);
        db.Add(stored);
        return await found.SaveAsync(db, context, new ConflictResolved(options.ReportId, drop.Number, about.Number, stored.Digest()), cancellation) ? DecideOutcome.Done : DecideOutcome.Conflict;
    }
}

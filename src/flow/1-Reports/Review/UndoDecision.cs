using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;

namespace Jiema.Reports.Review;

/// <summary>Which decision to take back.</summary>
public sealed record UndoOptions(Guid ReportId, int DecisionNumber);

/// <summary>Takes back a reviewer's own last decision; the undo is itself recorded.</summary>
public sealed class UndoDecision(JiemaDb db, FileStore files)
{
    public async Task<DecideResult> ExecuteAsync(UndoOptions options, ActionContext context, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await ReviewCase.LoadAsync(db, files, context.AreaId, options.ReportId, cancellation) is not { } found) return new(DecideOutcome.NotFound);
            if (found.Record.State == ReportState.Approved) return new(DecideOutcome.Frozen);
            if (!UndoRules.Undoable(found.Decisions).TryGetValue(context.ActorId, out var last) || last != options.DecisionNumber) return new(DecideOutcome.Invalid, Problems: [new("undo", "not-last")]);
            var about = found.Decisions.First(d => d.Number == options.DecisionNumber);
            var undo = about with { Number = found.NextNumber, Kind = new UndoRow(about.Number), ById = context.ActorId, ByName = context.ActorName, At = context.At };
            var stored = DecisionRecord.From(options.ReportId, undo, null);
            db.Add(stored);
            var board = ReviewFold.Apply(found.Text, found.Reading, [.. found.Decisions, undo]);
            ReviewCount.Write(found.Record, found.Reading, board);
            // Another reviewer's decision came first: look again at what it changed.
            if (await found.SaveAsync(db, context, new DecisionUndone(options.ReportId, undo.Number, about.Number, stored.Digest()), cancellation)) return new(DecideOutcome.Done, board.Find(about.RowKey), about.RowKey.Length > 0 ? about.RowKey : null);
            if (attempt == ReportRecord.MostAttempts) throw new TimeoutException("Too many decisions at once.");
        }
    }
}

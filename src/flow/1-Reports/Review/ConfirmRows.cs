using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;

namespace Jiema.Reports.Review;

/// <summary>The rows to confirm, with the versions that the reviewer saw.</summary>
public sealed record ConfirmRowsOptions(Guid ReportId, IReadOnlyList<RowVersion> Rows);

/// <summary>A row at a version.</summary>
public sealed record RowVersion(string Key, int Version);

/// <summary>How many rows were confirmed, and which were left because another reviewer had changed them.</summary>
public sealed record ConfirmRowsResult(DecideOutcome Outcome, int Confirmed, IReadOnlyList<string> Skipped);

/// <summary>Confirms many open rows in one step.</summary>
public sealed class ConfirmRows(JiemaDb db, FileStore files)
{
    public async Task<ConfirmRowsResult> ExecuteAsync(ConfirmRowsOptions options, ActionContext context, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await ReviewCase.LoadAsync(db, files, context.AreaId, options.ReportId, cancellation) is not { } found) return new(DecideOutcome.NotFound, 0, []);
            if (found.Record.State == ReportState.Approved) return new(DecideOutcome.Frozen, 0, []);
            var (decisions, skipped) = (new List<Decision>(), new List<string>());
            foreach (var asked in options.Rows.DistinctBy(r => r.Key))
            {
                if (found.Board.Find(asked.Key) is { State: RowState.Open } row && row.Version == asked.Version)
                    decisions.Add(new Decision(found.NextNumber + decisions.Count, row.Key, row.Span, row.Text, new ConfirmRow(), context.ActorId, context.ActorName, context.At));
                else
                    skipped.Add(asked.Key);
            }

            if (decisions.Count == 0) return new(DecideOutcome.Done, 0, skipped);
            List<DecisionRecord> records = [.. decisions.Select(d => DecisionRecord.From(options.ReportId, d, null))];
            db.AddRange(records);
            ReviewCount.Write(found.Record, found.Reading, ReviewFold.Apply(found.Text, found.Reading, [.. found.Decisions, .. decisions]));
            found.Record.State = ReportState.InReview;
            // Another reviewer's decision came first: look again at what it changed.
            var happened = new RowsConfirmed(options.ReportId, decisions[0].Number, decisions.Count, StateDigest.Of(records.Select(r => r.Digest())));
            if (await found.SaveAsync(db, context, happened, cancellation)) return new(DecideOutcome.Done, decisions.Count, skipped);
            if (attempt == ReportRecord.MostAttempts) throw new TimeoutException("Too many decisions at once.");
        }
    }
}

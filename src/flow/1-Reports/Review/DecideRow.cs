using Jiema.Decode;
using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;

namespace Jiema.Reports.Review;

/// <summary>One reviewer's decision about one row.</summary>
public sealed record DecideRowOptions
{
    public required Guid ReportId { get; init; }

    /// <summary>The row's key; empty to add a row.</summary>
    public required string RowKey { get; init; }

    /// <summary>The version that the reviewer saw.</summary>
    public required int ExpectedVersion { get; init; }

    public required RowDecision Decision { get; init; }

    /// <summary>The same key acts once, however often the request is repeated.</summary>
    public Guid? IdempotencyKey { get; init; }
}

/// <summary>What came of a decision.</summary>
public enum DecideOutcome
{
    Done,

    /// <summary>Another reviewer was faster; <see cref="DecideResult.Conflict"/> says what changed.</summary>
    Conflict,

    /// <summary><see cref="DecideResult.Problems"/> says which fields and why.</summary>
    Invalid,
    NotFound,

    /// <summary>The report is approved.</summary>
    Frozen,
}

/// <summary>What came of a decision, and where to go on.</summary>
public sealed record DecideResult(
    DecideOutcome Outcome, ReviewRow? Row = null, string? NextOpenKey = null, ConflictInfo? Conflict = null, IReadOnlyList<FieldProblem>? Problems = null);

/// <summary>Who changed the row in the meantime, and how.</summary>
public sealed record ConflictInfo(string ByName, DateTimeOffset At, ReviewRow? Current, IReadOnlyList<FieldChange> Changes);

/// <summary>One field before and after.</summary>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>A field that cannot be as given; the code's text is the host's.</summary>
public sealed record FieldProblem(string Field, string Code);

/// <summary>Records a reviewer's decision, unless another reviewer has changed the row since it was shown.</summary>
public sealed class DecideRow(JiemaDb db, FileStore files)
{
    public async Task<DecideResult> ExecuteAsync(DecideRowOptions options, ActionContext context, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await ReviewCase.LoadAsync(db, files, context.AreaId, options.ReportId, cancellation) is not { } found) return new(DecideOutcome.NotFound);
            if (await DecisionStore.KnowsAsync(db, options.ReportId, options.IdempotencyKey, cancellation)) return Done(found.Board, options);
            if (found.Record.State == ReportState.Approved) return new(DecideOutcome.Frozen);
            if (Refusal(found, options) is { } refusal) return refusal;

            var row = found.Board.Find(options.RowKey);
            var span = row?.Span ?? ((AddRow)options.Decision).Span;
            var decision = new Decision(found.NextNumber, options.RowKey, span, found.Text[span.Start..span.End], options.Decision, context.ActorId, context.ActorName, context.At);
            var stored = DecisionRecord.From(options.ReportId, decision, options.IdempotencyKey);
            db.Add(stored);
            var board = ReviewFold.Apply(found.Text, found.Reading, [.. found.Decisions, decision]);
            ReviewCount.Write(found.Record, found.Reading, board);
            found.Record.State = ReportState.InReview;
            // Another reviewer's decision came first: look again at what it changed.
            if (await found.SaveAsync(db, context, new RowDecided(options.ReportId, decision.Number, stored.Kind, decision.RowKey, stored.FirstWords, stored.Digest()), cancellation)) return Done(board, options);
            if (attempt == ReportRecord.MostAttempts) throw new TimeoutException("Too many decisions at once.");
        }
    }

    private static DecideResult? Refusal(ReviewCase found, DecideRowOptions options)
    {
        var row = found.Board.Find(options.RowKey);
        if (options.Decision is not AddRow)
        {
            if (row is null) return Changes.Gone(found, options.RowKey);
            if (row.Version != options.ExpectedVersion) return Changes.Since(found, row, options.ExpectedVersion);
            if (options.Decision is MergeRows merge)
            {
                if (found.Board.Find(merge.OtherKey) is not { } other) return Changes.Gone(found, merge.OtherKey);
                if (other.Version != merge.OtherVersion) return Changes.Since(found, other, merge.OtherVersion);
            }
        }

        var problems = DecisionRules.Check(found.Text, found.Board, row, options.Decision);
        return problems.Count > 0 ? new(DecideOutcome.Invalid, row, Problems: problems) : null;
    }

    private static DecideResult Done(ReviewBoard board, DecideRowOptions options)
    {
        var position = options.Decision is AddRow add ? add.Span.Start : Position(options.RowKey);
        var row = options.Decision is AddRow added ? board.Find(ReviewRow.KeyOf(added.Span)) : board.Find(options.RowKey);
        return new(DecideOutcome.Done, row, board.NextOpen(position)?.Key);
    }

    private static int Position(string key) =>
        int.TryParse(key.AsSpan(0, Math.Max(0, key.IndexOf('-', StringComparison.Ordinal))), System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 0;
}

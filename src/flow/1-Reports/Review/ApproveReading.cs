using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;

namespace Jiema.Reports.Review;

/// <summary>Which report to approve, at the state that the approver saw.</summary>
public sealed record ApproveOptions(Guid ReportId, int ExpectedBoardVersion);

/// <summary>What came of an approval.</summary>
public enum ApproveOutcome
{
    Done,
    NotFound,

    /// <summary>Rows are still open, or decisions conflict: the counts say how many.</summary>
    Unsettled,

    /// <summary>Somebody decided something since the page was shown.</summary>
    Changed,
    AlreadyApproved,
}

/// <summary>The approval's number, or why there is none.</summary>
public sealed record ApproveResult(ApproveOutcome Outcome, int? Number = null, int Open = 0, int Conflicts = 0);

/// <summary>Makes the immutable, numbered ApprovedReading: every row settled, no conflict left.</summary>
public sealed class ApproveReading(JiemaDb db, FileStore files)
{
    public async Task<ApproveResult> ExecuteAsync(ApproveOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (await ReviewCase.LoadAsync(db, files, context.AreaId, options.ReportId, cancellation) is not { } found) return new(ApproveOutcome.NotFound);
        var (record, board) = (found.Record, found.Board);
        if (record.State == ReportState.Approved) return new(ApproveOutcome.AlreadyApproved, record.ApprovedNumber);
        if (board.Version != options.ExpectedBoardVersion) return new(ApproveOutcome.Changed);
        if (board.Settled < board.Total || board.Conflicts.Count > 0) return new(ApproveOutcome.Unsettled, null, board.Total - board.Settled, board.Conflicts.Count);

        var number = (record.ApprovedNumber ?? 0) + 1;
        var (json, sha) = ApprovedJson.Write(Make(found, number, context));
        db.Add(new ApprovedRecord { ReportId = record.Id, Number = number, Json = json, Sha256 = sha, ApprovedAt = context.At, ApprovedById = context.ActorId });
        record.State = ReportState.Approved;
        record.ApprovedNumber = number;
        // A decision or another approval that came in between: the approver must look again.
        return await found.SaveAsync(db, context, new ReadingApproved(record.Id, number, board.Rows.Count(r => r.State != RowState.Excluded), sha), cancellation) ? new(ApproveOutcome.Done, number) : new(ApproveOutcome.Changed);
    }

    private static ApprovedReading Make(ReviewCase found, int number, ActionContext context)
    {
        var sections = found.Reading.Outline.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        var initiatives = found.Reading.Initiatives.ToDictionary(i => i.Id, i => i.Title, StringComparer.Ordinal);
        var rows = found.Board.Rows.Where(r => r.State != RowState.Excluded).Select((r, i) => new ApprovedRow(
            i + 1, r.Section is null ? "" : sections[r.Section], r.Initiative is null ? null : initiatives[r.Initiative],
            r.Text, r.Span, r.Verb, r.Criterion, r.Object, r.Targets, r.Firmness, r.Due, r.Changed));
        var record = found.Record;
        return new(number, record.Id, record.Title, record.Place, record.Year, record.TextSha256, "", context.At, context.ActorName, [.. rows], found.Reading.Coverage);
    }
}

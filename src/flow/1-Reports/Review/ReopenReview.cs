using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;

namespace Jiema.Reports.Review;

/// <summary>Which approved report to review again, and why.</summary>
public sealed record ReopenReviewOptions(Guid ReportId, string Reason);

/// <summary>Starts the next review round of an approved report. The approved reading stays as it is; the reason is recorded among the decisions.</summary>
public sealed class ReopenReview(JiemaDb db, FileStore files)
{
    /// <returns>False when the report is not approved, no reason is given, or somebody else was faster.</returns>
    public async Task<bool> ExecuteAsync(ReopenReviewOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(options.Reason) || options.Reason.Length > DecisionRules.LongestReason) return false;
        if (await ReviewCase.LoadAsync(db, files, context.AreaId, options.ReportId, cancellation) is not { Record.State: ReportState.Approved } found) return false;
        var reopened = new Decision(found.NextNumber, "", default, "", new ReviewReopened(options.Reason.Trim()), context.ActorId, context.ActorName, context.At);
        var stored = DecisionRecord.From(options.ReportId, reopened, null);
        db.Add(stored);
        found.Record.State = ReportState.InReview;
        return await found.SaveAsync(db, context, new ReviewBegunAgain(options.ReportId, reopened.Number, options.Reason.Trim(), stored.Digest()), cancellation);
    }
}

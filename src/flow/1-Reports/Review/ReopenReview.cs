using Jiema.Platform;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;

namespace Jiema.Reports.Review;

/// <summary>Which approved report to review again.</summary>
public sealed record ReopenReviewOptions(Guid ReportId);

/// <summary>Starts the next review round of an approved report. The approved reading stays as it is; the next approval gets the next number.</summary>
public sealed class ReopenReview(JiemaDb db)
{
    /// <returns>False when the report is not approved.</returns>
    public async Task<bool> ExecuteAsync(ReopenReviewOptions options, ActionContext context, CancellationToken cancellation)
    {
        var record = await db.Set<ReportRecord>().FindAsync([options.ReportId], cancellation);
        if (record is not { State: ReportState.Approved }) return false;
        record.State = ReportState.InReview;
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}

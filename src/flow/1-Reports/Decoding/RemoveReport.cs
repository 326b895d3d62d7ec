using Jiema.Platform;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding;

/// <summary>Which report to take out of the list, or to put back.</summary>
public sealed record RemoveReportOptions(Guid ReportId, bool Restore = false);

/// <summary>Takes a report that was opened by mistake out of the list, or puts it back. Nothing is deleted; an approved one stays.</summary>
public sealed class RemoveReport(JiemaDb db)
{
    public async Task<bool> ExecuteAsync(RemoveReportOptions options, ActionContext context, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await ChangeAsync(options, context.AreaId, cancellation) is not { } record) return false;
            record.Revision++;
            try
            {
                await db.SaveChangesAsync(cancellation);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < ReportRecord.MostAttempts)
            {
                // A reviewer's decision came first: look again whether the report may still go.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<ReportRecord?> ChangeAsync(RemoveReportOptions options, Guid areaId, CancellationToken cancellation)
    {
        var record = await db.Set<ReportRecord>().FirstOrDefaultAsync(r => r.Id == options.ReportId && r.AreaId == areaId, cancellation);
        if (record is null || record.ApprovedNumber is not null || record.State == ReportState.Removed != options.Restore) return null;
        if (options.Restore)
        {
            record.State = record.StateBeforeRemoval;
        }
        else
        {
            record.StateBeforeRemoval = record.State;
            record.State = ReportState.Removed;
        }

        return record;
    }
}

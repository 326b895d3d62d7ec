using Jiema.Platform;
using Jiema.Platform.Journal;
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
            if (await FindAsync(options, context.AreaId, cancellation) is not { } record) return false;
            var before = record.Digest();
            Change(record, options.Restore);
            ReportEvent happened = options.Restore ? new ReportRestored(record.Id, record.Title) : new ReportRemoved(record.Id, record.Title);
            db.Record(context, happened with { Before = before, After = record.Digest() });
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

    private async Task<ReportRecord?> FindAsync(RemoveReportOptions options, Guid areaId, CancellationToken cancellation)
    {
        var record = await db.Set<ReportRecord>().FirstOrDefaultAsync(r => r.Id == options.ReportId && r.AreaId == areaId, cancellation);
        return record is null || record.ApprovedNumber is not null || record.State == ReportState.Removed != options.Restore ? null : record;
    }

    private static void Change(ReportRecord record, bool restore)
    {
        record.Revision++;
        if (restore)
        {
            record.State = record.StateBeforeRemoval;
        }
        else
        {
            record.StateBeforeRemoval = record.State;
            record.State = ReportState.Removed;
        }
    }
}

using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Reports.Intake;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding.Queue;

/// <summary>Nothing to say: the oldest of the queue is meant.</summary>
public sealed record RunDecodingOptions;

/// <summary>Reads the oldest file of the queue. Safe to repeat: the same bytes are one report, however often they are opened.</summary>
public sealed class RunDecoding(JiemaDb db, FileStore files, OpenReport open)
{
    /// <returns>False when nothing waits.</returns>
    public async Task<bool> ExecuteAsync(RunDecodingOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (await ClaimAsync(context.At, cancellation) is not { } record) return false;
        if (record.Attempts > DecodingRecord.MostAttempts)
        {
            await EndAsync(record, new(null, IntakeMessages.StoppedTheReader, false, []), context, cancellation);
            return true;
        }

        try
        {
            var content = await files.GetAsync(record.ContentSha256, cancellation) ?? throw new InvalidDataException($"The file {record.ContentSha256} of decoding {record.Id} is missing from the file store.");
            // In the name of the one who handed it in.
            var by = new ActionContext(record.AskedById, record.AskedBy, context.At) { AreaId = record.AreaId, PostId = record.PostId };
            var result = await open.ExecuteAsync(new OpenReportOptions { Content = content, FileName = record.FileName, Pasted = record.Pasted }, by, cancellation);
            await EndAsync(record, result, by, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The program is being stopped: the next start goes on.
            await db.Set<DecodingRecord>().Where(d => d.Id == record.Id && d.State == DecodingState.Running)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DecodingState.Queued).SetProperty(x => x.Attempts, x => x.Attempts - 1), CancellationToken.None);
            throw;
        }

        return true;
    }

    /// <summary>Takes the oldest that waits, or that somebody began and left. Of two that reach for it, one gets it.</summary>
    private async Task<DecodingRecord?> ClaimAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var silent = now - DecodingRecord.Lease;
        var free = db.Set<DecodingRecord>().Where(d => d.State == DecodingState.Queued || (d.State == DecodingState.Running && d.StartedAt < silent));
        while (await free.AsNoTracking().OrderBy(d => d.AskedAt).ThenBy(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellation) is { } id)
        {
            var won = await free.Where(d => d.Id == id).ExecuteUpdateAsync(
                d => d.SetProperty(x => x.State, DecodingState.Running).SetProperty(x => x.StartedAt, now).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellation);
            if (won == 1) return await db.Set<DecodingRecord>().AsNoTracking().FirstAsync(d => d.Id == id, cancellation);
        }

        return null;
    }

    private async Task EndAsync(DecodingRecord claimed, OpenReportResult result, ActionContext by, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var record = await db.Set<DecodingRecord>().FirstAsync(d => d.Id == claimed.Id, cancellation);
        record.State = result.Fault is null ? DecodingState.Done : DecodingState.Failed;
        record.EndedAt = by.At;
        (record.ReportId, record.AlreadyThere) = (result.ReportId, result.AlreadyThere);
        (record.FaultCode, record.FaultZh, record.FaultEn) = (result.Fault?.Code, result.Fault?.MessageZh, result.Fault?.MessageEn);
        if (result.Fault is { } fault) db.Record(by, new DecodingFailed(record.Id, record.FileName, fault.Code));
        await db.SaveChangesAsync(cancellation);
    }
}

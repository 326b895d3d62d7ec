using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Reports.Intake;

namespace Jiema.Reports.Decoding.Queue;

/// <summary>Takes a file in and lets it be read in its turn: whoever hands it in does not wait for it.</summary>
public sealed class QueueDecoding(JiemaDb db, FileStore files)
{
    public async Task<DecodingStatus> ExecuteAsync(OpenReportOptions options, ActionContext context, CancellationToken cancellation)
    {
        // The file first: a row never names what is not there.
        var sha = await files.PutAsync(options.Content, cancellation);
        var record = new DecodingRecord
        {
            Id = Guid.CreateVersion7(context.At), AreaId = context.AreaId, ContentSha256 = sha, FileName = options.Pasted ? ReportIntake.PastedName : DisplayName.Of(options.FileName),
            Pasted = options.Pasted, State = DecodingState.Queued, AskedAt = context.At, AskedById = context.ActorId, AskedBy = context.ActorName, PostId = context.PostId,
        };
        db.Add(record);
        db.Record(context, new FileHandedIn(record.Id, record.FileName, sha));
        await db.SaveChangesAsync(cancellation);
        return record.Status();
    }
}

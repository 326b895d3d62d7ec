using System.Text;
using Jiema.Decode;
using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Review;

/// <summary>Which report to read again.</summary>
public sealed record RedecodeOptions(Guid ReportId);

/// <summary>What reading again did.</summary>
public enum RedecodeOutcome
{
    Done,

    /// <summary>It has been read already, and this decoder with this lexicon reads the same.</summary>
    Same,
    NotFound,

    /// <summary>The report is approved; reopen it first.</summary>
    Frozen,
}

/// <summary>Reads a report again with the decoder and the lexicon at hand; the reviewers' decisions are kept and applied to the new reading.</summary>
public sealed class Redecode(JiemaDb db, FileStore files, Lexicon lexicon)
{
    public async Task<RedecodeOutcome> ExecuteAsync(RedecodeOptions options, ActionContext context, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await TryAsync(options, context, cancellation) is { } outcome) return outcome;
            if (attempt == ReportRecord.MostAttempts) throw new TimeoutException("Too many decisions at once.");
        }
    }

    /// <summary>Null when somebody else changed the report meanwhile, so that it must be looked at again.</summary>
    private async Task<RedecodeOutcome?> TryAsync(RedecodeOptions options, ActionContext context, CancellationToken cancellation)
    {
        var record = await db.Set<ReportRecord>().FirstOrDefaultAsync(r => r.Id == options.ReportId && r.AreaId == context.AreaId, cancellation);
        if (record is null || await files.GetAsync(record.TextSha256, cancellation) is not { } bytes) return RedecodeOutcome.NotFound;
        if (record.State == ReportState.Approved) return RedecodeOutcome.Frozen;
        var text = Encoding.UTF8.GetString(bytes);
        var reading = ReportDecoder.Decode(text, new ReadingSource(record.FileName, record.OriginalSha256, text.Length, record.MediaType), lexicon);
        var json = ReadingJson.ToLine(reading);
        var last = await db.Set<ReadingRecord>().Where(r => r.ReportId == record.Id).OrderByDescending(r => r.Number).FirstAsync(cancellation);
        if (last.Json == json) return RedecodeOutcome.Same;

        db.Add(new ReadingRecord { ReportId = record.Id, Number = last.Number + 1, DecoderVersion = ReportDecoder.Version, Json = json, MadeAt = context.At });
        var found = new ReviewCase(record, text, reading, await DecisionStore.ReadAsync(db, record.Id, cancellation));
        ReviewCount.Write(record, reading, found.Board);
        return await found.SaveAsync(db, context, new ReportDecodedAgain(record.Id, last.Number + 1, StateDigest.Of(json), found.Board.Conflicts.Count), cancellation) ? RedecodeOutcome.Done : null;
    }
}

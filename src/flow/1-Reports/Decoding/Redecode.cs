using System.Text;
using Jiema.Decode;
using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Jiema.Reports.Review;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding;

/// <summary>Which report to read again.</summary>
public sealed record RedecodeOptions(Guid ReportId);

/// <summary>What reading again did.</summary>
public enum RedecodeOutcome
{
    Done,

    /// <summary>This decoder version has read it already and reads the same.</summary>
    Same,
    NotFound,

    /// <summary>The report is approved; reopen it first.</summary>
    Frozen,
}

/// <summary>Reads a report again with the decoder at hand; the reviewers' decisions are kept and applied to the new reading.</summary>
public sealed class Redecode(JiemaDb db, FileStore files)
{
    public async Task<RedecodeOutcome> ExecuteAsync(RedecodeOptions options, ActionContext context, CancellationToken cancellation)
    {
        var record = await db.Set<ReportRecord>().FindAsync([options.ReportId], cancellation);
        if (record is null || await files.GetAsync(record.TextSha256, cancellation) is not { } bytes) return RedecodeOutcome.NotFound;
        if (record.State == ReportState.Approved) return RedecodeOutcome.Frozen;
        var text = Encoding.UTF8.GetString(bytes);
        var reading = ReportDecoder.Decode(text, new ReadingSource(record.FileName, record.OriginalSha256, text.Length, record.MediaType));
        var json = ReadingJson.ToLine(reading);
        var last = await db.Set<ReadingRecord>().Where(r => r.ReportId == record.Id).OrderByDescending(r => r.Number).FirstAsync(cancellation);
        if (last.Json == json) return RedecodeOutcome.Same;

        db.Add(new ReadingRecord { ReportId = record.Id, Number = last.Number + 1, DecoderVersion = ReportDecoder.Version, Json = json, MadeAt = context.At });
        var decisions = await DecisionStore.ReadAsync(db, record.Id, cancellation);
        record.Revision++;
        ReviewCount.Write(record, reading, ReviewFold.Apply(text, reading, decisions));
        await db.SaveChangesAsync(cancellation);
        return RedecodeOutcome.Done;
    }
}

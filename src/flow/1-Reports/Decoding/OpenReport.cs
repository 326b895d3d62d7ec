using System.Text;
using System.Text.Json;
using Jiema.Decode;
using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Reports.Intake;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding;

/// <summary>What is opened.</summary>
public sealed record OpenReportOptions
{
    /// <summary>The file's bytes; the UTF-8 text when <see cref="Pasted"/>.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The file's name as the user knows it.</summary>
    public required string FileName { get; init; }

    public bool Pasted { get; init; }

    /// <summary>One of the samples that Jiema ships.</summary>
    public bool Sample { get; init; }
}

/// <summary>A report id, or the one reason why there is none.</summary>
public sealed record OpenReportResult(Guid? ReportId, IntakeFault? Fault, bool AlreadyThere, IReadOnlyList<IntakeNote> Notes);

/// <summary>Takes a report in: reads the file, keeps it, decodes it. Nothing partial stays when anything fails.</summary>
public sealed class OpenReport(JiemaDb db, FileStore files, Lexicon lexicon)
{
    public async Task<OpenReportResult> ExecuteAsync(OpenReportOptions options, ActionContext context, CancellationToken cancellation)
    {
        var intake = options.Pasted
            ? ReportIntake.Paste(Encoding.UTF8.GetString(options.Content.Span))
            : ReportIntake.Read(options.Content, options.FileName, cancellationToken: cancellation);
        if (intake.Text is not { } text) return new(null, intake.Fault, false, []);

        if (await ExistingAsync(context, text.Sha256, cancellation) is { } existing) return new(existing, null, true, text.Notes);
        var reading = ReportDecoder.Decode(text.Text, new ReadingSource(text.FileName, text.Sha256, text.Text.Length, text.MediaType), lexicon);
        // Files first: a row never names what is not there; a file without a row is harmless.
        var original = await files.PutAsync(options.Content, cancellation);
        var record = new ReportRecord
        {
            Id = Guid.CreateVersion7(context.At),
            AreaId = context.AreaId,
            Title = reading.Title ?? Path.GetFileNameWithoutExtension(text.FileName),
            Place = reading.Place,
            Year = reading.Year,
            FileName = text.FileName,
            MediaType = text.MediaType,
            Encoding = text.Encoding,
            OriginalSha256 = original,
            TextSha256 = await files.PutAsync(Encoding.UTF8.GetBytes(text.Text), cancellation),
            MapSha256 = await files.PutAsync(JsonSerializer.SerializeToUtf8Bytes(text.Map), cancellation),
            State = ReportState.Draft,
            Rows = reading.Commitments.Count,
            Numerals = reading.Coverage.Numerals,
            Accounted = reading.Coverage.Accounted,
            AddedAt = context.At,
            AddedById = context.ActorId,
            AddedBy = context.ActorName,
            Sample = options.Sample,
        };
        db.Add(record);
        var json = ReadingJson.ToLine(reading);
        db.Add(new ReadingRecord { ReportId = record.Id, Number = 1, DecoderVersion = ReportDecoder.Version, Json = json, MadeAt = context.At });
        db.Record(context, new ReportOpened(record.Id, record.Title, record.FileName, original, StateDigest.Of(json)) { After = record.Digest() });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two people dropped the same file at once: the unique hash let one win, the other opens the winner's.
            db.ChangeTracker.Clear();
            if (await ExistingAsync(context, text.Sha256, cancellation) is { } winner) return new(winner, null, true, text.Notes);
            throw;
        }

        return new(record.Id, null, false, text.Notes);
    }

    /// <summary>The report that this file is already; a removed one comes back.</summary>
    private async Task<Guid?> ExistingAsync(ActionContext context, string sha256, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var record = await db.Set<ReportRecord>().FirstOrDefaultAsync(r => r.AreaId == context.AreaId && r.OriginalSha256 == sha256, cancellation);
            if (record is not { State: ReportState.Removed }) return record?.Id;
            var before = record.Digest();
            record.State = record.StateBeforeRemoval;
            record.Revision++;
            db.Record(context, new ReportRestored(record.Id, record.Title) { Before = before, After = record.Digest() });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return record.Id;
            }
            catch (DbUpdateConcurrencyException) when (attempt < ReportRecord.MostAttempts)
            {
                // Somebody else put it back first: look again.
                db.ChangeTracker.Clear();
            }
        }
    }
}

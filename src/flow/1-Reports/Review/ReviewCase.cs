using System.Text;
using Jiema.Decode;
using Jiema.Platform;
using Jiema.Platform.Files;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Review;

/// <summary>A report with its text, its newest reading and all decisions: what every review use case starts from.</summary>
internal sealed record ReviewCase(ReportRecord Record, string Text, Reading Reading, IReadOnlyList<Decision> Decisions)
{
    public ReviewBoard Board { get; } = ReviewFold.Apply(Text, Reading, Decisions);

    /// <summary>Digest of the record as it was loaded.</summary>
    public string Before { get; } = Record.Digest();

    public int NextNumber => Board.Version + 1;

    /// <summary>Saves what was decided, and records that it happened; false when somebody else changed the report since it was loaded, so that the caller looks again.</summary>
    public async Task<bool> SaveAsync(JiemaDb db, ActionContext context, ReportEvent happened, CancellationToken cancellation)
    {
        var seen = Record.Revision++;
        db.Record(context, happened with { Before = Before, After = Record.Digest() });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<ReportRecord>().AnyAsync(r => r.Id == Record.Id && r.Revision != seen, cancellation)) return false;
            throw;
        }
    }

    public static async Task<ReviewCase?> LoadAsync(JiemaDb db, FileStore files, Guid areaId, Guid reportId, CancellationToken cancellation)
    {
        var record = await db.Set<ReportRecord>().FirstOrDefaultAsync(r => r.Id == reportId && r.AreaId == areaId, cancellation);
        if (record is null or { State: ReportState.Removed }) return null;
        var json = await db.Set<ReadingRecord>().Where(r => r.ReportId == reportId).OrderByDescending(r => r.Number).Select(r => r.Json).FirstAsync(cancellation);
        var bytes = await files.GetAsync(record.TextSha256, cancellation)
            ?? throw new InvalidDataException($"The text {record.TextSha256} of report {reportId} is missing from the file store.");
        var decisions = await DecisionStore.ReadAsync(db, reportId, cancellation);
        return new ReviewCase(record, Encoding.UTF8.GetString(bytes), ReadingJson.Parse(json), decisions);
    }
}

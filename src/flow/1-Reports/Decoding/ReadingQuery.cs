using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding;

/// <summary>A reading as the decoder wrote it.</summary>
/// <param name="Number">1, 2, … for each time that the report was decoded.</param>
/// <param name="Json">One line of jiema.reading/1, byte for byte.</param>
public sealed record StoredReading(int Number, string DecoderVersion, DateTimeOffset MadeAt, string Json);

/// <summary>The newest reading of a report.</summary>
public sealed class ReadingQuery(JiemaDb db)
{
    public async Task<StoredReading?> ReadAsync(Guid areaId, Guid reportId, CancellationToken cancellation) =>
        await db.Set<ReadingRecord>().AsNoTracking()
            .Where(r => r.ReportId == reportId && db.Set<ReportRecord>().Any(x => x.Id == reportId && x.AreaId == areaId && x.State != ReportState.Removed))
            .OrderByDescending(r => r.Number).Select(r => new StoredReading(r.Number, r.DecoderVersion, r.MadeAt, r.Json)).FirstOrDefaultAsync(cancellation);
}

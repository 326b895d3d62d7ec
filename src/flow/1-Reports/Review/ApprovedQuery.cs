using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Review;

/// <summary>Reads approved readings: the newest, or one by number.</summary>
public sealed class ApprovedQuery(JiemaDb db)
{
    public async Task<ApprovedReading?> ReadAsync(Guid areaId, Guid reportId, int? number, CancellationToken cancellation)
    {
        var record = await db.Set<ApprovedRecord>().AsNoTracking()
            .Where(a => a.ReportId == reportId && db.Set<ReportRecord>().Any(r => r.Id == reportId && r.AreaId == areaId) && (number == null || a.Number == number)).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation);
        return record is null ? null : ApprovedJson.Read(record);
    }
}

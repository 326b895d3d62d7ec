using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Review;

/// <summary>Reads approved readings: the newest, or one by number.</summary>
public sealed class ApprovedQuery(JiemaDb db)
{
    public async Task<ApprovedReading?> ReadAsync(Guid reportId, int? number, CancellationToken cancellation)
    {
        var record = await db.Set<ApprovedRecord>().AsNoTracking()
            .Where(a => a.ReportId == reportId && (number == null || a.Number == number)).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation);
        return record is null ? null : ApprovedJson.Read(record);
    }
}

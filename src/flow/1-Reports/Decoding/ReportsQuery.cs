using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding;

/// <summary>The reports list of an area, newest first, without the removed ones.</summary>
public sealed class ReportsQuery(JiemaDb db)
{
    public async Task<IReadOnlyList<ReportSummary>> ListAsync(Guid areaId, CancellationToken cancellation)
    {
        var records = await db.Set<ReportRecord>().AsNoTracking()
            .Where(r => r.AreaId == areaId && r.State != ReportState.Removed).OrderByDescending(r => r.AddedAt).ThenBy(r => r.Id).ToListAsync(cancellation);
        return [.. records.Select(r => r.Summary())];
    }
}

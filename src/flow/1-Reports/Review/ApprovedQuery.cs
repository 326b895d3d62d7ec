using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Review;

/// <summary>One approval of a report.</summary>
/// <param name="Sha256">Hash of the approved reading's JSON.</param>
public sealed record ApprovedSummary(int Number, string Sha256, DateTimeOffset ApprovedAt);

/// <summary>Reads approved readings: the newest, or one by number; and which there are.</summary>
public sealed class ApprovedQuery(JiemaDb db)
{
    public async Task<ApprovedReading?> ReadAsync(Guid areaId, Guid reportId, int? number, CancellationToken cancellation)
    {
        var record = await db.Set<ApprovedRecord>().AsNoTracking()
            .Where(a => a.ReportId == reportId && db.Set<ReportRecord>().Any(r => r.Id == reportId && r.AreaId == areaId) && (number == null || a.Number == number)).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation);
        return record is null ? null : ApprovedJson.Read(record);
    }

    /// <summary>All approvals of a report, the first first; null when the area has no such report.</summary>
    public async Task<IReadOnlyList<ApprovedSummary>?> ListAsync(Guid areaId, Guid reportId, CancellationToken cancellation)
    {
        if (!await db.Set<ReportRecord>().AnyAsync(r => r.Id == reportId && r.AreaId == areaId && r.State != ReportState.Removed, cancellation)) return null;
        return await db.Set<ApprovedRecord>().AsNoTracking().Where(a => a.ReportId == reportId).OrderBy(a => a.Number).Select(a => new ApprovedSummary(a.Number, a.Sha256, a.ApprovedAt)).ToListAsync(cancellation);
    }
}

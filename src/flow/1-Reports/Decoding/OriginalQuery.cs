using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding;

/// <summary>A report's bytes as they came in.</summary>
/// <param name="FileName">As the user knew it; not safe to save under as it stands.</param>
public sealed record OriginalFile(string FileName, byte[] Content);

/// <summary>Gives the original of a report of the area.</summary>
public sealed class OriginalQuery(JiemaDb db, FileStore files)
{
    /// <summary>Null when the area has no such report, or it was removed.</summary>
    /// <exception cref="InvalidDataException">The store has lost the file, or its content was changed.</exception>
    public async Task<OriginalFile?> ReadAsync(Guid areaId, Guid reportId, CancellationToken cancellation)
    {
        var report = await db.Set<ReportRecord>().AsNoTracking().Where(r => r.Id == reportId && r.AreaId == areaId && r.State != ReportState.Removed)
            .Select(r => new { r.FileName, r.OriginalSha256 }).FirstOrDefaultAsync(cancellation);
        if (report is null) return null;
        return new(report.FileName, await files.GetAsync(report.OriginalSha256, cancellation) ?? throw new InvalidDataException($"File {report.OriginalSha256} is missing."));
    }
}

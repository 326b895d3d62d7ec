using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Review;

/// <summary>Reads and appends a report's decisions; the unique number lets one of two parallel writers win.</summary>
internal static class DecisionStore
{
    public static async Task<IReadOnlyList<Decision>> ReadAsync(JiemaDb db, Guid reportId, CancellationToken cancellation)
    {
        var records = await db.Set<DecisionRecord>().AsNoTracking().Where(d => d.ReportId == reportId).OrderBy(d => d.Number).ToListAsync(cancellation);
        return [.. records.Select(r => r.ToDecision())];
    }

    /// <summary>Whether this very request was carried out before.</summary>
    public static Task<bool> KnowsAsync(JiemaDb db, Guid reportId, Guid? key, CancellationToken cancellation) =>
        key is null ? Task.FromResult(false) : db.Set<DecisionRecord>().AnyAsync(d => d.ReportId == reportId && d.IdempotencyKey == key, cancellation);
}

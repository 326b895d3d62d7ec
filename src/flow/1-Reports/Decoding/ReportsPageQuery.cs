using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding;

/// <summary>Which reports, and after which.</summary>
/// <param name="Words">Part of the title, the place or the file's name.</param>
/// <param name="After">The last report of the page before; null for the first page.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ReportsPageOptions(ReportState? State, int? Year, string? Words, ReportPlace? After, int Limit);

/// <summary>A report's place in the list, which no later report moves.</summary>
public sealed record ReportPlace(DateTimeOffset AddedAt, Guid Id);

/// <summary>A page of the reports list of an area, newest first, without the removed ones.</summary>
public sealed class ReportsPageQuery(JiemaDb db)
{
    /// <returns>At most the limit, and whether more follow.</returns>
    public async Task<(IReadOnlyList<ReportSummary> Reports, bool More)> ReadAsync(Guid areaId, ReportsPageOptions options, CancellationToken cancellation)
    {
        var records = db.Set<ReportRecord>().AsNoTracking().Where(r => r.AreaId == areaId && r.State != ReportState.Removed);
        if (options.State is { } state) records = records.Where(r => r.State == state);
        if (options.Year is { } year) records = records.Where(r => r.Year == year);
        if (options.Words is { Length: > 0 } words) records = records.Where(r => r.Title.Contains(words) || (r.Place != null && r.Place.Contains(words)) || r.FileName.Contains(words));
        if (options.After is var (at, id)) records = records.Where(r => r.AddedAt < at || (r.AddedAt == at && r.Id.CompareTo(id) > 0));
        var found = await records.OrderByDescending(r => r.AddedAt).ThenBy(r => r.Id).Take(options.Limit + 1).ToListAsync(cancellation);
        return ([.. found.Take(options.Limit).Select(r => r.Summary())], found.Count > options.Limit);
    }
}

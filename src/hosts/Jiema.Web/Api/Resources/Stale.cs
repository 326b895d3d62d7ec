using Jiema.Reports.Review;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Resources;

/// <summary>Tells a client, whose change came too late, who changed what.</summary>
internal static class Stale
{
    private const int Most = 20;

    public static ProblemAnswer OfRow(string key, ConflictInfo? conflict) => new(ProblemCatalogue.VersionStale)
    {
        Changed = conflict is null ? [] : [new(conflict.ByName.Length > 0 ? conflict.ByName : null, conflict.At == default ? null : conflict.At, key, conflict.Current is { } row ? ApiQuery.Name(row.State) : "gone",
            [.. conflict.Changes.Select(c => new FieldDifference(c.Field, c.Before, c.After))])],
    };

    /// <summary>What was decided since the version in the stale tag; all that was, when the tag is none of ours.</summary>
    public static ProblemAnswer OfReport(ReviewView view, int? seen)
    {
        var rows = view.Board.Rows.Where(r => r.Version > (seen ?? 0)).OrderByDescending(r => r.Version).Take(Most)
            .Select(r => new ChangedBy(r.LastBy, r.LastAt, r.Key, ApiQuery.Name(r.State), []));
        return new(ProblemCatalogue.VersionStale) { Changed = [.. rows, new(null, null, null, ApiQuery.Name(view.Report.State), [])] };
    }
}

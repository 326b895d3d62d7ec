using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Web.Pages.Reports.Review;

/// <summary>Which rows are shown; kept in the address, so that a filter can be bookmarked and works without script.</summary>
public sealed record ReviewFilter(Criterion? Criterion, string? State, bool HasTarget, bool NeedsLook, string? Words)
{
    public bool IsEmpty => this == new ReviewFilter(null, null, false, false, null);

    public static ReviewFilter From(IQueryCollection query) => new(
        Enum.TryParse<Criterion>(query["criterion"], ignoreCase: true, out var criterion) && Enum.IsDefined(criterion) ? criterion : null,
        query["state"] is [{ Length: > 0 } state] ? state : null,
        query["has"] == "target", query["look"] == "1",
        query["q"] is [{ } words] && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null);

    public bool Shows(ReviewRow row) =>
        (Criterion is null || row.Criterion == Criterion)
        && (State is null || (State == "open" ? row.State == RowState.Open : State == "excluded" ? row.State == RowState.Excluded : row.IsSettled && row.State != RowState.Excluded))
        && (!HasTarget || row.Targets.Count > 0)
        && (!NeedsLook || row.Looks.Count > 0)
        && (Words is null || row.Text.Contains(Words, StringComparison.OrdinalIgnoreCase) || row.Object.Contains(Words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The query string of this filter with more parameters; empty when there is nothing to say.</summary>
    public string Query(params (string Name, string? Value)[] more)
    {
        (string Name, string? Value)[] own =
        [
            ("criterion", Criterion?.ToString()), ("state", State), ("has", HasTarget ? "target" : null), ("look", NeedsLook ? "1" : null), ("q", Words),
        ];
        var parts = own.Concat(more).Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").ToList();
        return parts.Count == 0 ? "?" : "?" + string.Join('&', parts);
    }
}

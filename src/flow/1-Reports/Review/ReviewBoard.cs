using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>All rows of a report as the decisions have made them.</summary>
/// <param name="Rows">In text order.</param>
/// <param name="Conflicts">Decisions that no longer fit the reading.</param>
/// <param name="Settled">Rows settled, excluded ones counted.</param>
/// <param name="Version">Number of the newest decision; 0 when there is none.</param>
public sealed record ReviewBoard(IReadOnlyList<ReviewRow> Rows, IReadOnlyList<ReviewConflict> Conflicts, int Settled, int Total, int Version)
{
    public ReviewRow? Find(string key) => Rows.FirstOrDefault(r => r.Key == key);

    /// <summary>The first open row after this place, or the first of all.</summary>
    public ReviewRow? NextOpen(int position) =>
        Rows.FirstOrDefault(r => r.State == RowState.Open && r.Span.Start > position) ?? Rows.FirstOrDefault(r => r.State == RowState.Open);
}

/// <summary>A decision whose row a newer decoder no longer reads; shown until a reviewer drops it or decides anew.</summary>
public sealed record ReviewConflict(int DecisionNumber, string Kind, TextSpan Anchor, string RowText, string ByName, DateTimeOffset At);

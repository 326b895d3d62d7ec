using System.ComponentModel;
using Jiema.Decode;
using Jiema.Reports;
using Jiema.Reports.Decoding.Queue;
using Jiema.Reports.Review;

namespace Jiema.Web.Api.Resources;

/// <summary>A page of a list.</summary>
internal sealed record Page<T>(
    IReadOnlyList<T> Items,
    [property: Description("Where the next page begins; null on the last. The header Link holds its whole address.")] string? Next);

/// <summary>Who the token stands for.</summary>
internal sealed record Me(
    [property: Description("The holder's name.")] string Name,
    [property: Description("The permissions that the token may use here and now: its scopes, as far as the holder has them in this area.")] IReadOnlyList<string> Permissions,
    [property: Description("The area that this request was about.")] Guid Area,
    [property: Description("The areas in which the holder has a post; name another in the header Jiema-Area.")] IReadOnlyList<AreaLine> Areas,
    [property: Description("When the token ends.")] DateTimeOffset ExpiresAt);

internal sealed record AreaLine(Guid Id, string Name);

/// <summary>A file handed in, on its way to a report.</summary>
internal sealed record DecodingResource(
    Guid Id,
    [property: Description("queued, running; then done or failed for good.")] DecodingState State,
    string FileName, DateTimeOffset AskedAt, string AskedBy, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    [property: Description("The report, once it is done.")] Guid? Report,
    [property: Description("Whether the same bytes had been opened before; then it is that report.")] bool AlreadyThere,
    [property: Description("Why the file cannot be read.")] DecodingFault? Fault);

internal sealed record DecodingFault([property: Description("JM10xx.")] string Code, [property: Description("What, where, what to do.")] string Message);

/// <summary>A report.</summary>
internal record ReportResource
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public string? Place { get; init; }
    public int? Year { get; init; }
    public required string FileName { get; init; }
    [Description("What the content is, whatever the file is called.")]
    public required string MediaType { get; init; }
    public required ReportState State { get; init; }
    [Description("Rows under review, excluded ones counted.")]
    public required int Rows { get; init; }
    [Description("Rows that are settled.")]
    public required int Settled { get; init; }
    [Description("Numerals of the text.")]
    public required int Numerals { get; init; }
    [Description("Numerals that stand in a quantity.")]
    public required int Accounted { get; init; }
    [Description("Number of the newest approved reading.")]
    public int? Approved { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }
    public required bool Sample { get; init; }
    [Description("Counts every change of the report and its review.")]
    public required int Revision { get; init; }
}

/// <summary>A report with the state of its review.</summary>
internal sealed record ReportDetail : ReportResource
{
    [Description("Number of the newest decision; 0 before the first.")]
    public required int Decisions { get; init; }
    [Description("Decisions that a newer decoder's reading no longer fits.")]
    public required IReadOnlyList<ConflictResource> ReviewConflicts { get; init; }
    [Description("The decision that the token's holder may undo.")]
    public int? Undoable { get; init; }
}

internal sealed record ConflictResource(int Decision, string Kind, TextSpan Span, string Text, string By, DateTimeOffset At);

/// <summary>A row of the review.</summary>
internal sealed record RowResource
{
    [Description("Stable in a report.")]
    public required string Key { get; init; }
    [Description("[start, end) in UTF-16 units of the text.")]
    public required TextSpan Span { get; init; }
    public required string Text { get; init; }
    [Description("Id of the section in the reading's outline.")]
    public string? Section { get; init; }
    public string? Initiative { get; init; }
    public required string Verb { get; init; }
    public required Criterion Criterion { get; init; }
    public required string Object { get; init; }
    public required IReadOnlyList<RowTarget> Targets { get; init; }
    public required Firmness Firmness { get; init; }
    [Description("2026, 2026-Q2, 2026-06 or 2026-06-30.")]
    public string? Due { get; init; }
    public required RowState State { get; init; }
    [Description("Why it was excluded.")]
    public string? Reason { get; init; }
    [Description("Number of the last decision about it; 0 before the first.")]
    public required int Version { get; init; }
    public string? LastBy { get; init; }
    public DateTimeOffset? LastAt { get; init; }
    [Description("Whether a person changed what the decoder read.")]
    public required bool Changed { get; init; }
    [Description("Why it needs a second look.")]
    public required IReadOnlyList<string> Looks { get; init; }
}

/// <summary>A row in a list, with the tag that a decision about it sends as If-Match.</summary>
internal sealed record RowLine(RowResource Row, string Etag);

/// <summary>What came of a decision.</summary>
internal sealed record DecisionOutcome(
    [property: Description("The row as it is now; null when it is no longer there (split, merged).")] RowLine? Row,
    [property: Description("The next open row.")] string? NextOpen);

internal sealed record ConfirmationOutcome(
    int Confirmed,
    [property: Description("Rows left as they are: no longer open, or changed since.")] IReadOnlyList<string> Skipped);

/// <summary>An approval.</summary>
internal sealed record ApprovedLine(
    int Number,
    [property: Description("Hash of the approved reading's JSON with an empty sha256.")] string Sha256,
    DateTimeOffset ApprovedAt);

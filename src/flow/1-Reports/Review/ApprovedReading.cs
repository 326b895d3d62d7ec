using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>The stage's hand-off: an immutable, numbered reading that a county's reviewers stand for.</summary>
/// <param name="Number">1, 2, … for each approval of the report.</param>
/// <param name="TextSha256">Hash of the text that every span points into.</param>
/// <param name="Sha256">Hash of the stored JSON.</param>
public sealed record ApprovedReading(
    int Number, Guid ReportId, string Title, string? Place, int? Year, string TextSha256, string Sha256,
    DateTimeOffset ApprovedAt, string ApprovedBy, IReadOnlyList<ApprovedRow> Rows, Coverage Coverage);

/// <summary>One row of the plan.</summary>
/// <param name="Category">Title of the chapter or keyword.</param>
/// <param name="Changed">Whether a reviewer changed what the decoder read.</param>
public sealed record ApprovedRow(
    int Number, string Category, string? Initiative, string Text, TextSpan Span, string Verb, Criterion Criterion, string Object,
    IReadOnlyList<RowTarget> Targets, Firmness Firmness, string? Due, bool Changed);

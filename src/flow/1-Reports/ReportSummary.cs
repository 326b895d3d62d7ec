namespace Jiema.Reports;

/// <summary>One line of the reports list.</summary>
/// <param name="Rows">Rows under review, excluded ones not counted.</param>
/// <param name="Settled">Rows confirmed, corrected or added.</param>
/// <param name="Numerals">Numerals of the text, and how many of them stand in a quantity.</param>
public sealed record ReportSummary(
    Guid Id, string Title, string? Place, int? Year, string FileName, string MediaType, ReportState State,
    int Rows, int Settled, int Numerals, int Accounted, int? ApprovedNumber, DateTimeOffset AddedAt, string AddedBy, bool Sample)
{
    /// <summary>Counts every change of the report and its review.</summary>
    public int Revision { get; init; }
}

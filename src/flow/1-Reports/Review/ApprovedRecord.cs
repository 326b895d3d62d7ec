namespace Jiema.Reports.Review;

/// <summary>An approved reading as stored; written once.</summary>
internal sealed class ApprovedRecord
{
    public Guid ReportId { get; init; }

    public int Number { get; init; }

    public required string Json { get; init; }

    public required string Sha256 { get; init; }

    public DateTimeOffset ApprovedAt { get; init; }

    public Guid ApprovedById { get; init; }
}

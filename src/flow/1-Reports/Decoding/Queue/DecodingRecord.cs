namespace Jiema.Reports.Decoding.Queue;

/// <summary>A file that was handed in and waits to be read, is being read, or was. Its bytes are in the file store, so that a restart loses nothing.</summary>
internal sealed class DecodingRecord
{
    /// <summary>After so many starts without an end the file itself must be what stops the program.</summary>
    public const int MostAttempts = 3;

    /// <summary>Longer than any reading takes (intake stops at 20 seconds): whoever began and is silent for so long has stopped.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    public Guid Id { get; set; }

    public Guid AreaId { get; set; }

    public required string ContentSha256 { get; set; }

    public required string FileName { get; set; }

    public bool Pasted { get; set; }

    public DecodingState State { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    public Guid AskedById { get; set; }

    public required string AskedBy { get; set; }

    public Guid? PostId { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public int Attempts { get; set; }

    public Guid? ReportId { get; set; }

    /// <summary>Whether the report had been opened before from the same bytes.</summary>
    public bool AlreadyThere { get; set; }

    public string? FaultCode { get; set; }

    public string? FaultZh { get; set; }

    public string? FaultEn { get; set; }

    public DecodingStatus Status() => new(
        Id, State, FileName, AskedAt, AskedBy, StartedAt, EndedAt, ReportId, AlreadyThere, FaultCode is null ? null : new(FaultCode, FaultZh!, FaultEn!));
}

using Jiema.Platform.Journal;

namespace Jiema.Reports.Decoding;

/// <summary>A report as stored; its bytes, its text and the text's offset map are files named by content.</summary>
internal sealed class ReportRecord
{
    /// <summary>How often a change is tried. Each failed attempt means that somebody else's was recorded; so many at once do not happen.</summary>
    public const int MostAttempts = 100;

    public Guid Id { get; set; }

    /// <summary>The area whose report it is; nobody of another area finds it.</summary>
    public Guid AreaId { get; set; }

    public required string Title { get; set; }

    public string? Place { get; set; }

    public int? Year { get; set; }

    public required string FileName { get; set; }

    public required string MediaType { get; set; }

    public string? Encoding { get; set; }

    /// <summary>Hash of the original bytes; one report an area.</summary>
    public required string OriginalSha256 { get; set; }

    public required string TextSha256 { get; set; }

    public required string MapSha256 { get; set; }

    public ReportState State { get; set; }

    /// <summary>The state to go back to when a removed report is restored.</summary>
    public ReportState StateBeforeRemoval { get; set; }

    public int Rows { get; set; }

    public int Settled { get; set; }

    public int Numerals { get; set; }

    public int Accounted { get; set; }

    public int? ApprovedNumber { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public Guid AddedById { get; set; }

    public required string AddedBy { get; set; }

    public bool Sample { get; set; }

    /// <summary>Counts every change of the report and its review: of two changes made from the same state, one wins.</summary>
    public int Revision { get; set; }

    /// <summary>Digest of all that is stored of it, for the journal.</summary>
    public string Digest() => StateDigest.Of(new
    {
        Id, AreaId, Title, Place, Year, FileName, MediaType, Encoding, OriginalSha256, TextSha256, MapSha256, State = State.ToString(), StateBeforeRemoval = StateBeforeRemoval.ToString(),
        Rows, Settled, Numerals, Accounted, ApprovedNumber, AddedAt = AddedAt.ToUnixTimeMilliseconds(), AddedById, AddedBy, Sample, Revision,
    });

    public ReportSummary Summary() => new(
        Id, Title, Place, Year, FileName, MediaType, State, Rows, Settled, Numerals, Accounted, ApprovedNumber, AddedAt, AddedBy, Sample) { Revision = Revision };
}

/// <summary>What one version of the decoder read; the newest is the one under review.</summary>
internal sealed class ReadingRecord
{
    public Guid ReportId { get; set; }

    /// <summary>1, 2, … for each decoding.</summary>
    public int Number { get; set; }

    public required string DecoderVersion { get; set; }

    public required string Json { get; set; }

    public DateTimeOffset MadeAt { get; set; }
}

namespace Jiema.Documents.Tables.Reading;

/// <summary>How much of a file is read at most; whatever is larger is refused, not cut.</summary>
public sealed record TableLimits
{
    /// <summary>Of the file, in bytes. Default 5 MB.</summary>
    public int FileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Of all that a workbook unpacks to, in bytes. Default 64 MB: a workbook of 10,000 full rows needs a tenth of it, an archive bomb a thousand times.</summary>
    public long UnpackedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Rows with the header. Default 10,001.</summary>
    public int Rows { get; init; } = 10_001;

    /// <summary>Columns that hold anything. Default 64.</summary>
    public int Columns { get; init; } = 64;

    /// <summary>Characters of a cell. Default 2,000.</summary>
    public int CellLength { get; init; } = 2_000;
}

namespace Jiema.Reports.Intake;

/// <summary>
/// How much one file may ask of the machine. The defaults hold the longest reports of provinces several times over
/// and stop what was made to exhaust a server.
/// </summary>
public sealed record IntakeLimits
{
    /// <summary>Largest file, in bytes.</summary>
    /// <value>The default is 20 MB.</value>
    public long MaxBytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>Most pages of a PDF.</summary>
    /// <value>The default is 400.</value>
    public int MaxPages { get; init; } = 400;

    /// <summary>Most bytes that a DOCX or a PDF may unfold to.</summary>
    /// <value>The default is 200 MB.</value>
    public long MaxUnfoldedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Largest ratio of unfolded to packed bytes of one part; parts under 1 MB unfolded are not judged by it.</summary>
    /// <value>The default is 100.</value>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Most entries in a DOCX package.</summary>
    /// <value>The default is 2,000.</value>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Most UTF-16 units of the extracted text.</summary>
    /// <value>The default is 2,000,000.</value>
    public int MaxCharacters { get; init; } = 2_000_000;

    /// <summary>Deepest nesting of elements in a DOCX part or an HTML page.</summary>
    /// <value>The default is 256.</value>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Longest time for one file.</summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);
}

namespace Jiema.Decode;

/// <summary>Decodes a government work report. Pure: text in, Reading out; no clock, no disk, no culture; safe on any thread.</summary>
public static class ReportDecoder
{
    /// <summary>Version of the rules; a new one may read the same text differently, so it is stored beside every Reading.</summary>
    public const string Version = "1.0";

    /// <summary>Decodes any text; never throws for its content.</summary>
    /// <param name="text">The report with LF line ends and no byte order mark. May be empty.</param>
    /// <param name="source">Where it came from; copied into the Reading.</param>
    public static Reading Decode(string text, ReadingSource source)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        return new Reading { Source = source, Coverage = new Coverage(0, 0, []) };
    }
}

namespace Jiema.Reports.Intake;

/// <summary>What <see cref="SourcePlace.Unit"/> counts.</summary>
public enum SourceUnit
{
    /// <summary>The whole decoded file is unit 0; the offset counts its UTF-16 units after any byte order mark.</summary>
    File,

    /// <summary>Paragraphs in the order read, from 0 (DOCX, HTML); the offset counts units of the paragraph.</summary>
    Paragraph,

    /// <summary>Pages from 1 (PDF); the offset counts units of the page's text in reading order.</summary>
    Page,
}

/// <summary>A place in the source file.</summary>
public readonly record struct SourcePlace(int Unit, int Offset);

/// <summary>A stretch of the text, from <paramref name="Start"/> to the next run.</summary>
/// <param name="Start">First unit of the extracted text.</param>
/// <param name="Unit">Unit of the source, see <see cref="SourceUnit"/>.</param>
/// <param name="Offset">Offset in that unit.</param>
/// <param name="Advances">Whether text and source go on together; false for text that was put in (a line end, a list number).</param>
public readonly record struct OffsetRun(int Start, int Unit, int Offset, bool Advances);

/// <summary>The way back from an offset of the extracted text to its place in the file. Places never go backwards.</summary>
public sealed class OffsetMap(SourceUnit kind, int length, IReadOnlyList<OffsetRun> runs)
{
    /// <summary>What the places count.</summary>
    public SourceUnit Kind { get; } = kind;

    /// <summary>Length of the extracted text; <see cref="Locate"/> takes 0 to this.</summary>
    public int Length { get; } = length;

    /// <summary>The runs by <see cref="OffsetRun.Start"/>, the first at 0 unless the text is empty.</summary>
    public IReadOnlyList<OffsetRun> Runs { get; } = runs;

    /// <summary>Where the unit at <paramref name="offset"/> stands in the file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 0 or past <see cref="Length"/>.</exception>
    public SourcePlace Locate(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var (low, high) = (0, Runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].Start <= offset) low = middle + 1;
            else high = middle - 1;
        }

        if (high < 0) return new SourcePlace(Kind == SourceUnit.Page ? 1 : 0, offset);
        var run = Runs[high];
        return new SourcePlace(run.Unit, run.Advances ? run.Offset + offset - run.Start : run.Offset);
    }
}

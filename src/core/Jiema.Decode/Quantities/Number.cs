namespace Jiema.Decode.Quantities;

/// <summary>A number as read: where it stands and how much it is.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Value">The plain value, or null when vague or too long to hold.</param>
/// <param name="Arabic">Whether it starts with an Arabic digit.</param>
/// <param name="More">Whether 余 or 多 stands inside it (50余万).</param>
/// <param name="Decimal">Whether it has decimals.</param>
internal readonly record struct Number(int Start, int End, decimal? Value, bool Arabic, bool More = false, bool Decimal = false)
{
    public int Length => End - Start;
}

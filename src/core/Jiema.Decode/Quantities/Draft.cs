namespace Jiema.Decode.Quantities;

/// <summary>What the surroundings alone say a numeral is; clauses decide the rest.</summary>
internal enum Shape { Amount, Name, Ordinal, Date, Meta }

/// <summary>One numeral of the text on its way to a <see cref="Quantity"/>. Spans never overlap and stand in text order.</summary>
internal sealed class Draft
{
    public required int Start { get; init; }
    public required int End { get; set; }

    /// <summary>The number itself, without bounds and unit.</summary>
    public required Number Number { get; init; }

    public required Shape Shape { get; set; }
    public decimal? Value { get; set; }
    public decimal? High { get; set; }
    public string? Unit { get; set; }
    public Dimension Dimension { get; set; }
    public Bound Bound { get; set; } = Bound.Exact;

    /// <summary>Whether the bound is a word that touches, so that a shared bound of a list must not replace it.</summary>
    public bool HasBoundWord { get; set; }

    /// <summary>A small Chinese number with a measure word (一个, 两项, 三条): an amount only where a verb counts it, else wording.</summary>
    public bool Weak { get; set; }

    public QuantityClass Class { get; set; } = QuantityClass.Name;
    public Change Change { get; set; } = Change.Level;
    public IReadOnlyList<string> Of { get; set; } = [];
    public bool Each { get; set; }
    public string? Verb { get; set; }
    public string? Basis { get; set; }
    public string? Period { get; set; }

    public TextSpan Span => new(Start, End);

    public bool IsMeasured => Dimension is Dimension.Money or Dimension.Area or Dimension.Length or Dimension.Mass or Dimension.Volume or Dimension.Power;
}

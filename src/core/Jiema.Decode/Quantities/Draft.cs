namespace Jiema.Decode.Quantities;

/// <summary>What the surroundings alone say a numeral is; clauses decide the rest.</summary>
internal enum Shape { Amount, Name, Ordinal, Date, Meta }

/// <summary>One numeral of the text on its way to a <see cref="Quantity"/>. Spans never overlap and stand in text order.</summary>
internal sealed class Draft
{
    private static readonly IReadOnlyList<string> Nothing = [];

    public int Start { get; set; }
    public int End { get; set; }

    /// <summary>The number itself, without bounds and unit.</summary>
    public Number Number { get; private set; }

    public Shape Shape { get; set; }
    public decimal? Value { get; set; }
    public decimal? High { get; set; }
    public string? Unit { get; set; }
    public Dimension Dimension { get; set; }
    public Bound Bound { get; set; }

    /// <summary>Whether the bound is a word that touches, so that a shared bound of a list must not replace it.</summary>
    public bool HasBoundWord { get; set; }

    /// <summary>A small Chinese number with a measure word (一个, 两项, 三条): an amount only where a verb counts it, else wording.</summary>
    public bool Weak { get; set; }

    /// <summary>q1, q2, … in text order; known once every numeral is found.</summary>
    public string Id { get; set; } = "";

    public QuantityClass Class { get; set; }
    public Change Change { get; set; }
    public IReadOnlyList<string> Of { get; set; } = Nothing;
    public bool Each { get; set; }
    public string? Verb { get; set; }
    public string? Basis { get; set; }
    public string? Period { get; set; }

    /// <summary>The rule that gave the class, for an explanation.</summary>
    public string? Rule { get; private set; }

    public QuantityClass By(string rule, QuantityClass found)
    {
        Rule = rule;
        return found;
    }

    public TextSpan Span => new(Start, End);

    public bool IsMeasured => Dimension is Dimension.Money or Dimension.Area or Dimension.Length or Dimension.Mass or Dimension.Volume or Dimension.Power;

    /// <summary>Begins anew: sets every field, whatever stood there.</summary>
    public Draft Set(Shape shape, int start, int end, Number number)
    {
        (Shape, Start, End, Number) = (shape, start, end, number);
        (Value, High, Unit, Dimension, Bound, HasBoundWord, Weak) = (null, null, null, Dimension.None, Bound.Exact, false, false);
        (Id, Class, Change, Of, Each, Verb, Basis, Period, Rule) = ("", QuantityClass.Name, Change.Level, Nothing, false, null, null, null, null);
        return this;
    }
}

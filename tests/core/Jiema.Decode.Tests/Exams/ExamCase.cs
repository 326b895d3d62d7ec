using System.Security.Cryptography;
using System.Text;

namespace Jiema.Decode.Tests.Exams;

/// <summary>What a case of a neutral exam is about; each kind must reach the bar by itself.</summary>
public enum ExamKind { Number, Percent, Range, Ordinal, Currency, Dimension, Date, Duration }

/// <summary>One thing that an exam wants found in a case's input. A single number is a span whose two ends are equal.</summary>
/// <param name="Span">Where it stands in the input.</param>
/// <param name="Low">The lower end, or null when open.</param>
/// <param name="High">The upper end, or null when open.</param>
/// <param name="Closed">Whether the ends belong to it: low, high. Null where the exam does not say.</param>
/// <param name="Units">Names that the unit may have in a Reading; empty when no unit is asked for.</param>
/// <param name="Timex">The date, period or duration as a TIMEX value, "" for one without a value, null when no date is asked for.</param>
/// <param name="Bound">The bounds that fit, or empty when none is asked for.</param>
public sealed record Wanted(TextSpan Span, double? Low, double? High, (bool Low, bool High)? Closed = null, IReadOnlyList<string>? Units = null, string? Timex = null, IReadOnlyList<Bound>? Bound = null);

/// <summary>One case of a neutral exam.</summary>
public sealed record ExamCase(string Suite, ExamKind Kind, string Input, IReadOnlyList<Wanted> Wanted)
{
    /// <summary>Names the case without repeating its words, wherever it stands in its file.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Input)))[..8];
}

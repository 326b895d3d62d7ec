using System.Globalization;

namespace Jiema.Decode.Tests.Quantities;

/// <summary>The numerals of a planned sentence in one line: class and words, and of an amount its bound, value, unit and movement.</summary>
internal static class Shown
{
    public static string Of(string sentence)
    {
        var reading = Sample.Plan(sentence);
        var opening = reading.Source.Length - sentence.Length - 1;
        return string.Join('；', reading.Quantities.Where(q => q.Span.Start >= opening).Select(One));
    }

    private static string One(Quantity quantity)
    {
        var words = quantity.Class.ToString().ToLowerInvariant() + " " + quantity.Text;
        // What counts nothing carries nothing either.
        if (quantity.Bound is not { } bound)
            return quantity is { Value: null, High: null, Unit: null, Change: null, Of.Count: 0, Each: false, Verb: null, Basis: null, Period: null } ? words : words + " but carries something";
        var sign = bound switch { Bound.Exact => "=", Bound.AtLeast => "≥", Bound.AtMost => "≤", Bound.Above => ">", Bound.Below => "<", Bound.About => "≈", _ => "–" };
        var high = quantity.High is { } most ? "~" + most.ToString(CultureInfo.InvariantCulture) : "";
        return $"{words} {sign}{quantity.Value?.ToString(CultureInfo.InvariantCulture) ?? "?"}{high}{quantity.Unit}{(quantity.Change is Change.Level ? "" : $" {quantity.Change}")}";
    }
}

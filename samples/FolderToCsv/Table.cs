using System.Globalization;
using Jiema.Decode;

namespace FolderToCsv;

/// <summary>The commitments of several readings as CSV (RFC 4180 but for the line ends, which are LF).</summary>
internal static class Table
{
    public static IEnumerable<string> Of(IEnumerable<Reading> readings)
    {
        yield return "file,start,end,text,verb,criterion,target,due";
        foreach (var reading in readings)
        {
            var quantities = reading.Quantities.ToDictionary(q => q.Id);
            foreach (var promise in reading.Commitments)
            {
                var target = string.Join("; ", promise.Measures.Select(id => Words(quantities[id])));
                yield return string.Join(',', Cell(reading.Source.Name), Number(promise.Span.Start), Number(promise.Span.End),
                    Cell(promise.Text), Cell(promise.Verb), promise.Criterion.ToString(), Cell(target), promise.Due);
            }
        }
    }

    /// <summary>What is counted, how the number binds, the number and its unit: 幸福食堂 = 36 个.</summary>
    private static string Words(Quantity quantity)
    {
        var value = quantity switch
        {
            { Value: null } => quantity.Text,
            { High: { } high } => $"{Number(quantity.Value)} to {Number(high)} {quantity.Unit}",
            _ => $"{Sign(quantity.Bound)} {Number(quantity.Value)} {quantity.Unit}",
        };
        return $"{string.Join(" and ", quantity.Of)} {value}".Trim();
    }

    private static string Sign(Bound? bound) => bound switch
    {
        Bound.AtLeast => ">=",
        Bound.AtMost => "<=",
        Bound.Above => ">",
        Bound.Below => "<",
        Bound.About => "~",
        _ => "=",
    };

    private static string Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A spreadsheet would run a text that begins like a formula, so it gets an apostrophe in front.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

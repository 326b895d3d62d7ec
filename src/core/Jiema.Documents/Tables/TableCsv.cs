using System.Globalization;
using System.Text;

namespace Jiema.Documents.Tables;

/// <summary>Writes a table as CSV (RFC 4180): UTF-8 with byte order mark, so that Excel reads the Chinese; CRLF line ends.</summary>
public static class TableCsv
{
    /// <summary>Writes the table; the stream stays open.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="table">What.</param>
    public static void Write(Stream output, Table table)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        Line(writer, table.Header);
        foreach (var row in table.Rows) Line(writer, row);
    }

    private static void Line(StreamWriter writer, IEnumerable<object?> cells) => writer.WriteLine(string.Join(',', cells.Select(Cell)));

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            string s => Harmless(s),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Harmless(value.ToString() ?? ""),
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).</summary>
    private static string Harmless(string text) => SheetNames.LooksLikeFormula(text) ? "'" + text : text;
}

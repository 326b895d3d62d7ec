using System.Globalization;
using System.Xml;

namespace Jiema.Documents.Tables.Reading;

/// <summary>The cells of a sheet. A merged cell's value stands in each row that it spans, as a reader of the printed table takes it.</summary>
internal static class XlsxSheet
{
    /// <summary>Merged ranges, and the rows that all of them span together: more than any table of this size can need.</summary>
    private const int MostMerges = 20_000;
    private const int MostSpanned = 1_000_000;

    public static TableReading Read(XlsxParts parts, XlsxWorkbook workbook, TableLimits limits)
    {
        var grid = new SortedDictionary<int, List<TableCell>>();
        var merges = new List<(int Row, int Column, int LastRow, int LastColumn)>();
        using var reader = parts.Open(workbook.Sheet) ?? throw new InvalidDataException();
        var number = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row")
            {
                number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
                if (Row(reader, workbook, limits) is not { } cells) return TableReading.Refused(TableFaults.TooWide(number, limits.Columns));
                if (cells.Exists(c => c.Text.Length > 0 || c.Kind != TableCellKind.Value)) grid[number] = cells;
                if (grid.Count > limits.Rows) return TableReading.Refused(TableFaults.TooManyRows(limits.Rows));
            }
            else if (reader.LocalName == "mergeCell" && merges.Count < MostMerges && Range(reader.GetAttribute("ref")) is { } range) merges.Add(range);
        }

        var spanned = 0;
        foreach (var merge in merges)
            if ((spanned += Spread(grid, merge, limits)) > MostSpanned)
                break;
        var rows = new RowCollector(limits);
        foreach (var (row, cells) in grid)
            if (!rows.Add(row, cells))
                break;
        return rows.Result();
    }

    /// <summary>The row's cells; null when it has too many columns.</summary>
    private static List<TableCell>? Row(XmlReader reader, XlsxWorkbook workbook, TableLimits limits)
    {
        var cells = new List<TableCell>();
        if (reader.IsEmptyElement) return cells;
        var (depth, column) = (reader.Depth, 0);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c") continue;
            // A cell without a place stands behind the one before, empty or not.
            column = Place(reader.GetAttribute("r"))?.Column ?? column + 1;
            var cell = Cell(reader, workbook);
            if (cell is { Text: "", Kind: TableCellKind.Value }) continue;
            if (column > limits.Columns) return null;
            while (cells.Count < column) cells.Add(new(""));
            cells[column - 1] = cell;
        }

        return cells;
    }

    private static TableCell Cell(XmlReader reader, XlsxWorkbook workbook)
    {
        var (type, style, value, kind) = (reader.GetAttribute("t"), reader.GetAttribute("s"), "", TableCellKind.Value);
        if (reader.IsEmptyElement) return new("");
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "f")
            {
                kind = TableCellKind.Formula;
                XlsxWorkbook.TextOf(reader);
            }
            else if (reader.LocalName is "v" or "is") value = XlsxWorkbook.TextOf(reader);
        }

        return type switch
        {
            "s" => new(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Texts.Count ? workbook.Texts[index] : throw new InvalidDataException(), kind),
            "e" => new(value, TableCellKind.Error),
            "b" => new(value == "1" ? "TRUE" : "FALSE", kind),
            "d" => new(value.Length >= 10 ? value[..10] : value, kind),
            null or "n" when value.Length > 0 && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && workbook.DayStyles.Contains(s) => new(XlsxDays.Show(value, workbook.From1904), kind),
            _ => new(value.Trim(), kind),
        };
    }

    /// <summary>Only into rows that have something of their own: a merge over a whole empty column makes no rows.</summary>
    private static int Spread(SortedDictionary<int, List<TableCell>> grid, (int Row, int Column, int LastRow, int LastColumn) merge, TableLimits limits)
    {
        if (merge.Column > limits.Columns || !grid.TryGetValue(merge.Row, out var top) || top.Count < merge.Column) return 0;
        var value = top[merge.Column - 1];
        var last = Math.Min(merge.LastRow, merge.Row + limits.Rows);
        for (var row = merge.Row + 1; row <= last; row++)
        {
            if (!grid.TryGetValue(row, out var cells)) continue;
            while (cells.Count < merge.Column) cells.Add(new(""));
            if (cells[merge.Column - 1].Text.Length == 0) cells[merge.Column - 1] = value;
        }

        return Math.Max(0, last - merge.Row);
    }

    private static (int Row, int Column, int LastRow, int LastColumn)? Range(string? text) =>
        text?.Split(':') is [var from, var to] && Place(from) is { } first && Place(to) is { } last ? (first.Row, first.Column, last.Row, last.Column) : null;

    /// <summary>B7 → row 7, column 2.</summary>
    private static (int Row, int Column)? Place(string? text)
    {
        if (text is null) return null;
        var (at, column) = (0, 0);
        for (; at < text.Length && at < 4 && char.IsAsciiLetterUpper(text[at]); at++) column = (column * 26) + text[at] - 'A' + 1;
        return column > 0 && int.TryParse(text.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (row, column) : null;
    }
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jiema.Documents.Tables;

/// <summary>Writes tables as one XLSX workbook, a sheet each: header bold, frozen and filtered, texts wrapped, numbers as numbers.</summary>
public static class TableXlsx
{
    private const uint HeaderStyle = 1;
    private const uint TextStyle = 2;
    private const uint QuotedStyle = 3;
    private const double Narrowest = 8;
    private const double Widest = 60;

    /// <summary>Writes the workbook; the stream stays open and must be seekable.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="tables">At least one.</param>
    /// <exception cref="ArgumentException">No table was given.</exception>
    public static void Write(Stream output, params IReadOnlyList<Table> tables)
    {
        if (tables.Count == 0) throw new ArgumentException("A workbook needs at least one table.", nameof(tables));
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
        var sheets = new Sheets();
        var names = new SheetNames();
        for (var i = 0; i < tables.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = Sheet(tables[i]);
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = names.Unique(tables[i].Name) });
        }

        workbook.Workbook = new Workbook(sheets);
    }

    private static Worksheet Sheet(Table table)
    {
        var data = new SheetData(Row(table.Header, HeaderStyle));
        foreach (var row in table.Rows) data.Append(Row(row, TextStyle));
        var columns = new Columns(table.Header.Select((h, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true,
            Width = Math.Clamp(table.Rows.Take(200).Select(r => Width(r[i])).Prepend(Width(h)).Max() + 2, Narrowest, Widest),
        }));
        var frozen = new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });
        var worksheet = new Worksheet(frozen, columns, data);
        if (table.Header.Count > 0)
            worksheet.Append(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{SheetNames.Column(table.Header.Count)}{table.Rows.Count + 1}") });
        return worksheet;
    }

    private static Row Row(IEnumerable<object?> cells, uint style) => new(cells.Select(value => Cell(value, style)));

    private static Cell Cell(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        bool flag => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(flag), StyleIndex = style },
        int or long or decimal or double => new Cell { DataType = CellValues.Number, CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)), StyleIndex = style },
        DateOnly date => Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), style),
        // An inline string is never a formula, whatever it begins with; the quoted style keeps it so when it is typed over.
        _ => Text(value.ToString() ?? "", style),
    };

    private static Cell Text(string text, uint style) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(SheetNames.Printable(text)) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style == TextStyle && SheetNames.LooksLikeFormula(text) ? QuotedStyle : style };

    private static double Width(object? value) => (value?.ToString() ?? "").Sum(c => c > 0xFF ? 2.0 : 1.1);
}

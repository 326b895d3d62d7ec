namespace Jiema.Documents.Tables.Reading;

/// <summary>Collects rows within the limits; the first limit that is passed ends the reading.</summary>
internal sealed class RowCollector(TableLimits limits)
{
    private readonly List<TableRow> _rows = [];

    public TableFault? Fault { get; private set; }

    /// <summary>Keeps the row unless it is blank; false when reading must end.</summary>
    public bool Add(int number, List<TableCell> cells)
    {
        while (cells.Count > 0 && cells[^1] is { Text: "", Kind: TableCellKind.Value }) cells.RemoveAt(cells.Count - 1);
        if (cells.Count == 0) return true;
        if (_rows.Count == limits.Rows) Fault = TableFaults.TooManyRows(limits.Rows);
        else if (cells.Count > limits.Columns) Fault = TableFaults.TooWide(number, limits.Columns);
        else if (cells.Exists(c => c.Text.Length > limits.CellLength)) Fault = TableFaults.TooLongCell(number, limits.CellLength);
        else _rows.Add(new TableRow(number, cells));
        return Fault is null;
    }

    public TableReading Result() => Fault is { } fault ? TableReading.Refused(fault) : new TableReading(_rows, null);
}

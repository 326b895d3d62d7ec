namespace Jiema.Documents.Tables.Reading;

/// <summary>What was read of a table file, or why it cannot be read.</summary>
/// <param name="Rows">The rows that hold anything, in their order; empty when there is a fault.</param>
/// <param name="Fault">Null when the file was read.</param>
public sealed record TableReading(IReadOnlyList<TableRow> Rows, TableFault? Fault)
{
    internal static TableReading Refused(TableFault fault) => new([], fault);
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number in the file, from 1, as the spreadsheet or an editor counts.</param>
/// <param name="Cells">Its cells from column A on; trailing empty ones may be missing.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells);

/// <summary>A cell as text: numbers as written, days as <c>2026-03-01</c>.</summary>
/// <param name="Text">Without blanks around it; empty when nothing is in it.</param>
/// <param name="Kind">What stands there beside plain text.</param>
public readonly record struct TableCell(string Text, TableCellKind Kind = TableCellKind.Value);

/// <summary>What a cell holds.</summary>
public enum TableCellKind
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>A formula; the text is the result that was last stored, which nobody can vouch for.</summary>
    Formula,

    /// <summary>An error value such as #N/A.</summary>
    Error,
}

/// <summary>Why a file cannot be read, in one sentence with what to do.</summary>
/// <param name="Code">Stable: empty, too-large, too-many-rows, too-wide, too-long-cell, old-excel, not-a-table, broken, encoding, unclosed-quote.</param>
/// <param name="Chinese">The sentence in Chinese.</param>
/// <param name="English">The sentence in English.</param>
public sealed record TableFault(string Code, string Chinese, string English);

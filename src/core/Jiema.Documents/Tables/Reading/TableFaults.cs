using System.Globalization;

namespace Jiema.Documents.Tables.Reading;

/// <summary>All sentences with which a table file is refused.</summary>
internal static class TableFaults
{
    public static readonly TableFault Empty = new("empty", "文件里没有内容。请选有表头和数据的表。", "The file holds nothing. Choose a table with a header and rows.");
    public static readonly TableFault OldExcel = new("old-excel", "这是旧版 Excel（XLS）或加了密码的表。请在 Excel 或 WPS 里去掉密码，另存为 XLSX 或 CSV。", "This is an old Excel file (XLS), or one with a password. Take the password away and save it as XLSX or CSV.");
    public static readonly TableFault NotATable = new("not-a-table", "这不是表格文件。请用 XLSX 或 CSV。", "This is not a table. Use XLSX or CSV.");
    public static readonly TableFault Broken = new("broken", "表格文件不完整或已损坏。请在 Excel 或 WPS 里打开、另存后再试。", "The workbook is damaged. Open it in a spreadsheet program, save it again, and retry.");
    public static readonly TableFault Encoding = new("encoding", "看不出文字编码。请另存为“CSV UTF-8”或 XLSX。", "The text's encoding is unknown. Save it as CSV UTF-8 or XLSX.");

    public static TableFault TooLarge(long bytes) => new("too-large", Inv($"表格太大，最多 {bytes / 1024 / 1024} MB。请删去图片和多余的工作表，或分成几份。"), Inv($"The table is too large: {bytes / 1024 / 1024} MB at most. Take out pictures and other sheets, or split it."));

    public static TableFault TooManyRows(int rows) => new("too-many-rows", Inv($"行数太多，最多 {rows - 1} 行数据。请分成几份。"), Inv($"Too many rows: {rows - 1} at most. Split the table."));

    public static TableFault TooWide(int row, int columns) => new("too-wide", Inv($"第 {row} 行的列太多，最多 {columns} 列。"), Inv($"Row {row} has too many columns: {columns} at most."));

    public static TableFault TooLongCell(int row, int length) => new("too-long-cell", Inv($"第 {row} 行有单元格超过 {length} 个字。请缩短，或检查引号是否配对。"), Inv($"A cell of row {row} has more than {length} characters. Shorten it, or check the quotation marks."));

    public static TableFault UnclosedQuote(int row) => new("unclosed-quote", Inv($"第 {row} 行的引号没有配对。请补上，或另存为 XLSX。"), Inv($"A quotation mark opened in row {row} is not closed. Close it, or save the table as XLSX."));

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

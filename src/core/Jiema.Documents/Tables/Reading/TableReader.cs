namespace Jiema.Documents.Tables.Reading;

/// <summary>Reads a table from XLSX (its first visible sheet) or CSV (UTF-8 with or without byte order mark, UTF-16, GB18030). Never runs a formula, follows a link, or trusts a size that the file claims.</summary>
public static class TableReader
{
    /// <summary>Reads the file; what it is shows in its bytes, not in its name.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">How much at most; null for the defaults.</param>
    /// <returns>The rows, or one fault.</returns>
    public static TableReading Read(byte[] content, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var most = limits ?? new TableLimits();
        if (content.Length == 0) return TableReading.Refused(TableFaults.Empty);
        if (content.Length > most.FileBytes) return TableReading.Refused(TableFaults.TooLarge(most.FileBytes));
        var reading = content switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] => XlsxReader.Read(content, most),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => TableReading.Refused(TableFaults.OldExcel),
            _ => CsvReader.Read(content, most),
        };
        return reading.Fault is null && reading.Rows.Count == 0 ? TableReading.Refused(TableFaults.Empty) : reading;
    }
}

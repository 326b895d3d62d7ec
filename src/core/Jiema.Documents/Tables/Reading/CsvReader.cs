using System.Text;

namespace Jiema.Documents.Tables.Reading;

/// <summary>CSV by RFC 4180, as offices have it: also with semicolons or tabs, in GB18030, with any line ends.</summary>
internal static class CsvReader
{
    private const char Quote = '"';
    private static readonly char[] Separators = [',', '\t', ';'];

    static CsvReader() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TableReading Read(byte[] content, TableLimits limits)
    {
        if (Decode(content) is not { } text) return TableReading.Refused(content.Contains((byte)0) ? TableFaults.NotATable : TableFaults.Encoding);
        if (text.Any(c => c is '\0' or (< ' ' and not ('\t' or '\r' or '\n')))) return TableReading.Refused(TableFaults.NotATable);
        var separator = Separator(text);
        var rows = new RowCollector(limits);
        var cells = new List<TableCell>();
        var (at, line, first) = (0, 1, 1);
        while (at < text.Length)
        {
            if (text[at] == Quote)
            {
                var from = line;
                if (Quoted(text, ref at, ref line) is not { } quoted) return TableReading.Refused(TableFaults.UnclosedQuote(from));
                // What stands between the closing mark and the separator belongs to the cell: tolerant, as spreadsheets are.
                cells.Add(Cell(quoted + Plain(text, ref at, separator)));
            }
            else cells.Add(Cell(Plain(text, ref at, separator)));

            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at < text.Length && text[at] is not ('\r' or '\n')) continue;
                if (cells.Count <= limits.Columns) cells.Add(new(""));
            }

            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            line++;
            if (!rows.Add(first, cells)) break;
            (cells, first) = ([], line);
        }

        return rows.Result();
    }

    /// <summary>From the opening mark to behind the closing one; a doubled mark stands for one. Null when it never closes.</summary>
    private static string? Quoted(string text, ref int at, ref int line)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == Quote && at + 1 < text.Length && text[at + 1] == Quote) at++;
            else if (text[at] == Quote)
            {
                at++;
                return cell.ToString();
            }

            if (text[at] == '\n') line++;
            cell.Append(text[at]);
        }

        return null;
    }

    private static string Plain(string text, ref int at, char separator)
    {
        var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var plain = length < 0 ? text[at..] : text.Substring(at, length);
        at += plain.Length;
        return plain;
    }

    /// <summary>An apostrophe that guards a text from being run as a formula, as <see cref="TableCsv"/> writes it, is not part of the text.</summary>
    private static TableCell Cell(string text) => new((text is ['\'', ..] && SheetNames.LooksLikeFormula(text[1..]) ? text[1..] : text).Trim(), text.StartsWith('=') ? TableCellKind.Formula : TableCellKind.Value);

    /// <summary>The one that the first line has most of.</summary>
    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return Separators.MaxBy(c => header.Count(h => h == c));
    }

    private static string? Decode(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(new UTF8Encoding(false, true), content.AsSpan(3)),
        [0xFF, 0xFE, ..] => Strict(new UnicodeEncoding(false, false, true), content.AsSpan(2)),
        [0xFE, 0xFF, ..] => Strict(new UnicodeEncoding(true, false, true), content.AsSpan(2)),
        _ => Strict(new UTF8Encoding(false, true), content) ?? Strict(System.Text.Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), content),
    };

    private static string? Strict(System.Text.Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

using System.IO.Compression;
using System.Xml;

namespace Jiema.Documents.Tables.Reading;

/// <summary>
/// The first visible sheet of a workbook. Read part by part with a forward reader: no part is held whole, no entity is expanded,
/// and what is unpacked is counted, since the sizes that an archive claims prove nothing.
/// </summary>
internal static class XlsxReader
{
    public static TableReading Read(byte[] content, TableLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var parts = new XlsxParts(archive, limits.UnpackedBytes);
            if (XlsxWorkbook.Read(parts) is not { } workbook) return TableReading.Refused(TableFaults.NotATable);
            return XlsxSheet.Read(parts, workbook, limits);
        }
        catch (UnpackedTooLargeException)
        {
            return TableReading.Refused(TableFaults.TooLarge(limits.UnpackedBytes));
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or FormatException or OverflowException or ArgumentException)
        {
            return TableReading.Refused(TableFaults.Broken);
        }
    }
}

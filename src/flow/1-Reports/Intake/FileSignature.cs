using System.IO.Compression;
using System.Text;

namespace Jiema.Reports.Intake;

/// <summary>Tells what a file is from its first bytes, never from its name.</summary>
internal static class FileSignature
{
    private const int SearchOle = 4 * 1024 * 1024;

    private static readonly (byte[] Start, FileKind Kind)[] Starts =
    [
        ([0x50, 0x4B, 0x05, 0x06], FileKind.Zip),
        ("Rar!"u8.ToArray(), FileKind.Rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileKind.SevenZip),
        ([0x1F, 0x8B, 0x08], FileKind.Gzip),
        ([0xFF, 0xD8, 0xFF], FileKind.Image),
        ([0x89, 0x50, 0x4E, 0x47], FileKind.Image),
        ("GIF8"u8.ToArray(), FileKind.Image),
        ([0x49, 0x49, 0x2A, 0x00], FileKind.Image),
        ([0x4D, 0x4D, 0x00, 0x2A], FileKind.Image),
        ("{\\rtf"u8.ToArray(), FileKind.Rtf),
        ([0x7F, 0x45, 0x4C, 0x46], FileKind.Program),
        ([0x49, 0x44, 0x33], FileKind.Media),
    ];

    public static FileKind Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OfOle(bytes);
        if (bytes.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04])) return OfZip(content);
        foreach (var (start, kind) in Starts)
            if (bytes.StartsWith(start)) return kind;
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8)) return bytes[8..].StartsWith("WEBP"u8) ? FileKind.Image : FileKind.Media;
        if (bytes.Length > 8 && bytes[4..].StartsWith("ftyp"u8)) return FileKind.Media;
        // Two letters alone could begin a text; zero bytes soon after could not.
        if (bytes.Length > 64 && bytes[..64].Contains((byte)0))
        {
            if (bytes.StartsWith("MZ"u8)) return FileKind.Program;
            if (bytes.StartsWith("BM"u8)) return FileKind.Image;
        }

        return FileKind.Text;
    }

    /// <summary>Names in a compound file are UTF-16; which stream it holds tells the program that wrote it.</summary>
    private static FileKind OfOle(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, SearchOle)];
        if (Holds(bytes, "EncryptedPackage") || Holds(bytes, "EncryptionInfo")) return FileKind.ProtectedOffice;
        return Holds(bytes, "Workbook") || Holds(bytes, "PowerPoint Document") ? FileKind.OldOffice : FileKind.OldWord;
    }

    /// <summary>By the names in the package; one that is cut short has no list of them, so its bytes are searched.</summary>
    private static FileKind OfZip(ReadOnlyMemory<byte> content)
    {
        if (Names(content) is not { } names) return OfCutZip(content.Span);
        if (names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return FileKind.Docx;
        if (names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return FileKind.Xlsx;
        if (names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) return FileKind.Pptx;
        if (names.Contains("OFD.xml", StringComparer.OrdinalIgnoreCase)) return FileKind.Ofd;
        if (names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase)) return FileKind.Docx;
        if (!names.Contains("mimetype", StringComparer.Ordinal)) return FileKind.Zip;
        return content.Span.IndexOf("application/epub"u8) >= 0 ? FileKind.Epub : FileKind.Odt;
    }

    private static List<string>? Names(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return [.. zip.Entries.Select(entry => entry.FullName.Replace('\\', '/'))];
        }
        catch (Exception damage) when (Damage.Explains(damage))
        {
            return null;
        }
    }

    private static FileKind OfCutZip(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("word/"u8) >= 0) return FileKind.Docx;
        if (bytes.IndexOf("xl/"u8) >= 0) return FileKind.Xlsx;
        if (bytes.IndexOf("ppt/"u8) >= 0) return FileKind.Pptx;
        return bytes.IndexOf("[Content_Types].xml"u8) >= 0 ? FileKind.Docx : FileKind.Zip;
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}

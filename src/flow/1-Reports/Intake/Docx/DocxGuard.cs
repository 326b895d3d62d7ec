using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jiema.Reports.Intake.Docx;

/// <summary>
/// Goes once through a package before anything is built from it: what it really unfolds to, and whether its XML is
/// plain. A size that the package declares about itself proves nothing, so the parts are unfolded and counted.
/// </summary>
internal static class DocxGuard
{
    private const long RatioFrom = 1024 * 1024;

    public static void Check(ReadOnlyMemory<byte> content, Budget budget)
    {
        var limits = budget.Limits;
        using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.MaxEntries) throw new IntakeException(IntakeMessages.TooManyEntries(zip.Entries.Count, limits.MaxEntries));
        var declared = 0L;
        foreach (var entry in zip.Entries)
        {
            declared += entry.Length;
            if (declared > limits.MaxUnfoldedBytes || TooSteep(entry.Length, entry.CompressedLength, limits)) throw Bomb(entry);
        }

        var real = 0L;
        foreach (var entry in zip.Entries)
        {
            budget.Check();
            using var part = new CountedStream(entry.Open(), real, count =>
            {
                budget.Check();
                if (count > limits.MaxUnfoldedBytes || TooSteep(count - real, entry.CompressedLength, limits)) throw Bomb(entry);
            });
            if (IsXml(entry)) CheckXml(part, entry, limits.MaxDepth);
            else part.CopyTo(Stream.Null);
            real = part.Count;
        }
    }

    private static void CheckXml(Stream part, ZipArchiveEntry entry, int depth)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(part, settings);
        try
        {
            while (reader.Read())
                if (reader.Depth > depth) throw new IntakeException(IntakeMessages.TooDeep(DisplayName.Of(entry.FullName)));
        }
        catch (XmlException) when (HoldsDtd(entry))
        {
            throw new IntakeException(IntakeMessages.XmlTrick(DisplayName.Of(entry.FullName)));
        }
    }

    /// <summary>The parser says only that it stopped; whether a DTD was why stands at the head of the part.</summary>
    private static bool HoldsDtd(ZipArchiveEntry entry)
    {
        var head = new byte[4096];
        using var part = entry.Open();
        var length = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Encoding.Latin1.GetString(head, 0, length).Replace("\0", "", StringComparison.Ordinal).Contains("<!DOCTYPE", StringComparison.Ordinal);
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool TooSteep(long unfolded, long packed, IntakeLimits limits) =>
        unfolded > RatioFrom && unfolded / Math.Max(packed, 1) > limits.MaxRatio;

    private static IntakeException Bomb(ZipArchiveEntry entry) => new(IntakeMessages.UnfoldsTooLarge(DisplayName.Of(entry.FullName)));
}

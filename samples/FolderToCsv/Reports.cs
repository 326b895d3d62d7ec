using System.Security.Cryptography;
using System.Text;
using Jiema.Decode;

namespace FolderToCsv;

/// <summary>Reads and decodes the reports of a folder.</summary>
internal static class Reports
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<Reading> Of(string folder)
    {
        if (!Directory.Exists(folder)) throw new IOException($"{folder}: there is no such folder.");
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new IOException($"{folder}: the folder holds no *.txt file.");

        // The decoder is safe on any thread, so each report may be decoded on its own.
        var texts = files.Select(file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file))).Select(f => (f.Name, f.Bytes, Text: Text(f.Name, f.Bytes))).ToList();
        return [.. texts.AsParallel().AsOrdered().Select(f =>
            ReportDecoder.Decode(f.Text, new ReadingSource(f.Name, Convert.ToHexStringLower(SHA256.HashData(f.Bytes)), f.Text.Length, "text/plain")))];
    }

    /// <summary>The decoder takes text without byte order mark and with LF line ends; spans count from there.</summary>
    private static string Text(string name, byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            throw new IOException($"{name}: the file is not UTF-8. Save it as UTF-8 and try again.");
        }
    }
}

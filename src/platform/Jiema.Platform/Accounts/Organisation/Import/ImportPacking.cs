using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>Hands the table from the preview to the import through the page, so that nothing is stored before somebody said yes.</summary>
internal static class ImportPacking
{
    /// <summary>What 10,001 rows of names can take, many times over; a text that unpacks to more was not made here.</summary>
    private const int Largest = 32 * 1024 * 1024;

    public static string Pack(IReadOnlyList<ImportRow> rows)
    {
        using var output = new MemoryStream();
        using (var zip = new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(zip, rows);
        return Base64Url.EncodeToString(output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    /// <summary>Null when the text was cut, or was not made here.</summary>
    public static IReadOnlyList<ImportRow>? Unpack(string packed)
    {
        try
        {
            using var zip = new BrotliStream(new MemoryStream(Base64Url.DecodeFromChars(packed)), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = zip.Read(buffer)) > 0;)
            {
                if (plain.Length + read > Largest) return null;
                plain.Write(buffer, 0, read);
            }

            return JsonSerializer.Deserialize<List<ImportRow>>(plain.GetBuffer().AsSpan(0, (int)plain.Length)) is { Count: <= ImportTable.MostRows + 20 } rows && rows.TrueForAll(r => r?.Cells is not null && r.Cells.All(c => c.Text is not null && OrganisationTexts.Codes.Contains(c.Fault ?? "formula"))) ? rows : null;
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Stands for the table and for everything that it would change, in the area.</summary>
    public static string Hash(Guid areaId, string packed, IEnumerable<ImportLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add(areaId.ToString());
        Add(packed);
        foreach (var line in lines)
        {
            Add(FormattableString.Invariant($"{line.Number} {line.State}"));
            foreach (var happened in line.Events) Add(OrganisationWords.Of(happened, "zh"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

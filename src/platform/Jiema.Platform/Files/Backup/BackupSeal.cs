using System.Security.Cryptography;
using System.Text;

namespace Jiema.Platform.Files.Backup;

/// <summary>
/// The hash over the whole archive, which stands in its comment, at the very end: no byte can change unnoticed, nor can the end be missing.
/// It is taken with zeros in its own place.
/// </summary>
internal static class BackupSeal
{
    private const int Digits = 64;
    private const string Words = BackupManifest.Current + " sha256=";

    /// <summary>The comment to begin with.</summary>
    public static string Blank { get; } = Words + new string('0', Digits);

    /// <summary>Writes the hash, taken of all that was written with the blank comment, into the file.</summary>
    public static void Set(FileStream file, string sha256)
    {
        file.Seek(-Digits, SeekOrigin.End);
        file.Write(Encoding.ASCII.GetBytes(sha256));
    }

    /// <summary>Whether the file is whole. Leaves it at no particular place.</summary>
    /// <param name="read">Told of the bytes read so far.</param>
    public static async Task<bool> HoldsAsync(FileStream file, Action<long> read, CancellationToken cancellation)
    {
        var length = file.Length;
        if (length < Blank.Length) return false;
        var tail = new byte[Blank.Length];
        file.Seek(-tail.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(tail, cancellation);
        var comment = Encoding.ASCII.GetString(tail);
        if (!comment.StartsWith(BackupManifest.Family, StringComparison.Ordinal)) return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        file.Seek(0, SeekOrigin.Begin);
        for (var left = length - Digits; left > 0;)
        {
            var count = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellation);
            if (count == 0) return false;
            hash.AppendData(buffer, 0, count);
            read(length - (left -= count));
        }

        hash.AppendData(Encoding.ASCII.GetBytes(new string('0', Digits)));
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == comment[^Digits..];
    }
}

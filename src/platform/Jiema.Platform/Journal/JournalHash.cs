using System.Security.Cryptography;
using Jiema.Platform.Storage;
using Org.BouncyCastle.Crypto.Digests;

namespace Jiema.Platform.Journal;

/// <summary>The hashes that a chain may use; both give 32 bytes. Each event says which was its own, so that a change of the setting leaves the older part as it was.</summary>
internal static class JournalHash
{
    public const string Sha256 = "sha256";

    /// <summary>GB/T 32905-2016.</summary>
    public const string Sm3 = "sm3";

    public const int Bytes = 32;

    /// <summary>The algorithm of that name as the setting gives it; sha256 when none is given.</summary>
    /// <exception cref="StorageException">There is none of that name.</exception>
    public static string Named(string? setting) => string.IsNullOrWhiteSpace(setting) ? Sha256 : setting.Trim().ToLowerInvariant() switch
    {
        Sha256 => Sha256,
        Sm3 => Sm3,
        _ => throw new StorageException($"不认识的杂凑算法“{setting}”。Jiema:Journal:Hash 可以是 sha256 或 sm3。", $"Unknown hash '{setting}'. Jiema:Journal:Hash is sha256 or sm3."),
    };

    public static byte[] Of(string algorithm, ReadOnlySpan<byte> form)
    {
        var hash = new byte[Bytes];
        return TryCompute(System.Text.Encoding.ASCII.GetBytes(algorithm), form, hash) ? hash : throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "sha256 or sm3");
    }

    /// <summary>False when the algorithm is not known.</summary>
    public static bool TryCompute(ReadOnlySpan<byte> algorithm, ReadOnlySpan<byte> form, Span<byte> hash)
    {
        if (algorithm.SequenceEqual("sha256"u8))
        {
            SHA256.HashData(form, hash);
            return true;
        }

        if (!algorithm.SequenceEqual("sm3"u8)) return false;
        var sm3 = new SM3Digest();
        sm3.BlockUpdate(form);
        sm3.DoFinal(hash);
        return true;
    }
}

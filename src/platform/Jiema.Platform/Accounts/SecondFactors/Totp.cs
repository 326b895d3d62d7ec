using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jiema.Platform.Accounts.SecondFactors;

/// <summary>
/// Time-based one-time passwords (RFC 6238: SHA-1, 30 seconds, six digits), which every authenticator app makes.
/// Not Identity's provider: that one goes by the machine's clock and takes a code again and again within its time.
/// </summary>
public static class Totp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A new key: 160 bits in base 32.</summary>
    public static string NewKey() => Base32(RandomNumberGenerator.GetBytes(20));

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The code of a step, as the app shows it.</summary>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238's own hash; as a keyed hash it is not broken, and apps know no other.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFFFFFF) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that the code belongs to: now, or one before or after, for clocks that are half a minute off. Null when none.</summary>
    public static long? Match(string key, string code, DateTimeOffset moment)
    {
        var (given, now) = (Encoding.ASCII.GetBytes(code), StepAt(moment));
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Code(key, step)))) found = step;
        return found;
    }

    /// <summary>What a QR code tells the app.</summary>
    public static string Address(string key, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString("Jiema:" + userName)}?secret={key}&issuer=Jiema&digits=6&period=30";

    internal static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            buffer = (buffer << 8 | value) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Letters[buffer >> (bits - 5) & 31]);
        }

        if (bits > 0) text.Append(Letters[buffer << (5 - bits) & 31]);
        return text.ToString();
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in key)
        {
            buffer = (buffer << 5 | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            if ((bits += 5) < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }
}

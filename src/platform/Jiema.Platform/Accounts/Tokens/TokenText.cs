using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>
/// What a token looks like: <c>jm_</c>, 40 random letters and digits (238 bits), 6 of a check sum.
/// The prefix and the sum let a scanner of secrets tell a leaked token from any other word, and us refuse a mistyped one without asking the database.
/// </summary>
public static class TokenText
{
    public const string Prefix = "jm_";
    private const int RandomLength = 40;
    private const int SumLength = 6;
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Known = SearchValues.Create(Letters);

    public const int Length = 3 + RandomLength + SumLength;

    /// <summary>A new token; nobody can guess it.</summary>
    public static string Make()
    {
        var body = Prefix + RandomNumberGenerator.GetString(Letters, RandomLength);
        return body + Sum(body);
    }

    /// <summary>Whether it has the form and the sum of a token; whether it is one, only the database knows.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal) && text.AsSpan(Prefix.Length).IndexOfAnyExcept(Known) < 0 && Sum(text[..^SumLength]) == text[^SumLength..];

    /// <summary>What is stored in its place: SHA-256, lower-case hexadecimal. So much chance needs no salt and no slow hash.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>CRC-32 (IEEE), in 6 digits of base 62.</summary>
    private static string Sum(string body)
    {
        var crc = uint.MaxValue;
        foreach (var letter in Encoding.ASCII.GetBytes(body))
        {
            crc ^= letter;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        var (rest, digits) = (~crc, new char[SumLength]);
        for (var i = SumLength - 1; i >= 0; i--) (rest, digits[i]) = (rest / 62, Letters[(int)(rest % 62)]);
        return new string(digits);
    }
}

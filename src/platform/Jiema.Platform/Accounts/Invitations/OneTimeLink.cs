using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Jiema.Platform.Accounts.Invitations;

/// <summary>The secret of a link that works once: 256 bits, of which only the hash is kept.</summary>
internal static class OneTimeLink
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

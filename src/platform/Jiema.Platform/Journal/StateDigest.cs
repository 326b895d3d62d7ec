using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jiema.Platform.Journal;

/// <summary>The digest of a state before or after a change: the same values give the same digest, on every engine.</summary>
public static class StateDigest
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lower-case hexadecimal SHA-256 of the values as JSON. Give moments as Unix milliseconds: that is how they are stored.</summary>
    public static string Of<T>(T state) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state, Options)));
}

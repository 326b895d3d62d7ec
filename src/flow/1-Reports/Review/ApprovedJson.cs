using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jiema.Reports.Review;

/// <summary>The stored form of an approved reading: the same reading gives the same bytes, so its hash can be checked by anyone.</summary>
internal static class ApprovedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n",
    };

    /// <summary>The JSON without its own hash, and that hash.</summary>
    public static (string Json, string Sha256) Write(ApprovedReading reading)
    {
        var json = JsonSerializer.Serialize(reading with { Sha256 = "" }, Options);
        return (json, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
    }

    /// <exception cref="InvalidDataException">The stored bytes no longer have the hash that was recorded at approval.</exception>
    public static ApprovedReading Read(ApprovedRecord record)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Json))) != record.Sha256)
            throw new InvalidDataException($"Approved reading {record.Number} of report {record.ReportId} was altered after its approval.");
        return JsonSerializer.Deserialize<ApprovedReading>(record.Json, Options)! with { Sha256 = record.Sha256 };
    }
}

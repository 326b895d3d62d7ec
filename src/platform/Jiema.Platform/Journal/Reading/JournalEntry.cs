using System.Text.Json;

namespace Jiema.Platform.Journal.Reading;

/// <summary>An event as people read it.</summary>
/// <param name="By">Who, by the name at that moment.</param>
/// <param name="Before">Digest of the state before, where there was one.</param>
/// <param name="What">What the event's kind remembers, by name.</param>
public sealed record JournalEntry(
    long Sequence, DateTimeOffset At, string Kind, Guid AccountId, string By, Guid? PostId, Guid AreaId, string ObjectKind, string ObjectId,
    string? Why, string? Before, string? After, IReadOnlyDictionary<string, string> What, string Algorithm, string Hash)
{
    internal static JournalEntry From(JournalRecord record)
    {
        using var content = Parse(record.Content);
        var root = content.RootElement;
        string? Text(string name) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var what = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("what", out var of) && of.ValueKind == JsonValueKind.Object
            ? of.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal)
            : [];
        return new(
            record.Sequence, record.At, record.Kind, record.AccountId, Text("by") ?? "", Guid.TryParse(Text("post"), out var post) ? post : null, record.AreaId,
            record.ObjectKind, record.ObjectId, Text("why"), Text("before"), Text("after"), what, record.Algorithm, Convert.ToHexStringLower(record.Hash));
    }

    /// <summary>A journal that was tampered with must still open, so that the auditor sees it.</summary>
    private static JsonDocument Parse(string content)
    {
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            return JsonDocument.Parse("{}");
        }
    }
}

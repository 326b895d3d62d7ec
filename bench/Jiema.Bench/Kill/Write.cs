using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Jiema.Bench.Kill;

/// <summary>One request that changes something: a text handed in, or a row confirmed. A repeat is the same to the byte.</summary>
/// <param name="Mark">What it leaves in the database: the text's SHA-256, or the report and the row.</param>
internal sealed record Write(string Key, string Path, byte[] Body, string MediaType, string? IfMatch, string Mark)
{
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>Where the answer says that it went; null until it was acknowledged, and for a decision.</summary>
    public string? Location { get; private set; }

    public bool Acknowledged { get; private set; }

    public static Write HandIn(string key, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(key, "/api/v1/reports", bytes, "text/plain", null, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public static Write Confirm(string key, Guid report, string row, string tag) =>
        new(key, $"/api/v1/reports/{report}/rows/{row}/decisions", "{\"kind\":\"confirm\"}"u8.ToArray(), "application/json", tag, $"{report} {row}");

    /// <returns>Whether the answer was that of an earlier try.</returns>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<bool> SendAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaType, "utf-8") } } };
        request.Headers.Add("Idempotency-Key", Key);
        if (IfMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", IfMatch);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Path} answered {(int)answer.StatusCode}: {text}"));
        Location = answer.Headers.Location?.ToString();
        Acknowledged = true;
        return answer.Headers.Contains(Replayed);
    }

    /// <summary>Hands a text in and waits for its rows.</summary>
    public static async Task<(Guid Report, JsonArray Rows)> ReportAsync(HttpClient client, string key, string text)
    {
        var write = HandIn(key, text);
        await write.SendAsync(client);
        for (var turn = 0; turn < 1200; turn++)
        {
            var state = JsonNode.Parse(await client.GetStringAsync(write.Location!))!;
            if ((string?)state["report"] is { } id)
            {
                var rows = JsonNode.Parse(await client.GetStringAsync($"/api/v1/reports/{id}/rows?limit=200"))!["items"]!.AsArray();
                return (Guid.Parse(id), rows);
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The decoding does not end.");
    }
}

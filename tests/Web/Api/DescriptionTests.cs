using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiema.TestKit;
using Jiema.Web.Api.Problems;
using Microsoft.OpenApi;

namespace Jiema.Web.Tests.Api;

/// <summary>The description is valid, whole, and known to whoever changes it.</summary>
public sealed class DescriptionTests(ApiHosts hosts)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string> Gaps(JsonObject description)
    {
        foreach (var (path, item) in (JsonObject)description["paths"]!)
            foreach (var (method, operation) in (JsonObject)item!)
            {
                var name = $"{method} {path}";
                if (operation!["summary"] is null || operation["description"] is null || operation["operationId"] is null) yield return $"{name} says nothing of itself.";
                foreach (var (type, media) in operation["requestBody"]?["content"] as JsonObject ?? [])
                    if (media!["schema"] is null || (type == "application/json" && media["example"] is null))
                        yield return $"{name} has no example of what to send.";
                foreach (var (status, response) in (JsonObject)operation["responses"]!)
                    foreach (var (type, media) in response!["content"] as JsonObject ?? [])
                        if (media!["schema"] is null || (type.EndsWith("json", StringComparison.Ordinal) && media["example"] is null && media["examples"] is null))
                            yield return $"{name} has no example of {status}.";
            }
    }

    [Fact]
    public async Task Description_IsValidAndWhole()
    {
        var description = await (await hosts.OnAsync(Engine.Sqlite)).DescriptionAsync();
        var read = OpenApiDocument.Parse(description.ToJsonString(), "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.True(read.Document!.Paths.Count >= 14);
        Assert.Empty(Gaps(description));
        var examples = (JsonObject)description["components"]!["examples"]!;
        Assert.Equal(ProblemCatalogue.All.Select(p => p.Code).Order(), examples.Select(e => e.Key).Order());
    }

    [Fact]
    public async Task Examples_AreWhatTheSchemasSay()
    {
        var description = await (await hosts.OnAsync(Engine.Sqlite)).DescriptionAsync();
        var faults = from item in (JsonObject)description["paths"]!
                     from operation in (JsonObject)item.Value!
                     from response in (JsonObject)operation.Value!["responses"]!
                     let example = response.Value!["content"]?["application/json"]?["example"]
                     where example is not null
                     from fault in Conforming.Check(description, operation.Value, int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture), "application/json", example.ToJsonString())
                     select $"{operation.Key} {item.Key} {response.Key}: {fault}";
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Description_IsTheCommittedOne()
    {
        var now = (await (await hosts.OnAsync(Engine.Sqlite)).DescriptionAsync()).ToJsonString(new(Readable) { WriteIndented = true, NewLine = "\n" }) + "\n";
        var path = Path.Combine(Repo.Root, "docs/formats/api-v1.json");
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") await File.WriteAllTextAsync(path, now, TestContext.Current.CancellationToken);
        Assert.True(now == (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), "The API's description has changed. Is every client still right? Then run with JIEMA_RESET=1 and review the diff of docs/formats/api-v1.json.");
    }

    [Fact]
    public async Task PlantedFaults_AreFound()
    {
        var description = (JsonObject)(await (await hosts.OnAsync(Engine.Sqlite)).DescriptionAsync()).DeepClone();
        var me = description["paths"]!["/api/v1/me"]!["get"]!;
        var good = me["responses"]!["200"]!["content"]!["application/json"]!["example"]!.ToJsonString(Readable);
        Assert.Empty(Conforming.Check(description, me, 200, "application/json", good));
        Assert.Single(Conforming.Check(description, me, 418, "application/json", good));
        Assert.Single(Conforming.Check(description, me, 200, "text/html", good));
        Assert.Single(Conforming.Check(description, me, 200, "application/json", good.Replace("\"name\":\"王督查\"", "\"name\":3", StringComparison.Ordinal)));
        Assert.Equal(2, Conforming.Check(description, me, 200, "application/json", good.Replace("\"name\":\"王督查\"", "\"naam\":\"x\"", StringComparison.Ordinal)).Count());
        me.AsObject().Remove("summary");
        Assert.Single(Gaps(description));
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jiema.Web.Tests.Api;

/// <summary>Holds every answer against the description: operation, status, media type, and each field of the body. What is not described is a fault.</summary>
internal sealed class Conforming(Func<Task<JsonObject>> description) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (Find(await description(), request) is not { } operation) return answer;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        var faults = Check(await description(), operation, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, request.Method == HttpMethod.Head ? "" : body).ToList();
        Assert.True(faults.Count == 0, $"{request.Method} {request.RequestUri} → {(int)answer.StatusCode}: {string.Join("; ", faults)}\n{body[..Math.Min(body.Length, 600)]}");
        return answer;
    }

    public static JsonNode? Find(JsonObject description, HttpRequestMessage request)
    {
        foreach (var (path, item) in (JsonObject)description["paths"]!)
            if (Regex.IsMatch(request.RequestUri!.AbsolutePath, "^" + Regex.Replace(path, @"\{[^}]+\}", "[^/]+") + "$") && item![request.Method == HttpMethod.Head ? "get" : request.Method.Method.ToLowerInvariant()] is { } operation)
                return operation;
        return null;
    }

    public static IEnumerable<string> Check(JsonObject description, JsonNode operation, int status, string? type, string body)
    {
        if (operation["responses"]![$"{status}"] is not { } response) return [$"status {status} is not described"];
        if (response["content"] is not JsonObject content || content.Count == 0) return body.Length == 0 ? [] : ["a body that is not described"];
        if (type is null || content[type] is not { } media) return [$"media type {type} is not described"];
        return type.EndsWith("json", StringComparison.Ordinal) && body.Length > 0 ? Schema(description, media["schema"]!, JsonNode.Parse(body), "") : [];
    }

    private static IEnumerable<string> Schema(JsonObject root, JsonNode schema, JsonNode? value, string at)
    {
        while (schema["$ref"] is { } reference) schema = ((string)reference!).Split('/').Skip(1).Aggregate((JsonNode)root, (node, step) => node[step]!);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
            return choices.Any(c => !Schema(root, c!, value, at).Any()) ? [] : [$"{at} fits none of its kinds"];
        if (schema["enum"] is JsonArray values && !values.Any(v => JsonNode.DeepEquals(v, value))) return [$"{at} is {value}, which is not among its values"];
        var types = schema["type"] switch { JsonArray many => many.Select(t => (string)t!).ToList(), { } one => [(string)one!], _ => [] };
        var kind = value switch { null => "null", JsonObject => "object", JsonArray => "array", _ => value.GetValueKind() switch { System.Text.Json.JsonValueKind.String => "string", System.Text.Json.JsonValueKind.Number => "number", _ => "boolean" } };
        if (types.Count > 0 && !types.Contains(kind) && !(kind == "number" && types.Contains("integer"))) return [$"{at} is {kind}, not {string.Join('|', types)}"];
        if (value is JsonArray items) return schema["items"] is { } item ? items.SelectMany((v, i) => Schema(root, item, v, $"{at}/{i}")) : [];
        if (value is not JsonObject fields || schema["additionalProperties"] is JsonObject || types.Count == 0) return [];
        var known = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(r => (string)r!).Where(r => !fields.ContainsKey(r)).Select(r => $"{at}/{r} is missing");
        return fields.SelectMany(f => known[f.Key] is { } property ? Schema(root, property, f.Value, $"{at}/{f.Key}") : [$"{at}/{f.Key} is not described"]).Concat(missing);
    }
}

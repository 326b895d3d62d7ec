using System.Text.Json;
using System.Text.Json.Nodes;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jiema.Web.Api.Document;

/// <summary>Fills in an operation: headers, query parameters, examples, and every problem that it can answer with.</summary>
internal sealed class OperationDescription : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiDoc>().FirstOrDefault() is not { } doc) return Task.CompletedTask;
        var needs = context.Description.ActionDescriptor.EndpointMetadata.OfType<Setup.Access.NeedsAttribute>().First();
        operation.Description = $"{operation.Description}\n\n`{needs.Permission}`";
        Parameters(operation, doc, context.Document!);
        Request(operation, doc);
        Answers(operation, doc);
        Problems(operation, doc, context.Document!);
        return Task.CompletedTask;
    }

    private static void Parameters(OpenApiOperation operation, ApiDoc doc, OpenApiDocument document)
    {
        operation.Parameters ??= [];
        foreach (var parameter in doc.Parameters) operation.Parameters.Add(Query(parameter));
        if (doc.Paged)
        {
            operation.Parameters.Add(Query(new("limit", $"How many, {ApiQuery.DefaultLimit} when left out.", "integer", Least: 1, Most: ApiQuery.MostLimit)));
            operation.Parameters.Add(Query(new("cursor", "next of the page before; its form may change at any time.")));
        }

        string[] headers = [.. new[] { "area", "language" }, .. doc.Key ? ["key"] : Array.Empty<string>(), .. doc.IfMatch ? ["ifMatch"] : Array.Empty<string>(), .. doc.Tag ? ["ifNoneMatch"] : Array.Empty<string>()];
        foreach (var header in headers) operation.Parameters.Add(new OpenApiParameterReference(header, document));
    }

    private static OpenApiParameter Query(ApiParameter p) => new()
    {
        Name = p.Name, In = ParameterLocation.Query, Description = p.Description,
        Schema = new OpenApiSchema
        {
            Type = p.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String, Enum = p.Values?.Select(v => (JsonNode)v).ToList()!,
            Minimum = p.Least?.ToString(System.Globalization.CultureInfo.InvariantCulture), Maximum = p.Most?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        },
    };

    private static void Request(OpenApiOperation operation, ApiDoc doc)
    {
        if (doc.Upload)
        {
            var binary = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
            var form = new OpenApiSchema { Type = JsonSchemaType.Object, Required = new HashSet<string> { "file" }, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = binary } };
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["multipart/form-data"] = new() { Schema = form },
                    ["text/plain"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = "政府工作报告\n——2026年1月8日在云坪县……" },
                    ["application/octet-stream"] = new() { Schema = binary },
                },
            };
        }
        else if (doc.Request is not null && operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = true;
            foreach (var media in body.Content!.Values) media.Example = Example(doc.Request);
        }
    }

    private static void Answers(OpenApiOperation operation, ApiDoc doc)
    {
        foreach (var (status, answer) in operation.Responses!)
        {
            if (answer is not OpenApiResponse response) continue;
            response.Description = status switch { "201" => "Made.", "202" => "Kept and queued.", "204" => "Done.", _ => "As asked." };
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            if (doc.Tag) response.Headers["ETag"] = Header("Strong tag of this answer.");
            if (doc.Location) response.Headers["Location"] = Header("Where it is.");
            if (doc.Paged) response.Headers["Link"] = Header("The next page, rel=\"next\".");
            if (doc.Key) response.Headers["Idempotency-Replayed"] = Header("true when the answer is that of an earlier request under the same key.");
            foreach (var (type, media) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                if (type != ApiAnswer.Json) media.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = type == "text/plain" || type == "text/csv" ? null : "binary" };
                if (doc.Response is not null) media.Example = Example(doc.Response);
            }
        }

        if (doc.Tag) operation.Responses["304"] = new OpenApiResponse { Description = "Nothing changed since If-None-Match." };
    }

    private static void Problems(OpenApiOperation operation, ApiDoc doc, OpenApiDocument document)
    {
        var all = new List<ProblemKind>
        {
            ProblemCatalogue.RequestMalformed, ProblemCatalogue.ParameterInvalid, ProblemCatalogue.AreaInvalid, ProblemCatalogue.TokenMissing, ProblemCatalogue.TokenInvalid, ProblemCatalogue.TokenRevoked, ProblemCatalogue.TokenExpired,
            ProblemCatalogue.AccountLocked, ProblemCatalogue.PermissionMissing, ProblemCatalogue.NotAcceptable, ProblemCatalogue.TooManyRequests, ProblemCatalogue.InternalError,
        };
        if (doc.Key) all.AddRange([ProblemCatalogue.KeyMissing, ProblemCatalogue.KeyInvalid, ProblemCatalogue.KeyInUse, ProblemCatalogue.KeyReused, ProblemCatalogue.BodyTooLarge, ProblemCatalogue.DiskFull]);
        if (doc.IfMatch) all.AddRange([ProblemCatalogue.VersionMissing, ProblemCatalogue.VersionStale]);
        foreach (var status in all.Concat(doc.Problems).Distinct().GroupBy(p => p.Status).OrderBy(g => g.Key))
        {
            operation.Responses![status.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(", ", status.Select(p => p.Code)),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemAnswer.MediaType] = new()
                    {
                        Schema = new OpenApiSchemaReference("Problem", document),
                        Examples = status.ToDictionary(p => p.Code, IOpenApiExample (p) => new OpenApiExampleReference(p.Code, document)),
                    },
                },
            };
        }
    }

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    public static JsonNode? Example(object value) => value is string text ? JsonValue.Create(text) : JsonSerializer.SerializeToNode(value, value is Resources.DecisionInput ? typeof(Resources.DecisionInput) : value.GetType(), ApiJson.Options);
}

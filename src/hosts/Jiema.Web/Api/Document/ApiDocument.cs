using Jiema.Web.Setup.Access;
using Jiema.Decode;
using Jiema.Web.Api.Access;
using Jiema.Web.Api.Problems;
using Jiema.Web.Api.Resources;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jiema.Web.Api.Document;

/// <summary>The API's description, made of the running program's own routes and types.</summary>
internal static class ApiDocument
{
    public const string Path = ApiSetup.Root + "/openapi.json";
    private const string Name = "v1";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, document =>
    {
        document.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiDoc>().Any();
        document.AddSchemaTransformer((schema, context, _) =>
        {
            Shape(schema, Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        document.AddOperationTransformer<OperationDescription>();
        document.AddDocumentTransformer(WholeAsync);
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi(ApiSetup.Root + "/openapi.json").AllowAnonymous();
        ReferencePage.Map(app);
    }

    private static async Task WholeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Jiema 解码 API", Version = "1", License = new OpenApiLicense { Name = "MIT" },
            Description = "报告交来、解码、审核、定稿、导出。程序用个人访问令牌（Authorization: Bearer jm_…）。说明见 docs/formats/api-1.md。\n\nHand in a report, have it decoded, review, approve and export it. Programs use personal access tokens. A guide is in docs/formats/api-1.md.",
        };
        // The address depends on where it runs; what it is called from there does not.
        var http = context.ApplicationServices.GetRequiredService<IHttpContextAccessor>().HttpContext;
        document.Servers = [new OpenApiServer { Url = http?.Request.PathBase is { HasValue: true } root ? root.Value! : "/" }];
        document.AddComponent("Problem", await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellation));
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "jm_…", Description = "个人访问令牌，在“我的令牌”页生成 · A personal access token, made on the page My tokens" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        document.Components.Parameters = new Dictionary<string, IOpenApiParameter>
        {
            ["area"] = Header(TokenClaims.AreaHeader, "地区编号，见 /api/v1/me；不写就是第一个 · The area's id, see /api/v1/me; the first one when left out", "uuid"),
            ["language"] = Header("Accept-Language", "zh 或 en · zh or en"),
            ["key"] = Header("Idempotency-Key", "每个新操作一个新的 UUID；重发用同一个，只执行一次 · A new UUID for each new act; repeats take the same and act once", required: true, pattern: "^[0-9A-Za-z_-]{1,64}$"),
            ["ifMatch"] = Header("If-Match", "读取时得到的 ETag，原样带回 · The ETag as it came when read", required: true),
            ["ifNoneMatch"] = Header("If-None-Match", "上次的 ETag；没有变化就答 304 · The former ETag; 304 when nothing changed"),
        };
        document.Components.Examples = ProblemCatalogue.All.ToDictionary(p => p.Code, IOpenApiExample (p) => new OpenApiExample { Summary = p.Code, Value = OperationDescription.Example(new ProblemAnswer(p).ToBody()) });
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "me", Description = "令牌 · The token" }, new() { Name = "reports", Description = "报告与解码 · Reports and decoding" }, new() { Name = "rows", Description = "任务 · Rows of the review" },
            new() { Name = "decisions", Description = "审核决定 · Decisions" }, new() { Name = "approved", Description = "定稿 · Approved readings" },
        };
    }

    private static OpenApiParameter Header(string name, string description, string? format = null, bool required = false, string? pattern = null) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Required = required, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format, Pattern = pattern } };

    /// <summary>What types cannot say of themselves.</summary>
    private static void Shape(OpenApiSchema schema, Type type, Type declared)
    {
        if (type == typeof(TextSpan))
        {
            schema.Type = declared == type ? JsonSchemaType.Array : JsonSchemaType.Array | JsonSchemaType.Null;
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" };
            (schema.MinItems, schema.MaxItems, schema.Description) = (2, 2, "[start, end) in UTF-16 units of the text.");
        }
        else if (type == typeof(ReadingObject) || type == typeof(ApprovedObject))
        {
            (schema.Type, schema.AdditionalPropertiesAllowed) = (JsonSchemaType.Object, true);
            schema.AdditionalProperties = new OpenApiSchema();
            schema.Description = type == typeof(ReadingObject) ? "jiema.reading/1, see docs/formats/reading-1.md." : "An approved reading: number, rows, hash.";
        }
    }
}

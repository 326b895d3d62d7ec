using Scalar.AspNetCore;

namespace Jiema.Web.Api.Document;

/// <summary>The page on which a person reads and tries the API. Its script comes with the program, so it works offline.</summary>
internal static class ReferencePage
{
    public const string Path = ApiSetup.Root + "/docs";

    public static void Map(WebApplication app) => app.MapScalarApiReference(Path, options => options
        .WithTitle("Jiema 解码 API").WithOpenApiRoutePattern(ApiDocument.Path)).AllowAnonymous();
}

using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Jiema.Web.Api.Document;

/// <summary>The page on which a person reads and tries the API. Its script comes with the program, so it works offline.</summary>
internal static class ReferencePage
{
    public const string Path = ApiSetup.Root + "/docs";

    public static void Map(WebApplication app) => app.MapScalarApiReference(Path, (options, http) =>
    {
        // The page's start is a script in the page, and what it draws with it writes as style elements. Only those that carry this answer's nonce run:
        // narrower than the other pages' rule in all else, and still without unsafe-inline. The nonce is new each time.
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        http.Response.Headers.CacheControl = "no-store";
        options.WithTitle("Jiema 解码 API").WithOpenApiRoutePattern(ApiDocument.Path);
        options.Nonce = nonce;
        // The meta is where the reference itself looks for the nonce of its own style sheet; the script gives it to what parts of it draw later.
        options.HeadContent = $"<meta property=\"csp-nonce\" content=\"{nonce}\" /><script src=\"../../../api-reference.js\" nonce=\"{nonce}\"></script>";
        // Nothing that leads to a service elsewhere: an office's network has no way there.
        options.HideDeveloperTools().HideClientButton().DisableAgent().DisableMcp();
        options.Telemetry = false;
        options.DefaultFonts = false;
    }).AllowAnonymous();
}

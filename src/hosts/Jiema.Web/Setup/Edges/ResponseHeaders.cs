using System.Globalization;
using Microsoft.AspNetCore.StaticAssets;

namespace Jiema.Web.Setup.Edges;

/// <summary>The headers that keep an answer from being misused: on pages, faults, downloads and the API alike.</summary>
internal static class ResponseHeaders
{
    public const string HstsSetting = "Jiema:HstsDays";

    /// <summary>A page: its own scripts and styles, its own forms, in nobody's frame.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /// <summary>What is no page runs nothing, should a browser show it all the same.</summary>
    public const string FilePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public const string Permissions = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public static void UseResponseHeaders(this WebApplication app)
    {
        var days = app.Configuration.GetValue(HstsSetting, 0);
        // The last word before the first byte: a fault that clears the answer's headers does not clear these.
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Write(context, days);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Write(HttpContext context, int hstsDays)
    {
        var headers = context.Response.Headers;
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = isPage ? PagePolicy : FilePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        // Files of the program may be kept; whatever is made for somebody may not, unless it says itself how.
        if (headers.CacheControl.Count == 0 && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) headers.CacheControl = "no-store";
        if (isPage) headers.CacheControl = "no-store";
        if (hstsDays > 0 && context.Request.IsHttps) headers.StrictTransportSecurity = string.Create(CultureInfo.InvariantCulture, $"max-age={hstsDays * 86400L}; includeSubDomains");
    }
}

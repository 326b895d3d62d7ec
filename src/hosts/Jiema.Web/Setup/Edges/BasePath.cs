using System.Text.RegularExpressions;
using Jiema.Platform.Storage;

namespace Jiema.Web.Setup.Edges;

/// <summary>
/// Jiema under a path of a shared host name (setting Jiema:PathBase, such as /jiema). Inside, every address stays as the pages write it, /reports/new;
/// the path is taken off at the way in and put before links, forms and redirects at the way out, in this one place.
/// </summary>
internal static partial class BasePath
{
    public const string Setting = "Jiema:PathBase";

    /// <summary>The setting as a path: empty, or /name without a slash at its end.</summary>
    /// <exception cref="StorageException">It is no path.</exception>
    public static string Read(IConfiguration configuration)
    {
        var path = "/" + (configuration[Setting] ?? "").Trim('/');
        if (path == "/") return "";
        return Allowed().IsMatch(path) ? path : throw new StorageException(
            $"设置 {Setting} 的“{path}”不能用作路径。请写成 /jiema 这样：字母、数字、短横线和下划线。",
            $"The setting {Setting}, “{path}”, is no path. Write it like /jiema: letters, digits, dashes and underscores.");
    }

    public static void UseBasePath(this WebApplication app)
    {
        var path = Read(app.Configuration);
        if (path.Length == 0) return;
        app.Use(async (context, next) =>
        {
            var request = context.Request;
            // A proxy may have taken the path off already; the links need it all the same.
            if (request.Path.StartsWithSegments(path, out var rest)) request.Path = rest.HasValue ? rest : "/";
            request.PathBase = path;
            context.Response.OnStarting(() =>
            {
                if (context.Response.Headers.Location is [{ } location]) context.Response.Headers.Location = Outside(path, location, request.Host.Value ?? "");
                return Task.CompletedTask;
            });
            var plain = context.Response.Body;
            await using var page = new PageStream(context.Response, plain, text => Links(path, text));
            context.Response.Body = page;
            try
            {
                await next(context);
                await page.FinishAsync(context.RequestAborted);
            }
            finally
            {
                context.Response.Body = plain;
            }
        });
    }

    /// <summary>No page may begin like the path: then each address says by itself which of both it is.</summary>
    public static void CheckBasePath(this WebApplication app)
    {
        var path = Read(app.Configuration);
        var clash = ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/').Split('/')[0])
            .FirstOrDefault(first => path.Length > 0 && string.Equals(first, "/" + path.Split('/')[1], StringComparison.OrdinalIgnoreCase));
        if (clash is not null)
            throw new StorageException($"设置 {Setting} 的“{path}”与页面 {clash} 重名，请换一个，如 /jiema。", $"The setting {Setting}, “{path}”, has the name of the page {clash}. Choose another, such as /jiema.");
    }

    /// <summary>Every address of this site in a page's attributes, with the path before it. A typed text cannot look like one: its quotes are encoded.</summary>
    public static string Links(string path, string html) => Address().Replace(html, m => Outside(path, m.Value, ""));

    /// <summary>An address of this site gets the path, unless it has it; others stay.</summary>
    public static string Outside(string path, string address, string host)
    {
        var at = address.StartsWith('/') ? 0 : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && string.Equals(uri.Authority, host, StringComparison.OrdinalIgnoreCase) ? uri.GetLeftPart(UriPartial.Authority).Length : -1;
        if (at < 0 || address.AsSpan(at) is ['/', '/' or '\\', ..]) return address;
        var local = address[at..];
        var has = local.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (local.Length == path.Length || local[path.Length] is '/' or '?' or '#');
        return has ? address : address[..at] + path + (local.Length == 0 ? "/" : local);
    }

    [GeneratedRegex(@"(?<=\s(?:href|action|formaction|src)="")/(?![/\\])[^""]*")]
    private static partial Regex Address();

    [GeneratedRegex("^(/[A-Za-z0-9_-]+)+$")]
    private static partial Regex Allowed();
}

using Microsoft.AspNetCore.Authentication.Cookies;

namespace Jiema.Web.Setup.Access;

/// <summary>Over HTTPS the name of a cookie begins with __Host-: no neighbouring site and no page without HTTPS can plant one.</summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _inner.AppendResponseCookie(context, Name(context, key), value, Strict(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Name(context, key), Strict(context, options));

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;

    private static CookieOptions Strict(HttpContext context, CookieOptions options)
    {
        if (!context.Request.IsHttps) return options;
        // What the prefix asks of a cookie; otherwise a browser drops it.
        (options.Secure, options.Path, options.Domain) = (true, "/", null);
        return options;
    }
}

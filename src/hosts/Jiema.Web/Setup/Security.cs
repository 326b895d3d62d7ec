using Jiema.Platform.Accounts;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;

namespace Jiema.Web.Setup;

/// <summary>Who may see what, and the cookies that say who it is.</summary>
internal static class Security
{
    public static void AddWebSecurity(this IServiceCollection services)
    {
        services.AddSessionCookies();
        services.AddScoped<CurrentUser>().AddScoped<IAuthorizationHandler, NeedsHandler>();
        // Whatever names no permission is closed to everybody; a page open to strangers must say so. An address without a page is free to say that there is none.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(c => c.Resource is HttpContext http && http.GetEndpoint() is null).Build());
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = "jiema-form";
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>Whoever sets a cookie, it has the flags: not for scripts, not for other sites, under HTTPS for HTTPS alone, and for our path.</summary>
    public static void UseCookieRules(this WebApplication app) => app.UseCookiePolicy(new CookiePolicyOptions
    {
        HttpOnly = HttpOnlyPolicy.Always, MinimumSameSitePolicy = SameSiteMode.Unspecified, Secure = CookieSecurePolicy.SameAsRequest,
        OnAppendCookie = c =>
        {
            // A name with __Host- demands the root.
            if (c.CookieOptions.Path is (null or "/") && !c.CookieName.StartsWith("__Host-", StringComparison.Ordinal) && c.Context.Request.PathBase is { HasValue: true } path) c.CookieOptions.Path = path;
            if (c.CookieOptions.SameSite == SameSiteMode.Unspecified) c.CookieOptions.SameSite = SameSiteMode.Lax;
        },
    });

    public static void MapSignOut(this WebApplication app) => app.MapPost("/sign-out", async (HttpContext http, [FromForm] string go, Entrance entrance, CurrentUser user) =>
    {
        await entrance.LeaveAsync(user.Context());
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect(Preferences.Local(go));
    }).WithMetadata(new NeedsAttribute(AccountsPermissions.Self), new BeforeDutiesAttribute());
}

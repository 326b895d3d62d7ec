using Jiema.Platform.Accounts;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Jiema.Web.Setup;

/// <summary>Who may see what, and the cookies that say who it is.</summary>
internal static class Security
{
    public static void AddWebSecurity(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.LogoutPath = "/sign-out";
            cookie.AccessDeniedPath = "/error/403";
            cookie.ReturnUrlParameter = "return";
            cookie.Cookie.Name = "jiema";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            cookie.SlidingExpiration = true;
            // Refused is said with its status, not by sending elsewhere.
            cookie.Events.OnRedirectToAccessDenied = refused =>
            {
                refused.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        }));
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

    public static void MapSignOut(this WebApplication app) => app.MapPost("/sign-out", async (HttpContext http, [FromForm] string go, SignInManager<Account> signIn) =>
    {
        await signIn.SignOutAsync();
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect(Preferences.Local(go));
    }).WithMetadata(new NeedsAttribute(AccountsPermissions.Self));
}

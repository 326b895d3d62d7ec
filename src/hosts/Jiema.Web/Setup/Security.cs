using Jiema.Platform.Accounts;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Jiema.Web.Setup;

/// <summary>Who may see what, and the headers that keep a page from being misused.</summary>
internal static class Security
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

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

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });

    public static void MapSignOut(this WebApplication app) => app.MapPost("/sign-out", async ([FromForm] string go, Entrance entrance, CurrentUser user) =>
    {
        await entrance.LeaveAsync(user.Context());
        return Results.LocalRedirect(Preferences.Local(go));
    }).WithMetadata(new NeedsAttribute(AccountsPermissions.Self), new BeforeDutiesAttribute());
}

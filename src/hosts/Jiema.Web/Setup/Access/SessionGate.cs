using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace Jiema.Web.Setup.Access;

/// <summary>A page that may be used before an overdue password is changed or a second factor is set up.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeDutiesAttribute : Attribute;

/// <summary>Asks the table of sessions at each request, and sends to what must be done first.</summary>
internal static class SessionGate
{
    private static readonly object Ended = new();
    private static readonly object DutyFirst = new();

    public static void AddSessionCookies(this IServiceCollection services)
    {
        services.AddScoped<Entrance>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure<AccountSettings>((cookie, settings) =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "return";
                cookie.Cookie.Name = "jiema";
                // The table knows when a session ends; the cookie only must not end before.
                cookie.ExpireTimeSpan = TimeSpan.FromHours(settings.SessionHours);
                cookie.SlidingExpiration = false;
                cookie.Events.OnValidatePrincipal = ValidateAsync;
                cookie.Events.OnRedirectToLogin = ToSignIn;
                // Refused is said with its status, not by sending elsewhere.
                cookie.Events.OnRedirectToAccessDenied = refused =>
                {
                    refused.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                Protect(cookie);
            });
            cookies.TwoFactorUserIdCookie!.Configure(cookie => Protect(cookie, "jiema-step"));
            cookies.ExternalCookie!.Configure(cookie => Protect(cookie, "jiema-openid"));
        });
    }

    /// <summary>To be used after authorization: a page that nobody may see stays closed first.</summary>
    public static void UseDuties(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<LiveSession>() is not { } live || !(live.MustChangePassword || live.MustSetUpFactor) || context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<BeforeDutiesAttribute>() is not null) return next(context);
        context.Items[DutyFirst] = true;
        var page = live.MustChangePassword ? "/account/password" : "/account/second-factor";
        context.Response.Redirect(context.Request.PathBase + page + "?return=" + Uri.EscapeDataString(Here(context)));
        return Task.CompletedTask;
    });

    /// <summary>Whether the request was sent to a duty instead of to what it asked for.</summary>
    public static bool IsDutyFirst(this HttpContext context) => context.Items.ContainsKey(DutyFirst);

    private static void Protect(CookieAuthenticationOptions cookie, string? name = null)
    {
        cookie.Cookie.Name = name ?? cookie.Cookie.Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new HostCookies();
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        // Style sheets and scripts are the same for everybody: no query for each.
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        if (Entrance.SessionOf(context.Principal) is { } id && await http.RequestServices.GetRequiredService<SessionCheck>().ReadAsync(id, http.RequestAborted) is { } live)
        {
            http.Features.Set(live);
            return;
        }

        http.Items[Ended] = true;
        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        http.Response.Redirect($"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/sign-in?return={Uri.EscapeDataString(Here(http))}{(http.Items.ContainsKey(Ended) ? "&ended=1" : "")}");
        return Task.CompletedTask;
    }

    /// <summary>The page to come back to: this one, or the one whose form was sent to an address that shows nothing.</summary>
    private static string Here(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null) return request.PathBase + request.Path + request.QueryString;
        return Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? Preferences.Local(from.PathAndQuery) : "/";
    }
}

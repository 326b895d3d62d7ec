using System.Security.Claims;
using Jiema.Platform;
using Jiema.Platform.Accounts.Drafts;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jiema.Web.Setup.Drafts;

/// <summary>
/// A form that arrives after the session's end is sent to the sign-in page, and one that arrives when a duty has come up to that
/// duty; what it holds is kept first, for the account that the session belongs or belonged to, and shown again afterwards. A stranger's form is not kept.
/// </summary>
internal static class DraftKeeper
{
    /// <summary>The field of a form that was filled from a draft: when it is accepted the draft goes.</summary>
    public const string Field = "_draft";

    public static void UseDrafts(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        // Of a form whose token was refused nothing may be read, not even whether it is one.
        if (context.Features.Get<Microsoft.AspNetCore.Antiforgery.IAntiforgeryValidationFeature>() is { IsValid: false }) return;
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return;
        // A page's answer has begun by now, also when it only sends elsewhere; that it was accepted still holds.
        if (!context.Response.HasStarted && (IsSignIn(context) || context.IsDutyFirst())) await KeepAsync(context);
        else if (context.Response.StatusCode < StatusCodes.Status400BadRequest) await DropAsync(context);
    });

    private static bool IsSignIn(HttpContext context) =>
        context.User.Identity?.IsAuthenticated != true && context.Response.StatusCode == StatusCodes.Status302Found
        && Uri.TryCreate(context.Response.Headers.Location.ToString(), UriKind.RelativeOrAbsolute, out var place)
        && (place.IsAbsoluteUri ? place.AbsolutePath : place.OriginalString.Split('?')[0]).EndsWith("/sign-in", StringComparison.Ordinal);

    private static async Task KeepAsync(HttpContext context)
    {
        if (AccountOf(context) is not { } account) return;
        var services = context.RequestServices;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var content = DraftContent.From(context.Request, form).Protect(services.GetRequiredService<IDataProtectionProvider>(), account);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (await services.GetRequiredService<KeepDraft>().ExecuteAsync(content, new ActionContext(account, "", now), context.RequestAborted) is not { } id) return;
        var place = context.Response.Headers.Location.ToString();
        context.Response.Headers.Location = $"{place.Split('?')[0]}?return={Uri.EscapeDataString($"/drafts/{id}")}";
    }

    private static async Task DropAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Guid.TryParse(form[Field].ToString(), out var id) && context.RequestServices.GetRequiredService<CurrentUser>() is { } user)
            await context.RequestServices.GetRequiredService<DropDraft>().ExecuteAsync(id, user.Context(), CancellationToken.None);
    }

    /// <summary>The cookie outlives the session, and is signed: it still tells whose it was.</summary>
    private static Guid? AccountOf(HttpContext context)
    {
        var cookies = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = cookies.CookieManager.GetRequestCookie(context, cookies.Cookie.Name!) is { } cookie ? cookies.TicketDataFormat.Unprotect(cookie) : null;
        return Guid.TryParse(ticket?.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? account : null;
    }
}

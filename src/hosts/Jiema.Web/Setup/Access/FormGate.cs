using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Jiema.Web.Setup.Access;

/// <summary>A page may be read with one permission and its forms sent with another: checks the form's before the page runs.</summary>
internal static class FormGate
{
    public static void UseFormGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint() is { } endpoint && IsPage(endpoint) && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && !await IsAllowedAsync(context, endpoint))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(context);
    });

    /// <summary>The permission that this button of this form needs; null when the page names none.</summary>
    public static string? Needed(Endpoint endpoint, string form, string act)
    {
        var all = endpoint.Metadata.GetOrderedMetadata<FormNeedsAttribute>().Where(f => f.Form == form).ToList();
        return (all.Find(f => f.Act is not null && f.Act == act.Split(':')[0]) ?? all.Find(f => f.Act is null))?.Permission;
    }

    private static bool IsPage(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;

    private static async Task<bool> IsAllowedAsync(HttpContext context, Endpoint endpoint)
    {
        // A form without its token is refused further on, for that reason.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }) return true;
        if (!context.Request.HasFormContentType) return false;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        await user.LoadAsync();
        return Needed(endpoint, form["_handler"].ToString(), form["do"].ToString()) is { } permission && user.May(permission);
    }
}

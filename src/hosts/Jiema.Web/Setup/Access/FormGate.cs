using Jiema.Web.Setup.Logs;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Jiema.Web.Setup.Access;

/// <summary>A page may be read with one permission and its forms sent with another: checks the form's before the page runs.</summary>
internal static class FormGate
{
    /// <summary>The field that names the form.</summary>
    public const string FormField = "_handler";

    /// <summary>The field that names the button.</summary>
    public const string ActField = "do";

    public static void UseFormGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint() is { } endpoint && IsPage(endpoint) && await RefusedAsync(context, endpoint) is { } status)
        {
            Meters.Refused.Add(1, new KeyValuePair<string, object?>("status", status));
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    });

    /// <summary>The permission that this button of this form needs; null when the page names none. Case and blanks around an act open no other door.</summary>
    public static string? Needed(Endpoint endpoint, string form, string act)
    {
        var all = endpoint.Metadata.GetOrderedMetadata<FormNeedsAttribute>().Where(f => f.Form == form).ToList();
        var name = act.Split(':')[0].Trim();
        return (all.Find(f => f.Act is not null && string.Equals(f.Act, name, StringComparison.OrdinalIgnoreCase)) ?? all.Find(f => f.Act is null))?.Permission;
    }

    public static bool IsPage(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;

    /// <summary>The status of the refusal, or null when the form may go on.</summary>
    private static async Task<int?> RefusedAsync(HttpContext context, Endpoint endpoint)
    {
        // Read or form: a page knows nothing else.
        if (!HttpMethods.IsPost(context.Request.Method)) return HttpMethods.IsHead(context.Request.Method) ? null : StatusCodes.Status405MethodNotAllowed;
        // Not left to the page: a form without its token goes no further.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true } and var token) return (token?.Error?.InnerException as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        if (!context.Request.HasFormContentType) return StatusCodes.Status403Forbidden;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        // One form, one button. Of two values the gate and the page might each take another.
        if (form[FormField].Count != 1 || form[ActField].Count > 1) return StatusCodes.Status403Forbidden;
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return null;
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        await user.LoadAsync();
        return Needed(endpoint, form[FormField].ToString(), form[ActField].ToString()) is { } permission && user.May(permission) ? null : StatusCodes.Status403Forbidden;
    }
}

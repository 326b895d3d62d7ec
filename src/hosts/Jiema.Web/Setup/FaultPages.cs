using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace Jiema.Web.Setup;

/// <summary>The page that explains a fault is drawn when the answer may have begun: it waits for nothing, or the answer would stay without an end.</summary>
internal static class FaultPages
{
    /// <summary>Whether the page that is drawn explains why another could not be.</summary>
    public static bool IsFaultPage(this HttpContext context) => context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>What its navigation shows is read before it is drawn. To be used after authentication.</summary>
    public static void UseFaultPages(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.IsFaultPage()) await context.RequestServices.GetRequiredService<CurrentUser>().LoadAsync();
        await next(context);
    });
}

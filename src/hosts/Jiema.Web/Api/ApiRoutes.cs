using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Once;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api;

/// <summary>How an operation is put on the map: with its permission, its description and all that holds for every operation.</summary>
internal static class ApiRoutes
{
    /// <param name="summary">A title in Chinese · in English.</param>
    /// <param name="gives">The media type of the answer.</param>
    public static RouteHandlerBuilder Operation(this RouteHandlerBuilder route, string id, string permission, string summary, string description, ApiDoc doc, string gives = ApiAnswer.Json)
    {
        route.WithName(id).WithSummary(summary).WithDescription(description).WithMetadata(new NeedsAttribute(permission), doc).RequireRateLimiting(ApiLimits.Policy);
        route.AddEndpointFilter(new AcceptFilter(gives));
        if (doc.IfMatch) route.AddEndpointFilter<VersionFilter>();
        if (doc.Key) route.AddEndpointFilter<OnceFilter>();
        return route;
    }
}

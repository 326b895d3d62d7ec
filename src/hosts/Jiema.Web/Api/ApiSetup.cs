using Jiema.Platform.Accounts.Permissions;
using Jiema.Web.Api.Access;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Api.Resources;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Jiema.Web.Api;

/// <summary>Puts the API under /api/v1 into the program: three lines of the host's.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";

    public static void AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        // Under /api the sign-in cookie is not even read: tokens only.
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.ForwardDefaultSelector = http => ApiEdge.IsApi(http) ? TokenScheme.Name : null);
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.AddApiLimits(configuration);
        services.AddSingleton<DecodingSignal>().AddHostedService<DecodingWorker>();
        services.AddApiDocument();
    }

    /// <summary>Before routing: whatever happens further in ends as a problem.</summary>
    public static void UseApiEdge(this WebApplication app) => app.UseWhen(ApiEdge.IsApi, api => api.UseMiddleware<ApiEdge>());

    /// <summary>Between authentication and authorization: limits, and what routing itself has to say.</summary>
    public static void UseApiGate(this WebApplication app)
    {
        app.UseRateLimiter();
        app.Use((http, next) =>
        {
            if (!ApiEdge.IsApi(http)) return next(http);
            var area = http.Request.Headers[TokenClaims.AreaHeader];
            if (area.Count > 0 && (!Guid.TryParse(area.ToString(), out var id) || id == Guid.Empty)) throw new ProblemException(ProblemCatalogue.AreaInvalid);
            // A method or a media type that no operation takes: routing answers, with Allow, to whoever asks.
            return http.GetEndpoint() is { RequestDelegate: { } answer } and not RouteEndpoint ? answer(http) : next(http);
        });
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root);
        MeApi.Map(api);
        ReportsApi.Map(api);
        DecodingsApi.Map(api);
        RowsApi.Map(api);
        DecisionsApi.Map(api);
        ApprovalsApi.Map(api);
        app.MapApiDocument();
    }

    /// <summary>The permissions that some operation needs: what a token can be made for.</summary>
    public static IReadOnlyList<Permission> Usable(EndpointDataSource endpoints, PermissionCatalogue permissions) =>
        [.. endpoints.Endpoints.Where(e => e.Metadata.GetMetadata<ApiDoc>() is not null).Select(e => e.Metadata.GetMetadata<NeedsAttribute>()!.Permission).Distinct().Select(p => permissions[p]).Where(p => !p.Own)];
}

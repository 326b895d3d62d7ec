using Jiema.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Web.Tests;

/// <summary>No page is open to strangers but the few that must be.</summary>
public sealed class EndpointTests
{
    private static readonly string[] OpenToStrangers = ["/sign-in", "/sign-in/code", "/sign-in/openid", "/sign-in/openid/done", "/invitation", "/setup", "/error/{Code:int}", "/health/live", "/health/ready", "/preferences",
        // What the API can do is no secret; it holds no data.
        "/api/v1/openapi.json", "/api/v1/docs/{documentName?}"];

    private static IEnumerable<string> Open(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        let route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !OpenToStrangers.Contains(route) && !IsStatic(route)
        select $"{route} is open to strangers.";

    // Files of wwwroot: they hold nothing that anyone may not see.
    private static bool IsStatic(string route) => Path.GetExtension(route) is ".css" or ".js" or ".svg" or ".gz" or ".br";

    private static async Task<WebApplication> BuildAsync()
    {
        var folder = Directory.CreateTempSubdirectory("jiema-web-");
        var app = WebHost.Build([$"--Jiema:DataFolder={folder.FullName}", "--urls=http://127.0.0.1:0"]);
        await app.StartAsync();
        return app;
    }

    [Fact]
    public async Task Endpoints_OpenToStrangers_AreOnTheList()
    {
        await using var app = await BuildAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.True(endpoints.OfType<RouteEndpoint>().Count() > 10);
        Assert.Empty(Open(endpoints));
        // Whatever names no permission falls under the rule that one must be signed in.
        var fallback = await app.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        Assert.NotNull(fallback);
    }

    [Fact]
    public async Task Endpoints_PlantedOpenPage_IsFound()
    {
        await using var app = await BuildAsync();
        app.MapGet("/secret", () => "x").AllowAnonymous();
        Assert.Equal("/secret is open to strangers.", Assert.Single(Open(((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints))));
    }
}

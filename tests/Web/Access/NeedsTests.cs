using System.Text.RegularExpressions;
using Jiema.Platform.Accounts.Permissions;
using Jiema.TestKit;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Web.Tests.Access;

/// <summary>Every endpoint names its permission and every form its own; the names are real; whatever changes something asks for a token.</summary>
public sealed partial class NeedsTests(Hosted hosted) : IClassFixture<Hosted>
{
    /// <summary>The framework's own, which the product does not use: they name nothing and are closed to everybody.</summary>
    private static readonly string[] ClosedOnPurpose = ["/_framework/opaque-redirect"];

    private static IEnumerable<string> Unnamed(IEnumerable<RouteEndpoint> endpoints, IReadOnlySet<string> known) =>
        from endpoint in endpoints
        let route = Routes.Of(endpoint)
        where !ClosedOnPurpose.Contains(route)
        let names = endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>().Select(n => n.Permission).Concat(endpoint.Metadata.GetOrderedMetadata<FormNeedsAttribute>().Select(f => f.Permission)).ToList()
        from fault in names.Where(n => !known.Contains(n)).Select(n => $"{route} needs {n}, which no module names.")
            .Concat(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<NeedsAttribute>() is null ? [$"{route} names no permission: add [Needs(…)], or AllowAnonymous and a line in EndpointTests."] : [])
            .Concat(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null ? [$"{route} is open to anyone although it needs a permission."] : [])
        select fault;

    /// <summary>A cookie alone must not be enough to change something: pages and form endpoints ask for a token, an API for its own.</summary>
    private static IEnumerable<string> Tokenless(IEnumerable<RouteEndpoint> endpoints) =>
        from endpoint in endpoints
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where methods.Any(m => m is not ("GET" or "HEAD" or "OPTIONS"))
        where endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true } && !Routes.Of(endpoint).StartsWith("/api/", StringComparison.Ordinal)
        select $"{Routes.Of(endpoint)} changes something without a form's token.";

    /// <summary>What a page's source says of its forms: each named form stands in a page that names its permission, and its buttons are called do.</summary>
    private static IEnumerable<string> Forms(string path, string text)
    {
        var isPage = text.Contains("@page \"", StringComparison.Ordinal);
        var open = text.Contains("@attribute [AllowAnonymous]", StringComparison.Ordinal);
        var declared = Declared().Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        if (!isPage && Named().IsMatch(text)) yield return $"{path} names a form outside of a page: the gate knows a page's forms only.";
        if (isPage && !open)
            foreach (var form in named.Except(declared)) yield return $"{path} has the form {form} without [FormNeeds(\"{form}\", …)].";
        foreach (var form in declared.Except(Named().Matches(text).Select(m => m.Groups[1].Value))) yield return $"{path} names a permission for the form {form}, which it does not have.";
        foreach (Match button in Button().Matches(text).Where(b => text.Contains("Act = ", StringComparison.Ordinal) && b.Groups[1].Value is not ("do" or "set"))) yield return $"{path} has a button called {button.Groups[1].Value}: the gate looks at do.";
        if (PostForms().Matches(text).FirstOrDefault(f => !f.Value.Contains("<AntiforgeryToken", StringComparison.Ordinal)) is { } bare) yield return $"{path} has a form without <AntiforgeryToken />: {bare.Value[..Math.Min(80, bare.Value.Length)]}";
    }

    private IReadOnlySet<string> Known => hosted.App.Services.GetRequiredService<PermissionCatalogue>().All.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Endpoints_NameAPermissionThatThereIs()
    {
        Assert.Empty(Unnamed(hosted.Endpoints, Known));
        Assert.Empty(Tokenless(hosted.Endpoints));
    }

    [Fact]
    public void Forms_NameTheirPermission()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repo.Root, "src/hosts/Jiema.Web"), "*.razor", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 20);
        Assert.Empty(pages.SelectMany(p => Forms(Path.GetRelativePath(Repo.Root, p), File.ReadAllText(p))));
    }

    [Fact]
    public async Task PlantedEndpoints_AreFound()
    {
        await using var app = Setup.WebHost.Build([$"--Jiema:DataFolder={hosted.Folder.FullName}"]);
        app.MapGet("/planted/unnamed", () => "x");
        app.MapGet("/planted/unknown", () => "x").WithMetadata(new NeedsAttribute("no.such"));
        app.MapGet("/planted/both", () => "x").WithMetadata(new NeedsAttribute(Reports.ReportsPermissions.Read)).AllowAnonymous();
        app.MapPost("/planted/post", () => "x").WithMetadata(new NeedsAttribute(Reports.ReportsPermissions.Open));
        var planted = ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().Where(e => Routes.Of(e).StartsWith("/planted/", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, Unnamed(planted, Known).Count());
        Assert.Equal("/planted/post changes something without a form's token.", Assert.Single(Tokenless(planted)));
    }

    [Theory]
    [InlineData("@page \"/x\"\n<form method=\"post\" @formname=\"go\"><AntiforgeryToken /></form>")]
    [InlineData("<form method=\"post\" @formname=\"go\"><AntiforgeryToken /></form>")]
    [InlineData("@page \"/x\"\n@attribute [FormNeeds(\"go\", X.Y)]")]
    [InlineData("@page \"/x\"\n@attribute [FormNeeds(\"go\", X.Y)]\n<form method=\"post\" @formname=\"go\"></form>")]
    [InlineData("@page \"/x\"\n@attribute [FormNeeds(\"go\", X.Y)]\n@attribute [FormNeeds(\"go\", X.Z, Act = \"end\")]\n<form method=\"post\" @formname=\"go\"><AntiforgeryToken /><button name=\"act\" value=\"end\">x</button></form>")]
    public void PlantedForms_AreFound(string razor) => Assert.NotEmpty(Forms("x.razor", razor));

    [Fact]
    public void GoodForm_IsNoFault() => Assert.Empty(Forms("x.razor", "@page \"/x\"\n@attribute [FormNeeds(\"go\", X.Y)]\n<form method=\"post\" @formname=\"go\"><AntiforgeryToken /><button name=\"do\" value=\"x\">x</button></form>"));

    [GeneratedRegex("""\[FormNeeds\("([^"]+)",""")]
    private static partial Regex Declared();

    [GeneratedRegex("""@formname="([^"]+)""" + "\"")]
    private static partial Regex Named();

    [GeneratedRegex("""<button[^>]*\sname="([^"]+)""" + "\"")]
    private static partial Regex Button();

    [GeneratedRegex("""<form[^>]*method="post"[^>]*>(?:(?!</form>).)*</form>""", RegexOptions.Singleline)]
    private static partial Regex PostForms();
}

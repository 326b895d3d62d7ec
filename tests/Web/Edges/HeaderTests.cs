using System.Net;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Web.Setup.Edges;

namespace Jiema.Web.Tests.Edges;

/// <summary>Every kind of answer carries the headers: pages, refusals, faults, downloads, data, files.</summary>
public sealed class HeaderTests(Faulty hosted) : IClassFixture<Faulty>
{
    public static TheoryData<string, int, bool> Kinds => new()
    {
        { "", 200, true }, { "sign-in", 200, true }, { "no-such-page", 404, true }, { "reports/new", 403, true }, { "test/throw", 500, true },
        { "reports/{own}", 200, true }, { "reports/{approved}/approved/1/export.xlsx", 200, false }, { "reports/{approved}/approved/1/export.csv", 200, false }, { "reports/{approved}/approved/1/export.json", 200, false },
        { "test/json", 200, false }, { "health/live", 200, false }, { "health/ready", 200, false }, { "base.css", 200, false }, { "jiema.js", 200, false }, { "favicon.svg", 200, false },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task EveryAnswer_CarriesTheHeaders(string path, int status, bool isPage)
    {
        using var reader = await hosted.ActorAsync(nameof(Role.Reader));
        var answer = await reader.SendAsync(HttpMethod.Get, path.Replace("{own}", hosted.Reports.Own.ToString(), StringComparison.Ordinal).Replace("{approved}", hosted.Reports.OwnApproved.ToString(), StringComparison.Ordinal));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(isPage, answer.Content.Headers.ContentType?.MediaType == "text/html");
        string Header(string name) => answer.Headers.TryGetValues(name, out var all) ? Assert.Single(all) : "";
        Assert.Equal(isPage ? ResponseHeaders.PagePolicy : ResponseHeaders.FilePolicy, Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("", Header("Server"));
        Assert.Equal("", Header("Strict-Transport-Security"));
        if (Path.GetExtension(path) is not (".css" or ".js" or ".svg")) Assert.True(answer.Headers.CacheControl!.NoStore);
        if (path.Contains("export.", StringComparison.Ordinal)) Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public void Policies_AllowNothingInline()
    {
        Assert.DoesNotContain("unsafe", ResponseHeaders.PagePolicy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", ResponseHeaders.PagePolicy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", ResponseHeaders.PagePolicy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", ResponseHeaders.PagePolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_CarriesTheHeadersToo()
    {
        using var stranger = await hosted.ActorAsync(null);
        var answer = await stranger.SendAsync(HttpMethod.Get, "");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_TellsNothingOfTheProgram()
    {
        using var stranger = await hosted.ActorAsync(null);
        var page = await (await stranger.SendAsync(HttpMethod.Get, "test/throw?q=abc")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var inside in new[] { "FormatException", "   at ", ".cs:", "was not right", "Jiema.Web", "Microsoft." }) Assert.DoesNotContain(inside, page, StringComparison.Ordinal);
    }

    /// <summary>Pages are not compressed: a secret and a word of the attacker's in one compressed page can be guessed from its length (BREACH).</summary>
    [Fact]
    public async Task Page_IsNotCompressed()
    {
        using var client = new HttpClient { BaseAddress = hosted.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "sign-in") { Headers = { { "Accept-Encoding", "gzip, br" } } };
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }
}

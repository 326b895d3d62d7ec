using System.Net;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.Web.Setup.Edges;

namespace Jiema.Web.Tests.Edges;

/// <summary>A proxy that is named is believed; nobody else is.</summary>
public sealed class ProxyTests(BehindProxy behind, UnderPath elsewhere, Faulty plain) : IClassFixture<BehindProxy>, IClassFixture<UnderPath>, IClassFixture<Faulty>
{
    private static async Task<HttpResponseMessage> AskAsync(Hosted hosted, string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = hosted.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [];

    [Fact]
    public async Task NamedProxy_SaysHttps_CookiesAreSecureAndHstsIsSent()
    {
        var answer = await AskAsync(behind, "sign-in", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "192.0.2.7"));
        Assert.NotEmpty(Cookies(answer));
        Assert.All(Cookies(answer), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        var signedIn = await SignInAsync();
        Assert.Contains(Cookies(signedIn), c => c.Split('=')[0].EndsWith("jiema", StringComparison.Ordinal));
        Assert.All(Cookies(signedIn), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<HttpResponseMessage> SignInAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = behind.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var page = await client.GetAsync("sign-in", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", Cookies(page).Select(c => c.Split(';')[0])));
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "name=\"__RequestVerificationToken\" value=\"([^\"]*)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("__RequestVerificationToken", token), new("Form.Name", TestKit.World.UserName(nameof(Role.Reader))), new("Form.Password", TestKit.World.Password)]);
        return await client.PostAsync("sign-in", form, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task NamedProxy_SaysHttpOrNothing_NoHsts()
    {
        Assert.False((await AskAsync(behind, "sign-in")).Headers.Contains("Strict-Transport-Security"));
        Assert.False((await AskAsync(behind, "sign-in", ("X-Forwarded-Proto", "http"))).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task NamedProxy_NamesTheHost_RedirectsGoThere()
    {
        var answer = await AskAsync(behind, "", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "ducha.example.cn"));
        Assert.StartsWith("https://ducha.example.cn/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>No proxy is named, or another: whoever claims to be one is a client like any.</summary>
    [Fact]
    public async Task AnybodyElse_IsNotBelieved()
    {
        foreach (var hosted in new Hosted[] { plain, elsewhere })
        {
            var answer = await AskAsync(hosted, "sign-in", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-For", "10.7.0.1"), ("Forwarded", "proto=https;host=evil.example"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
            Assert.All(Cookies(answer), c => Assert.DoesNotContain("secure", c, StringComparison.OrdinalIgnoreCase));
            var redirect = await AskAsync(hosted, "", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("X-Original-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil"));
            Assert.DoesNotContain("evil", redirect.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Setting_IsReadOrRefusedWithOneMessage()
    {
        Assert.Null(Proxies.Options(null));
        Assert.Null(Proxies.Options(" , "));
        var options = Proxies.Options("10.0.0.5, ::1 10.7.0.0/16")!;
        Assert.Equal((2, 1), (options.KnownProxies.Count, options.KnownIPNetworks.Count));
        Assert.Contains("proxy.local", Assert.Throws<StorageException>(() => Proxies.Options("proxy.local")).English, StringComparison.Ordinal);
        Assert.Throws<StorageException>(() => Proxies.Options("10.0.0.0/99"));
    }

    [Fact]
    public async Task SlowRequest_IsEnded()
    {
        var answer = await AskAsync(behind, "test/slow");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }
}

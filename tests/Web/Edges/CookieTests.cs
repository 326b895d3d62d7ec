using System.Net;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Edges;

/// <summary>Every cookie has its flags, from the first page over sign-in to the preferences.</summary>
public sealed class CookieTests(Hosted hosted) : IClassFixture<Hosted>
{
    [Fact]
    public async Task EveryCookie_HasItsFlags()
    {
        using var stranger = await hosted.ActorAsync(null);
        var seen = new List<string>();
        async Task SendAsync(HttpMethod method, string path, params KeyValuePair<string, string>[] fields) =>
            seen.AddRange((await stranger.SendAsync(method, path, fields.Length == 0 ? null : fields)).Headers.TryGetValues("Set-Cookie", out var all) ? all : []);
        await stranger.SendAsync(HttpMethod.Get, "sign-in");
        await SendAsync(HttpMethod.Post, "sign-in", new("_handler", "sign-in"), new("Form.Name", "w-Reader"), new("Form.Password", World.Password));
        await stranger.RenewTokenAsync();
        foreach (var set in new[] { "lang-en", "theme-dark", "size-large" }) await SendAsync(HttpMethod.Post, "preferences", new("set", set), new("return", "/"));
        using var fresh = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = hosted.Address };
        seen.AddRange((await fresh.GetAsync("sign-in", TestContext.Current.CancellationToken)).Headers.GetValues("Set-Cookie"));
        var names = seen.Select(c => c.Split('=')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "jiema", "jiema-form", "jiema-theme", "jiema-size" }, names);
        foreach (var cookie in seen)
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.True(cookie.Length < 4096);
        }
    }

    [Fact]
    public async Task SignOut_ClearsWhatTheBrowserKept()
    {
        using var reader = await hosted.ActorAsync("Reader");
        var answer = await reader.SendAsync(HttpMethod.Post, "sign-out", [new("go", "/sign-in")]);
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        Assert.False(reader.IsSignedIn);
    }

    [Fact]
    public async Task SignedIn_PasswordStaysOutOfAddressAndCookies()
    {
        using var stranger = await hosted.ActorAsync(null);
        var answer = await stranger.SendAsync(HttpMethod.Post, "sign-in", [new("_handler", "sign-in"), new("Form.Name", "w-Reader"), new("Form.Password", World.Password)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(World.Password, answer.Headers.ToString(), StringComparison.Ordinal);
    }
}

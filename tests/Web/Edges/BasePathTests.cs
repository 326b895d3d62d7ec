using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Jiema.Web.Setup;
using Jiema.Web.Setup.Edges;
using Microsoft.Extensions.Configuration;

namespace Jiema.Web.Tests.Edges;

/// <summary>Jiema under /jiema: every link, form, redirect, script and cookie stays under it.</summary>
public sealed partial class BasePathTests(UnderPath hosted) : IClassFixture<UnderPath>
{
    [Theory]
    [InlineData("/", "/jiema/"), InlineData("/reports", "/jiema/reports"), InlineData("/jiema", "/jiema"), InlineData("/jiema/x", "/jiema/x"), InlineData("/jiemax", "/jiema/jiemax"), InlineData("/jiema?x", "/jiema?x")]
    [InlineData("http://h:1/reports", "http://h:1/jiema/reports"), InlineData("http://h:1", "http://h:1/jiema/"), InlineData("http://h:1/jiema/x", "http://h:1/jiema/x")]
    [InlineData("http://other/reports", "http://other/reports"), InlineData("//other/x", "//other/x"), InlineData("reports", "reports"), InlineData("?q=1", "?q=1"), InlineData("#r", "#r"), InlineData("mailto:a@b", "mailto:a@b")]
    public void Address_GetsThePathOnce(string address, string expected) => Assert.Equal(expected, BasePath.Outside("/jiema", address, "h:1"));

    [Fact]
    public void Links_AreAttributesOnly()
    {
        const string Page = "<a class=\"x\" href=\"/a?b=1#c\">href=\"/no\"</a><form action=\"/f\"></form><img src=\"/i\"><a href=\"//o\"></a><input value=\"/v\"> href=&quot;/q&quot;";
        // A literal text with plain quotes is the only other place, and Razor writes those of typed texts as &quot;.
        Assert.Equal("<a class=\"x\" href=\"/jiema/a?b=1#c\">href=\"/no\"</a><form action=\"/jiema/f\"></form><img src=\"/jiema/i\"><a href=\"//o\"></a><input value=\"/v\"> href=&quot;/q&quot;", BasePath.Links("/jiema", Page));
    }

    [Theory, InlineData("/ji ema"), InlineData("/a//b"), InlineData("/\""), InlineData("/..")]
    public void Setting_ThatIsNoPath_IsRefused(string path) =>
        Assert.Throws<StorageException>(() => BasePath.Read(new ConfigurationBuilder().AddInMemoryCollection([new(BasePath.Setting, path)]).Build()));

    [Fact]
    public void Setting_NamedLikeAPage_IsRefused() =>
        Assert.Contains("/reports", Assert.Throws<StorageException>(() => WebHost.Build([$"--Jiema:DataFolder={hosted.Folder.FullName}", "--Jiema:PathBase=/reports"])).English, StringComparison.Ordinal);

    [Fact]
    public async Task EveryLink_UnderThePath_StaysThereAndLeadsSomewhere()
    {
        using var office = await hosted.ActorAsync(nameof(Role.Office));
        var (seen, pages) = (new HashSet<string> { "/jiema/" }, 0);
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var path) && pages < 200)
        {
            var answer = await office.SendAsync(HttpMethod.Get, path);
            Assert.True((int)answer.StatusCode < 400, $"{path}: {(int)answer.StatusCode}");
            if (answer.Headers.Location is { } to) Assert.StartsWith("/jiema/", to.IsAbsoluteUri ? to.AbsolutePath : to.ToString(), StringComparison.Ordinal);
            if (answer.Content.Headers.ContentType?.MediaType is "text/javascript" or "application/javascript")
                foreach (Match import in Import().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))) Add(path, import.Groups[1].Value);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            pages++;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var element in page.All)
            {
                if (element.GetAttribute("action") is { } action) Assert.StartsWith("/jiema/", new Uri(new Uri(hosted.Address, path), action).AbsolutePath, StringComparison.Ordinal);
                foreach (var name in new[] { "href", "src" })
                    if (element.GetAttribute(name) is { } link) Add(path, link);
            }
        }

        Assert.True(pages > 5);
        Assert.Contains(seen, p => p.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(seen, p => p.Contains("review", StringComparison.Ordinal) && p.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(seen, p => p.EndsWith("export.xlsx", StringComparison.Ordinal));

        void Add(string from, string link)
        {
            var target = new Uri(new Uri(hosted.Address, from), link);
            if (target.Authority != hosted.Address.Authority) return;
            Assert.True(target.AbsolutePath.StartsWith("/jiema/", StringComparison.Ordinal), $"{from} links to {link}");
            // Review filters make endless addresses; one page without them is enough.
            if (seen.Add(target.AbsolutePath)) open.Enqueue(target.AbsolutePath);
        }
    }

    [Fact]
    public async Task SignIn_UnderThePath_ComesBackThere_WithItsCookies()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(hosted.Address, "/jiema/") };
        var refused = await client.GetAsync("reports/new", TestContext.Current.CancellationToken);
        var signIn = refused.Headers.Location!.IsAbsoluteUri ? refused.Headers.Location.PathAndQuery : refused.Headers.Location.ToString();
        Assert.StartsWith("/jiema/sign-in?return=", signIn, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("__RequestVerificationToken", await RunningJiema.TokenAsync(client, signIn)), new("Form.Name", "w-Office"), new("Form.Password", World.Password)]);
        var answer = await client.PostAsync(signIn, form, TestContext.Current.CancellationToken);
        Assert.Equal("/jiema/reports/new", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.ToString());
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Contains("path=/jiema", c, StringComparison.OrdinalIgnoreCase));
        using var set = new FormUrlEncodedContent([new("set", "theme-dark"), new("return", "/reports/new"), new("__RequestVerificationToken", await RunningJiema.TokenAsync(client, "reports/new"))]);
        var preferred = await client.PostAsync("preferences", set, TestContext.Current.CancellationToken);
        Assert.Equal("/jiema/reports/new", preferred.Headers.Location!.ToString());
        Assert.All(preferred.Headers.GetValues("Set-Cookie"), c => Assert.Contains("path=/jiema", c, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A proxy that takes the path off before it asks gets the same links.</summary>
    [Fact]
    public async Task PathTakenOffByTheProxy_LinksHaveIt()
    {
        using var client = new HttpClient { BaseAddress = hosted.Address };
        Assert.Contains("href=\"/jiema/", await client.GetStringAsync("/sign-in", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:import\(|from\s*)['""]([^'""]+)['""]")]
    private static partial Regex Import();
}

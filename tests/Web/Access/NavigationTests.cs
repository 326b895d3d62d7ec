using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Jiema.Platform.Accounts.Permissions;
using Jiema.TestKit;
using System.Net;

namespace Jiema.Web.Tests.Access;

/// <summary>A page shows only what one may do: no link of it is refused, no form and no button of it lacks the permission.</summary>
public sealed class NavigationTests(Hosted hosted) : IClassFixture<Hosted>
{
    public static TheoryData<string> Everybody => [.. Enum.GetNames<Role>(), World.Nobody];

    [Theory, MemberData(nameof(Everybody))]
    public async Task EveryLinkAndButton_ThatIsShown_IsAllowed(string name)
    {
        var (reach, doors) = PermissionsDocument.Read(await File.ReadAllTextAsync(PermissionsDocument.File, TestContext.Current.CancellationToken));
        using var actor = await hosted.ActorAsync(name);
        var seen = new HashSet<string> { "/" };
        var (open, faults, pages) = (new Queue<string>(seen), new List<string>(), 0);
        while (open.TryDequeue(out var path) && pages < 300)
        {
            var answer = await actor.SendAsync(HttpMethod.Get, path);
            if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound) faults.Add($"{name} is shown {path}: {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            pages++;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => new Uri(new Uri(hosted.Address, path), a.GetAttribute("href")!)))
                if (link.Authority == hosted.Address.Authority && seen.Add(link.AbsolutePath)) open.Enqueue(link.AbsolutePath);
            faults.AddRange(Buttons(page, path).Where(b => !May(b)).Select(b => $"{name} is shown {b} on {path}"));
        }

        Assert.True(pages > 0);
        Assert.Empty(faults.Distinct());

        bool May(Door shown)
        {
            // The product's own forms alone: what posts to no page is an endpoint of its own.
            var same = doors.Where(d => d.Method == "POST" && Matches(d.Route, shown.Route) && (d.Form ?? "") == (shown.Form ?? "")).ToList();
            var door = same.Find(d => d.Button is not null && d.Button == shown.Button) ?? same.Find(d => d.Button is null);
            return door is not null && door.Needs.All(n => reach[n].GetValueOrDefault(name, reach[n].Values.All(v => v == PermissionsDocument.Oneself) ? PermissionsDocument.Oneself : PermissionsDocument.None) != PermissionsDocument.None);
        }
    }

    [Fact]
    public void Buttons_OfAPage_AreFound()
    {
        var page = new HtmlParser().ParseDocument("<form id=f method=post action=/a><input name=_handler value=x><button name=do value=one:2>1</button></form><button form=f name=do value=two></button><form method=get><button>q</button></form>");
        Assert.Equal(["POST /a form x button one", "POST /a form x button two"], Buttons(page, "/p").Select(b => b.ToString()));
    }

    /// <summary>Every button that posts: of which form, and which act.</summary>
    private static IEnumerable<Door> Buttons(IDocument page, string path) =>
        from button in page.QuerySelectorAll("button, input[type=submit]")
        let form = button.GetAttribute("form") is { } id ? page.GetElementById(id) : button.Closest("form")
        where form is not null && string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
        let handler = form.QuerySelector("input[name=_handler]")?.GetAttribute("value")
        select new Door("POST", (form.GetAttribute("action") is { Length: > 0 } action ? action : path).Split('?')[0], handler, button.GetAttribute("name") == "do" ? button.GetAttribute("value")!.Split(':')[0] : null, []);

    private static bool Matches(string route, string path)
    {
        var (a, b) = (route.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return a.Length == b.Length && a.Zip(b).All(p => p.First.Contains('{', StringComparison.Ordinal) || string.Equals(p.First, p.Second, StringComparison.OrdinalIgnoreCase));
    }
}

using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>Every page that the first administrator reaches, as a desk, a phone, a dark screen and paper show it, in both languages.</summary>
public sealed class WalkTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    /// <summary>Two lines of the head and two of the navigation at the most, in pixels: on a phone the page itself begins well above the middle.</summary>
    private const int LowestHead = 190;

    private static readonly string[] Pages =
    [
        "", "reports/new", "account", "account/tokens", "account/password", "account/second-factor", "accounts", "accounts/invitations", "accounts/administrators",
        "organisation", "organisation/import", "organisation/people", "organisation/areas", "journal", "no-such-page", "error/507",
    ];

    [Theory]
    [InlineData(1360, ColorScheme.Light), InlineData(390, ColorScheme.Light), InlineData(1360, ColorScheme.Dark), InlineData(390, ColorScheme.Dark)]
    public async Task Pages_FitTheirWindow_UnderALowHead(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(o => (o.ViewportSize, o.ColorScheme) = (new() { Width = width, Height = 900 }, scheme));
        foreach (var path in Pages.Append(await HistoryAsync(page, $"走查{width}{scheme}")))
        {
            await page.GotoAsync(new Uri(jiema.Address, path).ToString());
            await page.PictureAsync($"walk-{Name(path)}-{width}-{scheme}");
            await page.FitsAsync();
            var height = await page.EvaluateAsync<double>("document.querySelector('.top').getBoundingClientRect().height");
            Assert.True(height <= (width < 500 ? LowestHead : 70), $"{page.Url}: the head is {height} high.");
        }
    }

    [Fact]
    public async Task Pages_OnPaper_LeaveTheScreensFurnitureAway()
    {
        var page = await OpenAsync(o => o.ViewportSize = new() { Width = 718, Height = 1000 });
        foreach (var path in Pages.Append(await HistoryAsync(page, "纸面")))
        {
            await page.GotoAsync(new Uri(jiema.Address, path).ToString());
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.PictureAsync($"walk-{Name(path)}-print");
            await Expect(page.Locator(".top")).ToBeHiddenAsync();
            await Expect(page.Locator(".foot")).ToBeHiddenAsync();
            await page.FitsAsync();
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    [Fact]
    public async Task Pages_InEnglish_NameTheirPartsInEnglish()
    {
        var page = await OpenAsync(o => o.ViewportSize = new() { Width = 1360, Height = 900 });
        var history = await HistoryAsync(page, "英文");
        await page.FollowAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync());
        var found = new List<string>();
        foreach (var path in Pages.Append(history))
        {
            await page.GotoAsync(new Uri(jiema.Address, path).ToString());
            await page.PictureAsync($"walk-{Name(path)}-english");
            // The table of units has Chinese columns in either language; its hint quotes them.
            if (path == "organisation/import") await page.EvaluateAsync("document.querySelectorAll('.hint').forEach(e => e.textContent = e.textContent.replace(/单位|简称|岗位|角色|多人|姓名|起|止/g, ''))");
            // What the program says, not what people wrote: names of reports, people and posts stay Chinese.
            found.AddRange((await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('nav a, h1, h2, h3, label, legend, th[scope=col], main button, main .hint, main .lede, main .empty, .foot p, dt')].filter(e => !e.closest('[lang=\"zh-CN\"]:not(html)')).map(e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('')).filter(t => /[\\u4e00-\\u9fff]/.test(t))"))
                .Select(text => $"/{path}: {text.Trim()}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private async Task<IPage> OpenAsync(Action<BrowserNewContextOptions> change) => await browser.SignInAsync(jiema, change);

    private async Task<string> HistoryAsync(IPage page, string mark)
    {
        var path = await page.PasteAsync(jiema, mark);
        await page.FollowAsync(() => page.Card(mark + "交易点").GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync());
        return path[1..] + "/history";
    }

    private static string Name(string path) => path.Length == 0 ? "start" : path.EndsWith("/history", StringComparison.Ordinal) ? "history" : path.Replace('/', '-');
}

using Deque.AxeCore.Playwright;
using Deque.AxeCore.Commons;
using Jiema.TestKit;
using Microsoft.Playwright;

namespace Jiema.EndToEnd;

/// <summary>axe finds nothing against WCAG 2.1 AA, in light and dark, large type, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    [Theory]
    [InlineData(ColorScheme.Light, 1360), InlineData(ColorScheme.Dark, 1360), InlineData(ColorScheme.Light, 390), InlineData(ColorScheme.Dark, 390)]
    public async Task Pages_AreAccessible(ColorScheme scheme, int width)
    {
        var page = await browser.SignInAsync(jiema, o =>
        {
            o.ColorScheme = scheme;
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.BypassCSP = true;
        });
        await CheckAsync(page);
        var path = await page.PasteAsync(jiema, $"无障碍{scheme}{width}");
        await CheckAsync(page);
        await page.Card("交易点").GetByRole(AriaRole.Link, new() { Name = "更正" }).ClickAsync();
        await CheckAsync(page);
        await page.GotoAsync(new Uri(jiema.Address, path + "/approve").ToString());
        await CheckAsync(page);
        await page.GotoAsync(new Uri(jiema.Address, "no-such-page").ToString());
        await CheckAsync(page);
        if (width < 500) Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the phone.");
    }

    [Fact]
    public async Task SampleInLargeType_IsAccessible()
    {
        var page = await browser.SignInAsync(jiema, o => o.BypassCSP = true);
        await page.GetByRole(AriaRole.Button, new() { Name = "大字号" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "政府工作报告" }).First.ClickAsync();
        await page.Locator("details.legend summary").ClickAsync();
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v =>
            $"{page.Url} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }
}

using Jiema.TestKit;
using Microsoft.Playwright;

namespace Jiema.EndToEnd;

/// <summary>axe finds nothing against WCAG 2.1 AA, in light and dark, large type, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
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
        await page.LookAsync($"start-{width}-{scheme}");
        var path = await page.PasteAsync(jiema, $"无障碍{scheme}{width}");
        await page.LookAsync($"review-{width}-{scheme}");
        await page.Card("交易点").GetByRole(AriaRole.Link, new() { Name = "更正" }).ClickAsync();
        await page.LookAsync($"editor-{width}-{scheme}");
        await page.GotoAsync(new Uri(jiema.Address, path + "/approve").ToString());
        await page.LookAsync($"approve-{width}-{scheme}");
        await page.GotoAsync(new Uri(jiema.Address, "no-such-page").ToString());
        await page.LookAsync($"404-{width}-{scheme}");
    }

    [Fact]
    public async Task SampleInLargeType_IsAccessible()
    {
        var page = await browser.SignInAsync(jiema, o => o.BypassCSP = true);
        await page.GetByRole(AriaRole.Button, new() { Name = "大字号" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "政府工作报告" }).First.ClickAsync();
        await page.Locator("details.legend summary").ClickAsync();
        await page.LookAsync("review-1360-large");
    }
}

using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>The program under a path, as a browser meets it: nothing is asked for outside of the path, nothing is missing, the scripts work.</summary>
public sealed class SubPathTests(Browser browser)
{
    [Fact]
    public async Task UnderAPath_ABrowserWorksAsAtTheRoot()
    {
        await using var jiema = new RunningJiema { Under = "jiema/" };
        await jiema.InitializeAsync();
        Assert.Contains("/jiema/setup?token=", await jiema.SetupLink, StringComparison.Ordinal);
        var faults = new List<string>();
        var page = await browser.SignInAsync(jiema);
        page.Response += (_, answer) =>
        {
            if (!new Uri(answer.Url).AbsolutePath.StartsWith("/jiema/", StringComparison.Ordinal) || answer.Status >= 400) faults.Add($"{answer.Status} {answer.Url}");
        };
        await page.ReloadAsync();
        await page.FollowAsync(() => page.Locator("table.list a", new() { HasText = "政府工作报告" }).First.ClickAsync());
        // The hint is shown by the script that jiema.js fetches.
        await Expect(page.Locator("[data-key-hint]")).ToBeVisibleAsync();
        await page.PressAsync("确认");
        await page.GetByRole(AriaRole.Button, new() { Name = "深色" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.FollowAsync(() => page.Locator("a.brand").ClickAsync());
        Assert.Equal(jiema.Address.ToString(), page.Url);
        var path = await page.PasteAsync(jiema, "子路径");
        Assert.StartsWith("/jiema/reports/", path, StringComparison.Ordinal);
        Assert.All(await page.Context.CookiesAsync(), c => Assert.Equal("/jiema", c.Path));
        await page.FollowAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync());
        Assert.EndsWith("/jiema/sign-in", page.Url, StringComparison.Ordinal);
        Assert.Empty(faults);
    }
}

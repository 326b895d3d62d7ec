using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>Real reports, as people drop them: each can be reviewed and approved.</summary>
public sealed class RealReportTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    [Theory]
    [InlineData("reports/text/jiaocheng-2024-digest.txt"), InlineData("reports/text/gaoyang-2019.txt"), InlineData("reports/docx/jincheng-2024.docx")]
    public async Task Drop_ARealReport_CanBeReviewedAndApproved(string file)
    {
        var path = Needs.Shared(file);
        var page = await browser.SignInAsync(jiema);
        await page.SetInputFilesAsync("#file", path);
        await page.WaitForURLAsync(u => u.Contains("/reports/", StringComparison.Ordinal) && !u.EndsWith("/new", StringComparison.Ordinal));
        await Expect(page.Locator(".coverage")).ToContainTextAsync("个数字全部有着落");
        var address = page.Url.Split('?', '#')[0];
        while (await page.GetByRole(AriaRole.Button, new() { NameRegex = new("确认本章其余") }).CountAsync() > 0)
            await page.PressAsync("确认本章其余");
        while (await page.Locator("article.card.open [data-act=confirm]").CountAsync() > 0)
            await page.FollowAsync(() => page.Locator("article.card.open [data-act=confirm]").First.ClickAsync());
        await page.GotoAsync(address + "/approve");
        await page.GetByRole(AriaRole.Button, new() { Name = "定稿，生成第 1 版" }).ClickAsync();
        await Expect(page.Locator("table.plan tbody tr").First).ToBeVisibleAsync();
    }
}

using Jiema.TestKit;
using Microsoft.Playwright;

namespace Jiema.EndToEnd;

/// <summary>The README's picture is made from the sample by the program itself: eng/picture.sh sets JIEMA_RESET and runs this test.</summary>
public sealed class PictureTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    [Fact]
    public async Task ReviewPage_OfTheSample_IsTheReadmesPicture()
    {
        var page = await browser.SignInAsync(jiema, o =>
        {
            o.ViewportSize = new() { Width = 1360, Height = 860 };
            o.DeviceScaleFactor = 1.5f;
        });
        await page.FollowAsync(() => page.Locator("table.list a", new() { HasText = "政府工作报告" }).First.ClickAsync());
        await page.FollowAsync(() => page.Card("推进岫坪竹纤维").Locator("[data-act=confirm]").ClickAsync());
        await page.Locator(".paper a.row", new() { HasText = "培育年产值" }).First.ClickAsync();
        await page.Mouse.MoveAsync(0, 0);
        // The paper has scrolled to its row; the page itself is shown from its head.
        await page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        var picture = await page.ScreenshotAsync();
        Assert.True(picture.Length > 50_000);
        var path = Path.Combine(Repo.Root, "docs", "pictures", "review.png");
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") await File.WriteAllBytesAsync(path, picture, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(path), "Run eng/picture.sh to make the picture.");
    }
}

using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>Two people at once, two areas, and a small screen.</summary>
public sealed class OrganisationEdgeTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    private string Url(string path) => new Uri(jiema.Address, path).ToString();

    [Fact]
    public async Task TwoOffices_TheSlowerLearnsWhatChangedAndKeepsItsWords()
    {
        var (fast, slow) = (await browser.SignInAsync(jiema), await browser.SignInAsync(jiema));
        await fast.GotoAsync(Url("organisation"));
        await fast.FillAsync("#unit-name", "审计局");
        await fast.PressAsync("新增单位");
        await slow.GotoAsync(fast.Url);
        foreach (var (page, name) in new[] { (fast, "审计监督局"), (slow, "审计服务局") })
        {
            await page.Locator("summary", new() { HasText = "更名" }).ClickAsync();
            await page.FillAsync("#rename-name", name);
            await page.Locator("details[open] button", new() { HasText = "更名" }).ClickAsync();
            await page.WaitForLoadStateAsync(LoadState.Load);
        }

        await Expect(slow.Locator(".fault")).ToContainTextAsync("王督查");
        await Expect(slow.Locator(".fault")).ToContainTextAsync("审计局 → 审计监督局");
        await Expect(slow.Locator("#rename-name")).ToHaveValueAsync("审计服务局");
    }

    [Fact]
    public async Task Areas_Switched_ShowNothingOfEachOther()
    {
        var page = await browser.SignInAsync(jiema);
        await page.GotoAsync(Url("organisation"));
        await page.FillAsync("#unit-name", "只在本县的局");
        await page.PressAsync("新增单位");
        await page.GotoAsync(Url("organisation/areas"));
        await page.FillAsync("#area-name", "青岚县");
        await page.PressAsync("保存");
        await page.SelectOptionAsync("#area-choice", new SelectOptionValue { Label = "青岚县" });
        await page.FollowAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "换地区" }).ClickAsync());
        await Expect(page.Locator("h1")).ToContainTextAsync("青岚县");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("只在本县的局");
        await page.GotoAsync(Url("organisation?q=只在本县的局"));
        await Expect(page.Locator(".empty").First).ToContainTextAsync("没有找到");
    }

    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Phone_ShowsEverythingWithoutBeingWider(ColorScheme scheme)
    {
        var page = await browser.SignInAsync(jiema, o =>
        {
            (o.ColorScheme, o.BypassCSP) = (scheme, true);
            o.ViewportSize = new() { Width = 390, Height = 844 };
        });
        foreach (var path in new[] { "organisation", "organisation/import", "organisation/people", "organisation/areas" })
        {
            await page.GotoAsync(Url(path));
            await page.LookAsync($"{path.Replace('/', '-')}-390-{scheme}");
        }
    }
}

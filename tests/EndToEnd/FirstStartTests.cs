using System.Net;
using Jiema.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>The first minutes of a new installation.</summary>
public sealed class FirstStartTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    [Fact]
    public async Task FirstStart_OneTimeLink_MakesTheAdministratorOnce()
    {
        var page = await (await browser.OpenAsync()).NewPageAsync();
        await page.GotoAsync(jiema.Address.ToString());
        Assert.EndsWith("/sign-in?return=%2F", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(await jiema.SetupLink);
        await page.FillAsync("#name", RunningJiema.Name);
        await page.FillAsync("#password", "weak");
        await page.ClickAsync("main button.primary");
        await Expect(page.Locator(".fault").First).ToContainTextAsync("密码");
        await page.FillAsync("#display", "王督查");
        await page.FillAsync("#password", RunningJiema.Password);
        await page.ClickAsync("main button.primary");
        await page.WaitForURLAsync(jiema.Address.ToString());
        await Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("table.list")).ToContainTextAsync("青岚县");

        var stranger = await (await browser.OpenAsync()).NewPageAsync();
        await stranger.GotoAsync(await jiema.SetupLink);
        await Expect(stranger.Locator(".fault")).ToContainTextAsync("已用过");
    }

    [Theory, InlineData(""), InlineData("reports/new"), InlineData("reports/00000000-0000-0000-0000-000000000001"), InlineData("reports/00000000-0000-0000-0000-000000000001/approved/1/export.xlsx")]
    public async Task Stranger_AnyPage_IsSentToSignIn(string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answer = await client.GetAsync(new Uri(jiema.Address, path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
    }
}

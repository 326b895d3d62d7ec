using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>A clerk makes a token, a program reads with it, the clerk takes it away; and the page that explains the API.</summary>
public sealed class TokenTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    [Fact]
    public async Task Token_MadeShownOnceUsedAndRevoked()
    {
        var page = await browser.SignInAsync(jiema, o => o.BypassCSP = true);
        await page.GotoAsync(new Uri(jiema.Address, "account").ToString());
        await page.FollowAsync(() => page.Locator("main a", new() { HasText = "令牌" }).First.ClickAsync());
        await Expect(page.Locator(".empty")).ToContainTextAsync("还没有令牌");
        await page.FillAsync("#name", "每晚导出任务表");
        await page.ClickAsync("main button.primary");
        await Expect(page.Locator(".fault")).ToContainTextAsync("请至少选一件");
        await Expect(page.Locator("#name")).ToHaveValueAsync("每晚导出任务表");
        await page.Locator("label.check", new() { HasText = "看" }).First.ClickAsync();
        await page.ClickAsync("main button.primary");
        await Expect(page.Locator("code.secret")).ToBeVisibleAsync();
        var secret = (await page.Locator("code.secret").InnerTextAsync()).Trim();
        await page.LookAsync("tokens-1360");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret));
        await page.GotoAsync(new Uri(jiema.Address, "account/tokens").ToString());
        await Expect(page.Locator("code.secret")).ToHaveCountAsync(0);
        await page.FollowAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "撤销令牌 每晚导出任务表" }).ClickAsync());
        await Expect(page.Locator("table.list tbody tr")).ToContainTextAsync("撤销");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret));
    }

    [Theory, InlineData(1360), InlineData(390)]
    public async Task Reference_IsStyledUnderItsPolicy(int width)
    {
        var page = await (await browser.OpenAsync(o => o.ViewportSize = new() { Width = width, Height = 900 })).NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var (refused, elsewhere) = (new List<string>(), new List<string>());
        page.Console += (_, line) =>
        {
            // A few style attributes of it are refused, and it looks the same without them; a refused style sheet or script would be a fault.
            if (line.Text.Contains("Content Security Policy", StringComparison.Ordinal) && !line.Text.Contains("style attributes", StringComparison.Ordinal)) refused.Add(line.Text);
        };
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(jiema.Address.ToString(), StringComparison.Ordinal)) elsewhere.Add(request.Url);
        };
        await page.GotoAsync(new Uri(jiema.Address, "api/v1/docs").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("Jiema", RegexOptions.IgnoreCase) }).First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.PictureAsync($"reference-{width}");
        // Scalar's own style is at work when its colours are there; without it the page is a bare list.
        Assert.NotEqual("", (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.scalar-app')).getPropertyValue('--scalar-color-1')")).Trim());
        Assert.Equal("grid", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.references-layout')).display"));
        Assert.Empty(refused);
        Assert.Empty(elsewhere);
    }

    private async Task<HttpStatusCode> AskAsync(string secret)
    {
        using var client = jiema.Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return (await client.GetAsync(new Uri(jiema.Address, "api/v1/me"))).StatusCode;
    }
}

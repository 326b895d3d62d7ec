using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>What was typed while the session ended is there after the next sign-in, and a button pressed twice acts once.</summary>
public sealed class DraftTests(Browser browser) : IAsyncLifetime
{
    // Of its own: ending every session would reach into other tests.
    private readonly RunningJiema _jiema = new();

    public ValueTask InitializeAsync() => _jiema.InitializeAsync();

    public ValueTask DisposeAsync() => _jiema.DisposeAsync();

    [Theory, InlineData(true), InlineData(false)]
    public async Task Paste_SentAfterTheSessionsEnd_IsBackAfterTheSignIn(bool script)
    {
        var page = await browser.SignInAsync(_jiema, o => o.JavaScriptEnabled = script);
        await page.GotoAsync(Url("reports/new"));
        await page.FillAsync("#text", ShortReport.Text("断线"));
        await EndAllAsync();
        await page.PressAsync("打开粘贴的文字");
        await AgainAsync(page);
        await Expect(page.GetByLabel("粘贴的文字")).ToHaveValueAsync(ShortReport.Text("断线").Trim());
        await page.FollowAsync(() => page.ClickAsync("main button.primary"));
        await Expect(page.Card("断线交易点")).ToBeVisibleAsync();
        // Sent, the draft is gone.
        await page.GotoAsync(_jiema.Address.ToString());
        await Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task RowEditor_SessionEndedElsewhere_GivesEveryFieldBack()
    {
        var page = await browser.SignInAsync(_jiema);
        var path = await page.PasteAsync(_jiema, "编辑");
        await page.FollowAsync(() => page.Card("编辑交易点").Locator("[data-act=edit]").ClickAsync());
        await page.FillAsync("#f-object", "编辑中的对象");
        await page.FillAsync("#f-due", "2026-09");
        await page.Locator("input[name='t.value']").First.FillAsync("9");

        var other = await browser.SignInAsync(_jiema);
        await other.GotoAsync(Url("account"));
        await other.FollowAsync(() => other.GetByRole(AriaRole.Button, new() { Name = "注销其他会话" }).ClickAsync());

        await page.FollowAsync(() => page.ClickAsync("button[value=correct]"));
        await AgainAsync(page);
        await Expect(page.GetByLabel("对象")).ToHaveValueAsync("编辑中的对象");
        await Expect(page.GetByLabel("期限")).ToHaveValueAsync("2026-09");
        await Expect(page.GetByLabel("数值").First).ToHaveValueAsync("9");
        var draft = page.Url;
        await page.PictureAsync("draft-1360");
        await page.FollowAsync(() => page.ClickAsync("main button.primary"));
        Assert.StartsWith(path, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await Expect(page.Card("编辑交易点").Locator(".due")).ToContainTextAsync("2026-09");
        await Expect(page.Card("编辑交易点").Locator(".facts")).ToContainTextAsync("编辑中的对象");
        Assert.Equal(404, (await page.GotoAsync(draft))!.Status);
    }

    [Fact]
    public async Task Draft_OfOneAccount_IsNotAnothers()
    {
        var page = await browser.SignInAsync(_jiema);
        await page.GotoAsync(Url("reports/new"));
        await page.FillAsync("#text", ShortReport.Text("别人"));
        await EndAllAsync();
        await page.PressAsync("打开粘贴的文字");
        await AgainAsync(page);
        var draft = page.Url;
        await using (var beside = Installation.Beside(_jiema))
            await beside.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE platform_draft SET \"AccountId\" = {Guid.NewGuid()}"));
        Assert.Equal(404, (await page.GotoAsync(draft))!.Status);
        await Expect(page.Locator("main")).Not.ToContainTextAsync("别人");
    }

    [Fact]
    public async Task DoubleClick_OnAForm_ActsOnce()
    {
        var page = await browser.SignInAsync(_jiema);
        var path = await page.PasteAsync(_jiema, "双击");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("确认本章其余") }).First.DblClickAsync();
        await Expect(page.Locator(".progress b")).ToHaveTextAsync("8 / 8");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.GotoAsync(Url(path[1..] + "/approve"));
        await page.GetByRole(AriaRole.Button, new() { Name = "定稿，生成第 1 版" }).DblClickAsync();
        await page.WaitForURLAsync("**/approved/1");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(404, (await page.GotoAsync(Url(path[1..] + "/approved/2")))!.Status);
        await page.GotoAsync(Url("reports/new"));
        await page.FillAsync("#text", ShortReport.Text("双击打开"));
        await page.GetByRole(AriaRole.Button, new() { Name = "打开粘贴的文字" }).DblClickAsync();
        await page.WaitForURLAsync(u => u.Contains("/reports/", StringComparison.Ordinal) && !u.EndsWith("/new", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.GotoAsync(_jiema.Address.ToString());
        await Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(4);
    }

    private string Url(string path) => new Uri(_jiema.Address, path).ToString();

    private static async Task AgainAsync(IPage page)
    {
        await page.WaitForURLAsync("**/sign-in?**");
        await page.FillAsync("#name", RunningJiema.Name);
        await page.FillAsync("#password", RunningJiema.Password);
        await page.ClickAsync("main button.primary");
        await page.WaitForURLAsync("**/drafts/**");
    }

    private async Task EndAllAsync()
    {
        await using var beside = Installation.Beside(_jiema);
        Assert.True(await beside.UseAsync<JiemaDb, int>(db => db.Database.ExecuteSqlAsync($"DELETE FROM platform_session")) > 0);
    }
}

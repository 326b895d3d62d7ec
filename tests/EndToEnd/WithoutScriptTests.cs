using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>Everything works with script off.</summary>
public sealed class WithoutScriptTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    [Fact]
    public async Task WholePath_ScriptOff_EndsInAnApprovedReading()
    {
        var page = await browser.SignInAsync(jiema, o => o.JavaScriptEnabled = false);
        await page.PasteAsync(jiema, "无脚本");
        await page.Card("无脚本交易点").GetByRole(AriaRole.Link, new() { Name = "更正" }).ClickAsync();
        await page.FillAsync("#f-due", "2026-09");
        await page.ClickAsync("button[value=correct]");
        await Expect(page.Card("无脚本交易点").Locator(".due")).ToContainTextAsync("2026-09");
        await page.Card("培育龙头企业").GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Expect(page.Card("培育龙头企业").Locator(".state")).ToContainTextAsync("已确认");
        await page.Locator("select[name=state]").SelectOptionAsync("open");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Expect(page.Locator("article.card")).ToHaveCountAsync(6);
        await page.PressAsync("确认本章其余");
        await page.GetByRole(AriaRole.Link, new() { Name = "定稿" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "定稿，生成第 1 版" }).ClickAsync();
        await Expect(page.Locator("table.plan tbody tr")).ToHaveCountAsync(8);
    }

    [Fact]
    public async Task Anchors_ScriptOff_LeadFromRowToWords()
    {
        var page = await browser.SignInAsync(jiema, o => o.JavaScriptEnabled = false);
        await page.PasteAsync(jiema, "锚点");
        await page.Card("山月茶业").GetByRole(AriaRole.Link, new() { Name = "看原文" }).ClickAsync();
        await Expect(page.Locator(".paper a.row:target")).ToContainTextAsync("支持山月茶业");
    }
}

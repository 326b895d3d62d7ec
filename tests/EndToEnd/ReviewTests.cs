using System.Text;
using System.Text.Json;
using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>The whole path in a real browser: open, review, disagree, approve, export.</summary>
public sealed class ReviewTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    [Fact]
    public async Task Review_ByKeyboardAlone_SettlesEveryRowAndApproves()
    {
        var page = await browser.SignInAsync(jiema);
        var path = await page.PasteAsync(jiema, "键盘");
        var rows = await page.Locator("article.card").CountAsync();
        Assert.Equal(8, rows);
        await page.Keyboard.PressAsync("j");
        for (var i = 0; i < rows; i++)
        {
            await Expect(page.Locator("article.card.on")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".progress b")).ToHaveTextAsync($"{i + 1} / {rows}");
        }

        await Expect(page.Locator("article.card.on")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator(".progress b")).ToHaveTextAsync($"{rows - 1} / {rows}");
        await Expect(page.Locator("article.card.on")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".progress b")).ToHaveTextAsync($"{rows} / {rows}");
        await page.GetByRole(AriaRole.Link, new() { Name = "定稿" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/approve");
        await page.GetByRole(AriaRole.Button, new() { Name = "定稿，生成第 1 版" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{path}/approved/1");
        await Expect(page.Locator("table.plan tbody tr")).ToHaveCountAsync(rows);
    }

    [Fact]
    public async Task Row_ChosenAfterADecision_IsTheOnlyOneLit()
    {
        var page = await browser.SignInAsync(jiema);
        await page.PasteAsync(jiema, "单选");
        await page.FollowAsync(() => page.Locator("article.card").First.GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync());
        await Expect(page.Locator("article.card:target")).ToHaveCountAsync(1);
        await page.Locator("a.row").Last.ClickAsync();
        await Expect(page.Locator("article.card.on:target")).ToHaveCountAsync(0);
        var grounds = await page.Locator("article.card").EvaluateAllAsync<string[]>("cards => cards.map(card => getComputedStyle(card).backgroundColor)");
        var lit = await page.Locator("article.card.on").EvaluateAsync<string>("card => getComputedStyle(card).backgroundColor");
        Assert.Single(grounds, ground => ground == lit);
    }

    [Fact]
    public async Task Correct_WhileAnotherReviewerCorrects_KeepsWhatWasTyped()
    {
        var first = await browser.SignInAsync(jiema);
        var path = await first.PasteAsync(jiema, "冲突");
        var second = await first.Context.NewPageAsync();
        await OpenEditorAsync(first, path, "冲突交易点");
        await OpenEditorAsync(second, path, "冲突交易点");
        await first.FillAsync("#f-object", "甲的对象");
        await first.ClickAsync("button[value=correct]");
        await Expect(first.Card("冲突交易点").Locator(".state")).ToContainTextAsync("已更正");

        await second.FillAsync("#f-object", "乙的对象");
        await second.ClickAsync("button[value=correct]");
        await Expect(second.Locator(".editor .fault")).ToContainTextAsync("甲的对象");
        await Expect(second.Locator("#f-object")).ToHaveValueAsync("乙的对象");
        await second.ClickAsync("button[value=correct]");
        await Expect(second.Card("冲突交易点").Locator(".facts")).ToContainTextAsync("乙的对象");
    }

    [Fact]
    public async Task Rows_SplitMergeExcludeAddAndUndo_ShowWhatHappened()
    {
        var page = await browser.SignInAsync(jiema);
        var path = await page.PasteAsync(jiema, "拆合");
        await OpenEditorAsync(page, path, "推进云坪茶厂", "split");
        await page.FillAsync("#f-split", "推进云坪茶厂|二期项目建成投产");
        await page.ClickAsync("button[value=split]");
        await Expect(page.Locator("article.card")).ToHaveCountAsync(9);

        await OpenEditorAsync(page, path, "推进云坪茶厂", "merge");
        await page.GetByRole(AriaRole.Button, new() { Name = "与下一条合并" }).ClickAsync();
        await Expect(page.Locator("article.card")).ToHaveCountAsync(8);

        await OpenEditorAsync(page, path, "深化投融资改革", "exclude");
        await page.FillAsync("#f-reason", "表态");
        await page.ClickAsync("button[value=exclude]");
        await Expect(page.Card("深化投融资改革").Locator(".reason")).ToContainTextAsync("表态");

        await page.FillAsync("#words", "新建农村公路42公里");
        await page.ClickAsync("button[value=add]");
        await Expect(page.Card("新建农村公路42公里").Locator(".state")).ToContainTextAsync("补录");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销上一步" }).ClickAsync();
        await Expect(page.Card("新建农村公路42公里")).ToHaveCountAsync(0);

        await page.FillAsync("#words", "原文里没有的话");
        await page.ClickAsync("button[value=add]");
        await Expect(page.Locator(".fault")).ToContainTextAsync("不在原文里");
        await Expect(page.Locator("#words")).ToHaveValueAsync("原文里没有的话");
    }

    [Fact]
    public async Task Side_ChosenOnTheLeft_ShowsTheOther()
    {
        var page = await browser.SignInAsync(jiema);
        await page.PasteAsync(jiema, "两边");
        await page.Locator(".paper a.row", new() { HasText = "培育龙头企业" }).ClickAsync();
        await Expect(page.Locator("article.card.on")).ToContainTextAsync("培育龙头企业3家");
        await page.Card("山月茶业").Locator("[data-jump]").ClickAsync();
        await Expect(page.Locator(".paper a.row.on").First).ToContainTextAsync("支持山月茶业");
    }

    [Fact]
    public async Task Approved_Exports_HoldTheRows()
    {
        var page = await browser.SignInAsync(jiema);
        var path = await page.PasteAsync(jiema, "导出");
        await page.PressAsync("确认本章其余");
        await page.GotoAsync(new Uri(jiema.Address, path + "/approve").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "定稿，生成第 1 版" }).ClickAsync();
        await page.WaitForURLAsync("**/approved/1");
        using var json = JsonDocument.Parse(await DownloadAsync(page, "JSON"));
        Assert.Equal(8, json.RootElement.GetProperty("rows").GetArrayLength());
        var csv = Encoding.UTF8.GetString(await DownloadAsync(page, "CSV"));
        Assert.Contains("新建导出交易点6个", csv, StringComparison.Ordinal);
        var xlsx = await DownloadAsync(page, "导出 Excel");
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
    }

    [Fact]
    public async Task Remove_AReport_CanBeTakenBack()
    {
        var page = await browser.SignInAsync(jiema);
        var path = await page.PasteAsync(jiema, "移除");
        await page.Locator("details.more summary").ClickAsync();
        await page.PressAsync("移除这份报告");
        await Expect(page.Locator($"table.list a[href='{path}']")).ToHaveCountAsync(0);
        await page.PressAsync("放回来");
        await Expect(page.Locator($"table.list a[href='{path}']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Diagnostic_Chosen_JumpsToItsPlace()
    {
        var page = await browser.SignInAsync(jiema);
        await page.GotoAsync(new Uri(jiema.Address, "reports/new").ToString());
        await page.FillAsync("#text", ShortReport.Text("提示").Replace("深化投融资改革", "事故起数下降2倍", StringComparison.Ordinal));
        await page.PressAsync("打开粘贴的文字");
        await page.Locator("details.diagnostics summary").ClickAsync();
        await page.Locator("details.diagnostics a").First.ClickAsync();
        await Expect(page.Locator(".pin:target")).ToHaveCountAsync(1);
    }

    private async Task OpenEditorAsync(IPage page, string path, string words, string? mode = null)
    {
        await page.GotoAsync(new Uri(jiema.Address, path).ToString());
        var href = (await page.Card(words).Locator("[data-act=edit]").GetAttributeAsync("href"))!;
        await page.GotoAsync(new Uri(jiema.Address, path + (mode is null ? href : href.Replace("#", $"&edit={mode}#", StringComparison.Ordinal))).ToString());
        await Expect(page.Locator(".editor")).ToBeVisibleAsync();
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        Assert.EndsWith(Path.GetExtension(download.SuggestedFilename), download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}

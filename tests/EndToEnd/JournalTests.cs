using System.Text;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>What was done is read by the audit administrator, and by whoever may read the report.</summary>
public sealed class JournalTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    [Fact]
    public async Task History_OfAReport_TellsWhatWasDoneToIt()
    {
        var page = await browser.SignInAsync(jiema);
        var path = await page.PasteAsync(jiema, "经过");
        await page.FollowAsync(() => page.Card("培育龙头企业").GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync());
        await page.FollowAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "经过" }).First.ClickAsync());
        await Expect(page.Locator("table.events tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("table.events tbody tr").First).ToContainTextAsync("第 1 项审核：确认“培育龙头企业3家”");
        await Expect(page.Locator("table.events tbody tr").First).ToContainTextAsync("督查室 督查员");
        await Expect(page.Locator("table.events tbody tr").Last).ToContainTextAsync("打开了《政府工作报告》");
        // Another report's events are not among them, and another's number is no door.
        await Expect(page.Locator("table.events")).Not.ToContainTextAsync("青岚县");
        Assert.Equal(404, (await page.GotoAsync(new Uri(jiema.Address, "reports/00000000-0000-0000-0000-00000000000a/history").ToString()))!.Status);
        // The journal of the installation is not this person's to read.
        Assert.Equal(403, (await page.GotoAsync(new Uri(jiema.Address, "journal").ToString()))!.Status);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "操作日志" })).ToHaveCountAsync(0);
        Assert.NotEqual("", path);
    }

    [Fact]
    public async Task Auditor_FiltersPagesAndExports()
    {
        var page = await browser.SignInAsync(jiema, o => o.BypassCSP = true);
        await page.PasteAsync(jiema, "审计");
        await BecomeAsync("AuditAdministrator");
        try
        {
            await page.GotoAsync(jiema.Address.ToString());
            await page.FollowAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "操作日志" }).ClickAsync());
            await Expect(page.Locator("table.events tbody tr").First).ToContainTextAsync("打开了《政府工作报告》");
            await Expect(page.Locator(".note")).ToContainTextAsync("全部完整");
            await page.LookAsync("journal-1360");
            await page.SetViewportSizeAsync(390, 900);
            await page.LookAsync("journal-390");
            await page.SetViewportSizeAsync(1360, 900);

            await page.Locator("select[name=kind]").SelectOptionAsync("account.first-administrator");
            await page.PressAsync("筛选");
            await Expect(page.Locator("table.events tbody tr")).ToHaveCountAsync(1);
            await Expect(page.Locator("table.events")).ToContainTextAsync("创建了首位管理员“ducha”");
            await page.FillAsync("input[name=by]", "没有这个人");
            await page.PressAsync("筛选");
            await Expect(page.Locator(".empty")).ToContainTextAsync("请放宽条件");
            Assert.Equal(422, (await page.GotoAsync(new Uri(jiema.Address, "journal?from=2026-13-40").ToString()))!.Status);
            await Expect(page.Locator(".fault")).ToContainTextAsync("日期要写成");

            await page.GotoAsync(new Uri(jiema.Address, "journal?object=report&by=王").ToString());
            var shown = await page.Locator("table.events tbody tr").CountAsync();
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "导出 CSV" }).ClickAsync());
            var lines = (await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(shown + 1, lines.Length);
            Assert.StartsWith("序号,时间,姓名", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        }
        finally
        {
            await BecomeAsync("SystemAdministrator");
        }
    }

    /// <summary>The first account takes another of the three administrators' roles.</summary>
    private async Task BecomeAsync(string role)
    {
        await using var beside = Installation.Beside(jiema);
        await beside.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE platform_administrator SET \"Role\" = {role}"));
    }
}

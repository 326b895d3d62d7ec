using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>An office sets up its units, posts and people in the browser.</summary>
public sealed class OrganisationTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    private const string List = "单位,简称,岗位,角色,姓名,起\n农业农村局,农业农村,负责人,单位负责人,陈禾,2024-01-01\n农业农村局,,联络员,联络员,苗青,2024-03-01\n乡村振兴局,振兴,联络员,联络员,田野,2024-03-01\n水利局,,联络员,联络员,,2024-01-01\n";

    private string Url(string path) => new Uri(jiema.Address, path).ToString();

    [Fact]
    public async Task Office_ImportsFillsRenamesAndMerges()
    {
        var page = await browser.SignInAsync(jiema, o => o.BypassCSP = true);
        await page.FollowAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "单位和岗位" }).ClickAsync());
        await Expect(page.Locator(".empty")).ToContainTextAsync("下一步");
        await page.LookAsync("organisation-start-1360");

        // A table with an error is refused whole, and says where.
        await page.GotoAsync(Url("organisation/import"));
        await ChooseAsync(page, "坏.csv", List + "文旅局,,负责人,局长,,2024-13-01\n");
        await Expect(page.Locator("tr.bad")).ToContainTextAsync("不是日期");
        await Expect(page.Locator("tr.bad")).ToContainTextAsync("不认识的角色“局长”");
        await page.LookAsync("organisation-errors-1360");
        await ChooseAsync(page, "单位表.csv", List);
        await Expect(page.Locator("main")).ToContainTextAsync("新增单位 农业农村局");
        await page.LookAsync("organisation-preview-1360");
        await page.PressAsync("确认导入 4 行");
        await Expect(page.Locator("[role=status]")).ToContainTextAsync("已导入 4 行");
        await Expect(page.Locator("table.units")).ToContainTextAsync("苗青");
        await page.LookAsync("organisation-list-1360");

        // A unit, a post, a person who comes.
        await page.FillAsync("#unit-name", "文化旅游局");
        await page.PressAsync("新增单位");
        await Expect(page.Locator("h1")).ToContainTextAsync("文化旅游局");
        await page.FillAsync("#post-title", "联络员");
        await page.GetByLabel("联络员", new() { Exact = true }).CheckAsync();
        await page.PressAsync("新增岗位");
        await Expect(page.Locator("h1")).ToContainTextAsync("联络员");
        await page.FillAsync("#fill-name", "苗青");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).First.ClickAsync();
        await Expect(page.Locator(".fault")).ToContainTextAsync("本地区已有“苗青”");
        await Expect(page.Locator("#fill-name")).ToHaveValueAsync("苗青");
        await page.FillAsync("#fill-name", "何舟");
        await page.PressAsync("保存");
        await Expect(page.Locator("table.list")).ToContainTextAsync("何舟");
        await page.LookAsync("organisation-post-1360");

        // Another name; the former one still finds it.
        await page.FollowAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "文化旅游局" }).ClickAsync());
        await page.Locator("summary", new() { HasText = "更名" }).ClickAsync();
        await page.FillAsync("#rename-name", "文旅体育局");
        await page.PressAsync("更名");
        await Expect(page.Locator("h1")).ToHaveTextAsync("文旅体育局");

        // A merger.
        await page.GotoAsync(Url("organisation?q=振兴"));
        await page.FollowAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "乡村振兴局" }).ClickAsync());
        await page.Locator("summary", new() { HasText = "并入" }).ClickAsync();
        await page.SelectOptionAsync("#merge-into", new SelectOptionValue { Label = "农业农村局" });
        await page.LookAsync("organisation-unit-1360");
        await page.PressAsync("合并");
        await Expect(page.Locator("h1")).ToHaveTextAsync("农业农村局");
        await Expect(page.Locator("table.units")).ToContainTextAsync("联络员（原振兴）");
        await page.GotoAsync(Url("organisation?q=振兴"));
        await Expect(page.Locator("table.units")).ToContainTextAsync("已并入");
        await page.LookAsync("organisation-search-1360");
        await page.GotoAsync(Url("organisation/people"));
        await Expect(page.Locator("table.list")).ToContainTextAsync("何舟");
        await page.LookAsync("organisation-people-1360");

        // What goes out comes back without difference.
        var file = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.GotoAsync(Url("organisation"));
            await page.GetByRole(AriaRole.Link, new() { Name = "导出" }).ClickAsync();
        });
        await page.GotoAsync(Url("organisation/import"));
        await page.SetInputFilesAsync("#file", await file.PathAsync() is var path && Path.ChangeExtension(path, ".xlsx") is var named && Copy(path, named) ? named : path);
        await page.ClickAsync("form[enctype] button.primary");
        await Expect(page.Locator("[role=status]")).ToContainTextAsync("和现有的完全一样");
        await page.GotoAsync(Url("organisation/areas"));
        await page.LookAsync("organisation-areas-1360");
    }

    private static bool Copy(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        return true;
    }

    private static async Task ChooseAsync(IPage page, string name, string text)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await page.ClickAsync("form[enctype] button.primary");
        await Expect(page.Locator("#preview-title")).ToContainTextAsync(name);
    }
}

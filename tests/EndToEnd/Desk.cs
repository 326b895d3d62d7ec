using Jiema.TestKit;
using Microsoft.Playwright;

namespace Jiema.EndToEnd;

/// <summary>What a person does with the program, in the words of the screen.</summary>
internal static class Desk
{
    public static async Task<IPage> SignInAsync(this Browser browser, RunningJiema jiema, Action<BrowserNewContextOptions>? change = null)
    {
        var context = await browser.OpenAsync(change);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await jiema.EnsureAdministratorAsync();
        await page.GotoAsync(new Uri(jiema.Address, "sign-in").ToString());
        await page.FillAsync("#name", RunningJiema.Name);
        await page.FillAsync("#password", RunningJiema.Password);
        await page.ClickAsync("main button.primary");
        await page.WaitForURLAsync(jiema.Address.ToString());
        return page;
    }

    /// <summary>Opens a fresh short report, so that tests do not disturb each other; gives the review page's path.</summary>
    public static async Task<string> PasteAsync(this IPage page, RunningJiema jiema, string mark)
    {
        await page.GotoAsync(new Uri(jiema.Address, "reports/new").ToString());
        await page.FillAsync("#text", ShortReport.Text(mark));
        await page.ClickAsync("form.paste button");
        await page.WaitForURLAsync(u => u.Contains("/reports/", StringComparison.Ordinal) && !u.EndsWith("/new", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Presses something that leads to another page, and waits until that page is there with its script at work.</summary>
    public static async Task FollowAsync(this IPage page, Func<Task> act)
    {
        await page.RunAndWaitForRequestFinishedAsync(act, new() { Predicate = r => r.IsNavigationRequest && r.Method == "GET" });
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    public static Task PressAsync(this IPage page, string button) =>
        page.FollowAsync(() => page.GetByRole(AriaRole.Button, new() { NameRegex = new(button) }).First.ClickAsync());

    public static ILocator Card(this IPage page, string words) => page.Locator("article.card", new() { HasText = words }).First;
}

internal static class ShortReport
{
    /// <summary>A report of an invented county; the mark makes each test's own.</summary>
    public static string Text(string mark) => $"""
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
        二、2026年重点工作
        （一）着力发展产业。
        壮大特色产业。新建{mark}交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展技术改造。
        扩大有效投资。完成投资18亿元，启动霁山水库加固工程，加快县城供水管网建设，深化投融资改革。
        各位代表！让我们携手奋斗，建设更加美好的云坪！
        """;
}

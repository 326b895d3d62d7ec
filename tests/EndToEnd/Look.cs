using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Jiema.EndToEnd;

/// <summary>What is asked of every page that a person looks at; with JIEMA_PICTURES set to a folder, each is also pictured there.</summary>
internal static class Look
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    /// <summary>axe finds nothing against WCAG 2.1 AA, and the page is no wider than its window. The context must bypass the policy, which keeps axe's script out.</summary>
    public static async Task LookAsync(this IPage page, string name)
    {
        await page.PictureAsync(name);
        await page.FitsAsync();
        var found = (await page.RunAxe(Rules)).Violations;
        Assert.True(found.Length == 0, string.Join('\n', found.Select(v => $"{page.Url} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    public static async Task FitsAsync(this IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), page.Url + " is wider than its window.");

    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("JIEMA_PICTURES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}

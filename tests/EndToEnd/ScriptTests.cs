using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.Playwright;

namespace Jiema.EndToEnd;

/// <summary>Script in every stored text, in a real browser. Once with the policy taken away, to see that the encoding alone holds; once without encoding, to see that the policy alone holds.</summary>
public sealed class ScriptTests(Browser browser, RunningJiema jiema) : IClassFixture<RunningJiema>
{
    private const int MostPages = 30;

    [Fact]
    public async Task ScriptInEveryText_RunsOnNoPage_EvenWithoutThePolicy()
    {
        var page = await browser.SignInAsync(jiema, o => o.BypassCSP = true);
        await page.PasteAsync(jiema, Planted.Words);
        await using (var data = Installation.Beside(jiema)) Assert.True(await data.UseAsync<JiemaDb, int>(Planted.EverywhereAsync) >= 8);
        var dialogs = 0;
        page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        var (seen, open, shown) = (new HashSet<string> { jiema.Address.ToString() }, new Queue<string>([jiema.Address.ToString()]), 0);
        for (var count = 0; count < MostPages && open.TryDequeue(out var address); count++)
        {
            await page.GotoAsync(address);
            Assert.True(await page.EvaluateAsync<bool>("window.__x === undefined"), $"Script ran on {address}.");
            Assert.Equal(0, await page.Locator("img[src=x]").CountAsync());
            if ((await page.Locator("body").InnerTextAsync()).Contains("<img src=x", StringComparison.Ordinal)) shown++;
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])"))
                if (link.StartsWith(jiema.Address.ToString(), StringComparison.Ordinal) && !link.Contains("/export.", StringComparison.Ordinal) && !link.EndsWith("/original", StringComparison.Ordinal) && seen.Add(link)) open.Enqueue(link);
        }

        Assert.True(shown >= 2, $"{shown} pages show the planted words");
        Assert.Equal(0, dialogs);
    }

    [Fact]
    public async Task ScriptThatGotIn_IsStoppedByThePolicy()
    {
        var page = await browser.SignInAsync(jiema);
        var refused = new List<string>();
        page.Console += (_, line) =>
        {
            if (line.Text.Contains("Content Security Policy", StringComparison.Ordinal)) refused.Add(line.Text);
        };
        await page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.__x=1\"><a id=planted href=\"javascript:window.__x=1\">x</a><p id=coloured style=\"color:red\">x</p>')");
        await page.EvaluateAsync("{ const s = document.createElement('script'); s.textContent = 'window.__x=1'; document.body.append(s); const f = document.createElement('script'); f.src = 'https://elsewhere.example/x.js'; document.body.append(f); }");
        await page.EvaluateAsync("document.querySelector('#planted').click()");
        await page.WaitForTimeoutAsync(300);
        Assert.True(await page.EvaluateAsync<bool>("window.__x === undefined"));
        Assert.True(refused.Count >= 4, string.Join('\n', refused));
    }
}

using System.Text.RegularExpressions;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jiema.EndToEnd;

/// <summary>Accounts from the first administrator's set-up to an invited clerk's lost phone, on a desk and on a phone; every page of it accessible.</summary>
public sealed class AccountTests(Browser browser)
{
    private const string Password = "Qinglan-2026";

    [Theory, InlineData(1360, ColorScheme.Light), InlineData(390, ColorScheme.Dark)]
    public async Task Administrator_SetsUpInvites_AndTheClerkGetsInWithARecoveryCode(int width, ColorScheme scheme)
    {
        await using var jiema = new RunningJiema().With("Jiema__Accounts__SecondFactor", "administrators");
        await jiema.InitializeAsync();
        await jiema.EnsureAdministratorAsync();
        void Size(BrowserNewContextOptions o) => (o.ViewportSize, o.ColorScheme, o.BypassCSP) = (new() { Width = width, Height = 900 }, scheme, true);
        var admin = await (await browser.OpenAsync(Size)).NewPageAsync();
        admin.SetDefaultTimeout(30_000);
        Task CheckAsync(IPage page, string name) => page.LookAsync($"account-{name}-{width}-{scheme}");

        // First sign-in leads to the second factor and from there to the page that was asked for.
        await admin.GotoAsync(new Uri(jiema.Address, "accounts").ToString());
        await CheckAsync(admin, "01-sign-in");
        await SignInAsync(admin, RunningJiema.Name, RunningJiema.Password);
        await CheckAsync(admin, "02-must");
        await admin.ClickAsync("button[value=start]");
        await Expect(admin.Locator("img.qr")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await admin.EvaluateAsync<int>("document.querySelector('img.qr').naturalWidth") > 0, "The QR code does not show.");
        await CheckAsync(admin, "03-scan");
        var key = Regex.Replace(await admin.Locator("code.key").InnerTextAsync(), @"\s", "");
        await admin.FillAsync("#code", Code(key));
        await admin.ClickAsync("button[value=confirm]");
        await Expect(admin.Locator(".codes li")).ToHaveCountAsync(10);
        await CheckAsync(admin, "04-codes");
        await admin.ClickAsync("main a.primary");
        Assert.Equal("/accounts", new Uri(admin.Url).AbsolutePath);
        await CheckAsync(admin, "05-accounts");

        // An invitation, with the link to be copied.
        await admin.ClickAsync("main a.primary");
        await admin.FillAsync("#name", "李审核");
        await admin.Locator("#post").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await admin.ClickAsync("main .narrow button.primary");
        var link = await admin.Locator("#link").InputValueAsync();
        await Expect(admin.GetByRole(AriaRole.Button, new() { Name = "复制链接" })).ToBeVisibleAsync();
        await CheckAsync(admin, "06-invited");
        await admin.GotoAsync(new Uri(jiema.Address, "accounts/administrators").ToString());
        await CheckAsync(admin, "07-three");
        await admin.GotoAsync(jiema.Address.ToString());
        await Expect(admin.Locator(".todo")).ToContainTextAsync("安全管理员、审计管理员未任命");
        await CheckAsync(admin, "08-home");

        // The clerk accepts, is told of all that is wrong at once, and sets up a second factor of his own.
        var clerk = await (await browser.OpenAsync(Size)).NewPageAsync();
        clerk.SetDefaultTimeout(30_000);
        await clerk.GotoAsync(link);
        await clerk.FillAsync("#name", RunningJiema.Name);
        await clerk.FillAsync("#password", "P@ssw0rd");
        await clerk.FillAsync("#again", "P@ssw0rd");
        await clerk.ClickAsync("main button.primary");
        await Expect(clerk.Locator(".fault")).ToHaveCountAsync(2);
        await CheckAsync(clerk, "09-accept");
        await clerk.FillAsync("#name", "lishenhe");
        await clerk.FillAsync("#password", Password);
        await clerk.FillAsync("#again", Password);
        await clerk.ClickAsync("main button.primary");
        await clerk.WaitForURLAsync(jiema.Address.ToString());
        await clerk.GotoAsync(new Uri(jiema.Address, "account/second-factor").ToString());
        await clerk.ClickAsync("button[value=start]");
        await clerk.FillAsync("#code", Code(Regex.Replace(await clerk.Locator("code.key").InnerTextAsync(), @"\s", "")));
        await clerk.ClickAsync("button[value=confirm]");
        var recovery = await clerk.Locator(".codes code").First.InnerTextAsync();

        // On a second machine without the phone; the first one is ended from there and comes back to its page.
        var second = await (await browser.OpenAsync(Size)).NewPageAsync();
        second.SetDefaultTimeout(30_000);
        await second.GotoAsync(new Uri(jiema.Address, "account").ToString());
        await SignInAsync(second, "lishenhe", Password);
        await CheckAsync(second, "10-code");
        await second.FillAsync("#code", "000000");
        await second.ClickAsync("main button.primary");
        await Expect(second.Locator(".fault")).ToContainTextAsync("验证码不对");
        await second.FillAsync("#code", recovery);
        await second.ClickAsync("main button.primary");
        await second.WaitForURLAsync(new Uri(jiema.Address, "account").ToString());
        await Expect(second.Locator("table.list tbody tr")).ToHaveCountAsync(2);
        await CheckAsync(second, "11-own");
        await second.GetByRole(AriaRole.Button, new() { Name = "注销其他会话" }).ClickAsync();
        await Expect(second.Locator("table.list tbody tr")).ToHaveCountAsync(1);
        await clerk.GotoAsync(new Uri(jiema.Address, "reports/new").ToString());
        await Expect(clerk.Locator(".note")).ToContainTextAsync("重新登录后会回到刚才的页面");
        await CheckAsync(clerk, "12-ended");
        await second.GotoAsync(new Uri(jiema.Address, "account/password").ToString());
        await CheckAsync(second, "13-password");
    }

    private static async Task SignInAsync(IPage page, string name, string password)
    {
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button.primary");
    }

    private static string Code(string key) => Totp.Code(key, Totp.StepAt(TimeProvider.System.GetUtcNow()));
}

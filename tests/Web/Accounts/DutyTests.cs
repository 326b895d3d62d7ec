using System.Net;
using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Accounts;

/// <summary>The defaults: an administrator sets up the second factor before anything else; the three are found one after another.</summary>
public sealed class DutyTests
{
    private const string Password = "Qinglan-2026";

    [Fact]
    public async Task Administrators_ByDefault_SetUpTheSecondFactorFirst_AndTheThreeAreFound()
    {
        await using var jiema = new RunningJiema().With("Jiema__Accounts__SecondFactor", "administrators");
        await jiema.InitializeAsync();
        await jiema.EnsureAdministratorAsync();
        using var system = new Person(jiema);
        await system.SignInAsync(RunningJiema.Name, RunningJiema.Password);
        foreach (var path in new[] { "/", "/accounts", "/reports/new", "/account" }) Assert.Equal("/account/second-factor?return=" + Uri.EscapeDataString(path), system.To(await system.GetAsync(path)));
        Assert.Equal(HttpStatusCode.NotFound, (await system.GetAsync("/no-such-page")).StatusCode);
        // What was sent before the duty was known is there after it.
        var token = await RunningJiema.TokenAsync(system.Client, "account/second-factor");
        using var form = new FormUrlEncodedContent([new("_handler", "add-unit"), new("__RequestVerificationToken", token), new("name", "云坪县草稿局")]);
        var kept = system.To(await system.Client.PostAsync("organisation", form, TestContext.Current.CancellationToken));
        Assert.StartsWith("/account/second-factor?return=%2Fdrafts%2F", kept, StringComparison.Ordinal);
        Assert.Contains("要先设置第二验证", await system.PageAsync("/account/second-factor"), StringComparison.Ordinal);
        await system.SetUpFactorAsync();
        Assert.Contains("云坪县草稿局", await system.PageAsync(Uri.UnescapeDataString(kept!.Split("return=")[1])), StringComparison.Ordinal);
        Assert.Contains("三员还没有配齐：安全管理员、审计管理员未任命。", await system.PageAsync("/"), StringComparison.Ordinal);

        // The first security administrator is invited by the system administrator, the second is not.
        var invited = await system.SendPageAsync("/accounts/administrators", "first", ("name", "何安全"), ("role", "SecurityAdministrator"));
        using var security = new Person(jiema);
        await security.AcceptAsync(Person.Link(invited.Page), "heanquan", Password);
        Assert.Equal("/account/second-factor?return=%2Faccounts", security.To(await security.GetAsync("/accounts")));
        await security.SetUpFactorAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await system.SendAsync("/accounts/administrators", "first", ("name", "何安全"), ("role", "SecurityAdministrator"))).StatusCode);
        Assert.Contains("三员还没有配齐：审计管理员未任命。", await system.PageAsync("/"), StringComparison.Ordinal);

        // From now on the security administrator appoints. A clerk becomes the auditor; nobody gets two.
        using var clerk = new Person(jiema);
        await clerk.AcceptAsync(await AccountPageTests.InviteAsync(system, "陈审计"), "chenshenji", Password);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/")).StatusCode);
        Assert.Equal("/accounts/administrators?done=1", security.To(await security.SendAsync("/accounts/administrators", "appoint", ("user", "chenshenji"), ("role", "AuditAdministrator"))));
        Assert.StartsWith("/sign-in", clerk.To(await clerk.GetAsync("/")), StringComparison.Ordinal);
        var twice = await security.SendPageAsync("/accounts/administrators", "appoint", ("user", "chenshenji"), ("role", "SecurityAdministrator"));
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("不能由一人兼任", twice.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("三员还没有配齐", await system.PageAsync("/"), StringComparison.Ordinal);

        // The last system administrator stays, whoever asks.
        var first = Regex.Match(await security.PageAsync("/accounts?q=" + RunningJiema.Name), "/accounts/([0-9a-f-]{36})").Groups[1].Value;
        Assert.Contains("最后一位", (await security.SendPageAsync("/accounts/administrators", "dismiss", ("do", "dismiss:" + first))).Page, StringComparison.Ordinal);
        Assert.Contains("最后一位", (await security.SendPageAsync("/accounts/" + first, "act", ("do", "lock"))).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await security.SendAsync("/accounts/" + first, "act", ("do", "close"))).StatusCode);

        // A reset password: the link is the only way in.
        var link = Person.Link((await security.SendPageAsync("/accounts/" + first, "act", ("do", "password"))).Page);
        Assert.StartsWith("/sign-in", system.To(await system.GetAsync("/")), StringComparison.Ordinal);
        using var anew = new Person(jiema);
        Assert.Null(await anew.SignInAsync(RunningJiema.Name, RunningJiema.Password));
        Assert.Equal("/sign-in", await anew.AcceptAsync(link, "", "Yunping-2027"));
        Assert.StartsWith("/sign-in/code", await anew.SignInAsync(RunningJiema.Name, "Yunping-2027"), StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Accounts;

/// <summary>Accounts as a client of the running program meets them.</summary>
public sealed class AccountPageTests(RunningJiema jiema)
{
    private const string Password = "Qinglan-2026";

    [Fact]
    public async Task Invitation_FromTheFormToWork()
    {
        using var admin = await AdminAsync();
        var invitations = await admin.PageAsync("/accounts/invitations");
        var post = Regex.Match(invitations, "<option value=\"([0-9a-f-]{36})\">督查员").Groups[1].Value;
        var (_, page, _) = await admin.SendPageAsync("/accounts/invitations", "invite", ("person", ""), ("name", "<script>alert(1)</script>赵"), ("post", post));
        var link = Person.Link(page);
        // Shown once: the list knows that it is open, not what it is.
        Assert.DoesNotContain("token=", await admin.PageAsync("/accounts/invitations"), StringComparison.Ordinal);
        using var zhao = new Person(jiema);
        Assert.DoesNotContain("<script>alert", await (await zhao.GetAsync(link)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var weak = await zhao.SendPageAsync(link, "accept", ("Form.Token", link.Split('=')[1]), ("Form.Name", "zhaoshenhe"), ("Form.Password", "P@ssw0rd"), ("Form.Again", "P@ssw0rd"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.Status);
        Assert.Contains("太常见", weak.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"zhaoshenhe\"", weak.Page, StringComparison.Ordinal);
        Assert.Equal("/", await zhao.AcceptAsync(link, "zhaoshenhe", Password));
        Assert.Contains("打开报告", await zhao.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await zhao.GetAsync(link)).StatusCode);
        // An office clerk sees no accounts.
        Assert.Contains("没有权限", await zhao.PageAsync((await zhao.GetAsync("/accounts")).Headers.Location is { } to ? to.PathAndQuery : "/accounts"), StringComparison.Ordinal);
        Assert.Contains("zhaoshenhe", await admin.PageAsync("/accounts?q=zhaosh"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await (await admin.GetAsync("/accounts")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_Revoked_IsWorthless()
    {
        using var admin = await AdminAsync();
        var link = await InviteAsync(admin, "钱撤销");
        var row = Regex.Match(await admin.PageAsync("/accounts/invitations"), "钱撤销</td>.*?revoke:([0-9a-f-]{36})", RegexOptions.Singleline).Groups[1].Value;
        await admin.SendAsync("/accounts/invitations", "revoke", ("do", "revoke:" + row));
        using var stranger = new Person(jiema);
        Assert.Contains("已撤销", await stranger.PageAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_UnknownAndWrong_GetTheSameAnswer()
    {
        using var admin = await AdminAsync();
        var (name, _) = await AddAsync(admin, "孙同");
        using var stranger = new Person(jiema);
        var wrong = await stranger.SendPageAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", "Falsch-9-mal"));
        var unknown = await stranger.SendPageAsync("/sign-in", "sign-in", ("Form.Name", "meiyouren"), ("Form.Password", "Falsch-9-mal"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((wrong.Status, Bare(wrong.Page, name)), (unknown.Status, Bare(unknown.Page, "meiyouren")));
    }

    [Fact]
    public async Task Sessions_EndedElsewhere_AreOutAtOnce_AndComeBackToThePage()
    {
        using var admin = await AdminAsync();
        var (name, one) = await AddAsync(admin, "李会话");
        using var other = new Person(jiema);
        await other.SignInAsync(name, Password);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).StatusCode);
        var session = Regex.Match(await one.PageAsync("/account"), "end:([0-9a-f-]{36})").Groups[1].Value;
        await one.SendAsync("/account", "sessions", ("do", "end:" + session));
        var thrown = other.To(await other.GetAsync("/reports/new?x=1"));
        Assert.Equal("/sign-in?return=%2Freports%2Fnew%3Fx%3D1&ended=1", thrown);
        Assert.Contains("重新登录后会回到", await other.PageAsync(thrown!), StringComparison.Ordinal);
        Assert.Equal("/reports/new?x=1", await other.SignInAsync(name, Password, thrown!));
        // A new password ends the others, too.
        Assert.Equal("/account?done=password", one.To(await one.SendAsync("/account/password", "password", ("present", Password), ("new", "Yunping-2027"), ("again", "Yunping-2027"))));
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/account")).StatusCode);
        Assert.Equal("/sign-in", one.To(await one.SendAsync("/account", "sessions", ("do", "all"))));
        Assert.StartsWith("/sign-in", one.To(await one.GetAsync("/account")), StringComparison.Ordinal);
        one.Dispose();
    }

    [Fact]
    public async Task Cookie_CopiedBeforeSigningOut_IsWorthless()
    {
        using var admin = await AdminAsync();
        var (name, person) = await AddAsync(admin, "周饼干");
        var answer = await person.SendAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("jiema=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using var thief = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = jiema.Address };
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("account", TestContext.Current.CancellationToken)).StatusCode);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["go"] = "/sign-in", ["__RequestVerificationToken"] = await RunningJiema.TokenAsync(person.Client, "account") });
        Assert.Equal("/sign-in", person.To(await person.Client.PostAsync("sign-out", form, TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("account", TestContext.Current.CancellationToken)).StatusCode);
        person.Dispose();
    }

    [Fact]
    public async Task SecondFactor_SetUp_ThenAskedFor_CodeOrRecoveryCode()
    {
        using var admin = await AdminAsync();
        var (name, person) = await AddAsync(admin, "吴验证");
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/account/second-factor.svg")).StatusCode);
        await person.SendAsync("/account/second-factor", "factor", ("do", "start"));
        var picture = await person.GetAsync("/account/second-factor.svg");
        Assert.Equal(("image/svg+xml", "no-store"), (picture.Content.Headers.ContentType!.MediaType, picture.Headers.CacheControl!.ToString()));
        Assert.StartsWith("<svg", await picture.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.SendAsync("/account/second-factor", "factor", ("do", "confirm"), ("code", "12"))).StatusCode);
        var (key, codes) = await person.SetUpFactorAsync();
        Assert.Equal(10, codes.Count);
        Assert.DoesNotContain(codes[0], await person.PageAsync("/account/second-factor"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/account/second-factor.svg")).StatusCode);

        using var again = new Person(jiema);
        var step = await again.SignInAsync(name, Password, "/sign-in?return=%2Faccount");
        Assert.Equal("/sign-in/code?return=%2Faccount", step);
        Assert.StartsWith("/sign-in", again.To(await again.GetAsync("/account")), StringComparison.Ordinal);
        Assert.Contains("验证码不对", (await again.SendPageAsync(step!, "code", ("code", "abcdef"))).Page, StringComparison.Ordinal);
        Assert.Equal("/account", again.To(await again.SendAsync(step!, "code", ("code", Person.Code(key, 1)))));
        using var third = new Person(jiema);
        await third.SignInAsync(name, Password);
        Assert.Contains("验证码不对", (await third.SendPageAsync(step!, "code", ("code", Person.Code(key, 1)))).Page, StringComparison.Ordinal);
        Assert.Equal("/", third.To(await third.SendAsync("/sign-in/code", "code", ("code", codes[3]))));
        person.Dispose();
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example/"), InlineData("/\\evil.example"), InlineData("/\t/evil.example")]
    public async Task ReturnAddress_Elsewhere_StaysHere(string target)
    {
        using var admin = await AdminAsync();
        var (name, person) = await AddAsync(admin, "郑回跳" + Guid.NewGuid().ToString("N")[..6]);
        var to = Uri.EscapeDataString(target);
        Assert.Equal("/account/second-factor?return=%2F", person.To(await person.SendAsync("/account/second-factor?return=" + to, "factor", ("do", "start"))));
        var (key, _) = await person.SetUpFactorAsync();
        using var again = new Person(jiema);
        var step = await again.SignInAsync(name, Password, "/sign-in?return=" + to);
        Assert.DoesNotContain("evil", step, StringComparison.Ordinal);
        var answer = await again.SendAsync("/sign-in/code?return=" + to, "code", ("code", Person.Code(key, 1)));
        Assert.Equal(jiema.Address.Authority, new Uri(jiema.Address, answer.Headers.Location!).Authority);
        Assert.DoesNotContain("evil", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        person.Dispose();
    }

    [Fact]
    public async Task Forms_OfOtherAdministrators_AreRefused()
    {
        using var admin = await AdminAsync();
        var (_, person) = await AddAsync(admin, "冯越权");
        var id = Regex.Match(await admin.PageAsync("/accounts?q=" + Uri.EscapeDataString("冯越权")), "/accounts/([0-9a-f-]{36})").Groups[1].Value;
        // The system administrator closes accounts; to lock, reset or appoint is the security administrator's.
        foreach (var act in new[] { "lock", "password", "factor", "all" }) Assert.Equal(HttpStatusCode.Forbidden, (await admin.SendAsync("/accounts/" + id, "act", ("do", act))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.SendAsync("/accounts/administrators", "appoint", ("user", "冯越权"), ("role", "AuditAdministrator"))).StatusCode);
        Assert.Equal($"/accounts/{id}?done=1", admin.To(await admin.SendAsync("/accounts/" + id, "act", ("do", "close"))));
        Assert.StartsWith("/sign-in", person.To(await person.GetAsync("/account")), StringComparison.Ordinal);
        await admin.SendAsync("/accounts/" + id, "act", ("do", "reopen"));
        person.Dispose();
    }

    private async Task<Person> AdminAsync()
    {
        await jiema.EnsureAdministratorAsync();
        var admin = new Person(jiema);
        Assert.Equal("/", await admin.SignInAsync(RunningJiema.Name, RunningJiema.Password));
        return admin;
    }

    internal static async Task<string> InviteAsync(Person admin, string name)
    {
        var post = Regex.Match(await admin.PageAsync("/accounts/invitations"), "<option value=\"([0-9a-f-]{36})\">督查员").Groups[1].Value;
        return Person.Link((await admin.SendPageAsync("/accounts/invitations", "invite", ("person", ""), ("name", name), ("post", post))).Page);
    }

    private async Task<(string Name, Person Person)> AddAsync(Person admin, string name)
    {
        var person = new Person(jiema);
        Assert.Equal("/", await person.AcceptAsync(await InviteAsync(admin, name), name, Password));
        return (name, person);
    }

    private static string Bare(string page, string name) => Regex.Replace(page, "name=\"__RequestVerificationToken\" value=\"[^\"]*\"", "").Replace(name, "", StringComparison.Ordinal);
}

using System.Net;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Accounts;

/// <summary>Signing in through a real OpenID provider.</summary>
public sealed class OpenIdTests
{
    [Fact]
    public async Task Portal_LinkedAccountsSignIn_OthersDoNot()
    {
        await using var portal = await OidcProvider.StartAsync();
        await using var jiema = new RunningJiema().With("Jiema__OpenId__Authority", portal.Address).With("Jiema__OpenId__ClientId", OidcProvider.ClientId).With("Jiema__OpenId__ClientSecret", OidcProvider.Secret).With("Jiema__OpenId__Name", "云坪政务门户");
        await jiema.InitializeAsync();
        await jiema.EnsureAdministratorAsync();

        // Nobody has linked it: no account is made, and the page says what to do.
        using var stranger = new Person(jiema);
        Assert.Contains("用云坪政务门户登录", await stranger.PageAsync("/sign-in"), StringComparison.Ordinal);
        var (at, _) = await stranger.FollowAsync("/sign-in/openid?return=%2Faccount");
        Assert.Equal("/sign-in?problem=not-linked", at.PathAndQuery);
        Assert.Contains("还没有关联账号", await stranger.PageAsync(at.PathAndQuery), StringComparison.Ordinal);
        Assert.Equal(1, portal.Proofs);

        // Linked from one's own page, by a form after the portal has answered.
        using var admin = new Person(jiema);
        await admin.SignInAsync(RunningJiema.Name, RunningJiema.Password);
        (at, var answer) = await admin.FollowAsync("/account/openid");
        Assert.Equal("/account/openid/link", at.AbsolutePath);
        Assert.Contains("王督查（统一身份）", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal("/account?done=linked", admin.To(await admin.SendAsync("/account/openid/link", "link")));
        (at, _) = await stranger.FollowAsync("/sign-in/openid?return=%2Faccount");
        Assert.Equal("/account", at.PathAndQuery);
        Assert.Contains(RunningJiema.Name, await stranger.PageAsync("/account"), StringComparison.Ordinal);

        // An invitation accepted through the portal, without a password.
        portal.Person = ("1002", "李审核");
        using var invited = new Person(jiema);
        var link = await AccountPageTests.InviteAsync(admin, "李审核");
        (at, answer) = await invited.FollowAsync("/sign-in/openid?invitation=" + link.Split('=')[1]);
        Assert.Equal(link, at.PathAndQuery);
        Assert.DoesNotContain("Form.Password", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/", invited.To(await invited.SendAsync(link, "accept", ("Form.Token", link.Split('=')[1]), ("Form.Name", "lishenhe"), ("Form.Through", "openid"))));
        Assert.Contains("没有密码", await invited.PageAsync("/account"), StringComparison.Ordinal);
        // Without a password the link is the only door, and stays.
        Assert.Contains("取消关联后就不能登录", (await invited.SendPageAsync("/account", "unlink")).Page, StringComparison.Ordinal);

        // A second factor is asked for after the portal as after a password.
        var (key, _) = await invited.SetUpFactorAsync();
        using var again = new Person(jiema);
        (at, _) = await again.FollowAsync("/sign-in/openid");
        Assert.Equal("/sign-in/code", at.AbsolutePath);
        Assert.Equal("/", again.To(await again.SendAsync(at.PathAndQuery, "code", ("code", Person.Code(key, 1)))));

        // Nobody leads elsewhere by the way back.
        using var lured = new Person(jiema);
        portal.Person = ("1001", "王督查（统一身份）");
        (at, _) = await lured.FollowAsync("/sign-in/openid?return=" + Uri.EscapeDataString("//evil.example/"));
        Assert.Equal(jiema.Address, at);

        // An answer of the portal that nobody asked for is refused.
        using var forged = new Person(jiema);
        Assert.Equal("/sign-in?problem=openid", forged.To(await forged.GetAsync("/sign-in/openid/back?code=abc&state=def")));
    }

    [Fact]
    public async Task WithoutTheSetting_ThereIsNoPortal()
    {
        await using var jiema = new RunningJiema();
        await jiema.InitializeAsync();
        using var stranger = new Person(jiema);
        Assert.DoesNotContain("/sign-in/openid", await stranger.PageAsync("/sign-in"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/sign-in/openid")).StatusCode);
    }
}

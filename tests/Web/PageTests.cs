using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Web.Tests;

/// <summary>The pages as a client sees them.</summary>
public sealed partial class PageTests(RunningJiema jiema)
{
    private const string Nasty = "<script>alert(1)</script>\"'&";

    [Fact]
    public async Task Pages_CarryTheHeadersAndNoInlineScriptOrStyle()
    {
        using var client = await jiema.SignInAsync();
        foreach (var path in new[] { "", "reports/new", "sign-in", "no-such-page" })
        {
            var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(Inline(), page);
        }
    }

    [Fact]
    public async Task Page_ThatIsNotThere_SaysSoInChinese()
    {
        using var client = await jiema.SignInAsync();
        var answer = await client.GetAsync("no-such-page", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有这一页", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "空.txt", [], "JM10" },
        { "程序.txt", [0x4D, 0x5A, 0, 0, 1, 2, 3, 0], "JM10" },
        { "便条.txt", Encoding.UTF8.GetBytes("今天下午三点开会。"), "JM10" },
        { "旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "JM10" },
        { "断.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj"), "JM10" },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public async Task Upload_ThatCannotBeRead_ShowsOneMessageAndStoresNothing(string name, byte[] content, string code)
    {
        using var client = await jiema.SignInAsync();
        var before = await client.GetStringAsync("", TestContext.Current.CancellationToken);
        var page = await UploadAsync(client, name, content);
        Assert.Single(Fault().Matches(page));
        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        Assert.Equal(Rows().Count(before), Rows().Count(await client.GetStringAsync("", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Paste_ThatIsNoReport_KeepsWhatWasTyped()
    {
        using var client = await jiema.SignInAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "paste", ["__RequestVerificationToken"] = await RunningJiema.TokenAsync(client, "reports/new"), ["text"] = "短短一句" + Nasty });
        var page = await (await client.PostAsync("reports/new", form, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Single(Fault().Matches(page));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("短短一句" + Nasty, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_InFileNameAndReport_NeverReachesAPageUnescaped()
    {
        using var client = await jiema.SignInAsync();
        var text = Report.Replace("山月茶业", "山月" + Nasty, StringComparison.Ordinal);
        var answer = await PostFileAsync(client, "a<script>alert(1)</script>.txt", Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var path in new[] { answer.Headers.Location!.ToString(), answer.Headers.Location + "/approve", "/" })
            Assert.DoesNotContain("<script>alert", await client.GetStringAsync(path.Replace("?note=", "?x=", StringComparison.Ordinal), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await client.GetStringAsync(answer.Headers.Location!.GetLeftPart(UriPartial.Path) + "?q=" + Uri.EscapeDataString(Nasty) + "&note=" + Uri.EscapeDataString(Nasty), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, InlineData("reports/new"), InlineData("sign-out"), InlineData("preferences")]
    public async Task Post_WithoutTheFormsToken_IsRefused(string path)
    {
        using var client = await jiema.SignInAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sample", ["go"] = "/", ["set"] = "theme-dark" });
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(path, form, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example/"), InlineData("/\\evil.example")]
    public async Task SignIn_ReturnAddressElsewhere_StaysHere(string target)
    {
        await jiema.EnsureAdministratorAsync();
        using var client = jiema.Stranger();
        var path = "sign-in?return=" + Uri.EscapeDataString(target);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in", ["__RequestVerificationToken"] = await RunningJiema.TokenAsync(client, path), ["Form.Name"] = RunningJiema.Name, ["Form.Password"] = RunningJiema.Password,
        });
        var answer = await client.PostAsync(path, form, TestContext.Current.CancellationToken);
        Assert.Equal("/", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.ToString());
        Assert.True(!answer.Headers.Location.IsAbsoluteUri || answer.Headers.Location.Host == "127.0.0.1");
    }

    [Theory, InlineData("en", "Sign in"), InlineData("zh-CN", "登录"), InlineData("fr", "登录")]
    public async Task Language_FollowsTheBrowser(string language, string words)
    {
        using var client = jiema.Stranger();
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        Assert.Contains(words, WebUtility.HtmlDecode(await client.GetStringAsync("sign-in", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(HttpClient client, string name, byte[] content)
    {
        var answer = await PostFileAsync(client, name, content);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> PostFileAsync(HttpClient client, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("file"), "_handler" }, { new StringContent(await RunningJiema.TokenAsync(client, "reports/new")), "__RequestVerificationToken" },
        };
        var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = "\"" + name + "\"" };
        form.Add(file);
        return await client.PostAsync("reports/new", form);
    }

    private const string Report = """
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
        二、2026年重点工作
        壮大特色产业。新建茶园交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展技术改造。
        扩大有效投资。完成投资18亿元，启动霁山水库加固工程，加快县城供水管网建设，深化投融资改革。
        """;

    [GeneratedRegex(@"<[a-z][^>]*\s(style|on[a-z]+)\s*=|<script(?![^>]*\bsrc=)|<style", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("class=\"fault\"")]
    private static partial Regex Fault();

    [GeneratedRegex("<a href=\"/reports/[0-9a-f-]{36}\"")]
    private static partial Regex Rows();
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Jiema.TestKit;

namespace Jiema.Web.Tests;

/// <summary>A report's original as a browser gets it, and a server whose disk is full.</summary>
public sealed class OriginalTests(RunningJiema jiema)
{
    [Theory]
    [InlineData("云坪县2026年政府工作报告.txt", "云坪县2026年政府工作报告.txt")]
    [InlineData("..%2F..%2Fetc/报告\u202Etxt.exe.txt", "报告txt.exe.txt")]
    [InlineData("a<script>alert(1)<\\/script>;filename=x.html.txt", "script_;filename=x.html.txt")]
    public async Task Original_IsAnAttachmentWithASafeName(string name, string safe)
    {
        using var client = await jiema.SignInAsync();
        var text = Report(name);
        var id = await OpenAsync(client, name, text);
        var answer = await client.GetAsync($"reports/{id}/original", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(text, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal(safe, disposition.FileNameStar);
        Assert.All(disposition.FileName!, c => Assert.InRange(c, ' ', '~'));
    }

    [Fact]
    public async Task Original_OfNoReport_IsNotFound_AndOfAStrangerNothing()
    {
        using var client = await jiema.SignInAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"reports/{Guid.NewGuid()}/original", TestContext.Current.CancellationToken)).StatusCode);
        using var stranger = jiema.Stranger();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync($"reports/{Guid.NewGuid()}/original", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Submit_OnAFullDisk_SaysItInBothLanguages_AndWorksAgainWithRoom()
    {
        using var disk = new SmallDisk(24);
        await using var small = RunningJiema.In(Path.Combine(disk.Path, "data")).With("Jiema__MinimumFreeMegabytes", "0");
        await small.InitializeAsync();
        using var client = await small.SignInAsync();
        var before = await OpenAsync(client, "甲.txt", Report("甲"));
        disk.Fill();
        foreach (var (language, words) in new[] { ("zh-CN", "磁盘没有空间"), ("en", "The disk is full") })
        {
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
            var full = await PostAsync(client, "乙.txt", Report("乙"));
            Assert.Equal(HttpStatusCode.InsufficientStorage, full.StatusCode);
            Assert.Contains(words, WebUtility.HtmlDecode(await full.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }

        // Reading goes on meanwhile.
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"reports/{before}/original", TestContext.Current.CancellationToken)).StatusCode);
        disk.MakeRoom();
        var after = await OpenAsync(client, "乙.txt", Report("乙"));
        Assert.Equal(Report("乙"), await client.GetStringAsync($"reports/{after}/original", TestContext.Current.CancellationToken));
    }

    private static async Task<string> OpenAsync(HttpClient client, string name, string text)
    {
        var answer = await PostAsync(client, name, text);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.ToString();
        return address[(address.IndexOf("/reports/", StringComparison.Ordinal) + "/reports/".Length)..].Split('?')[0];
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string name, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("file"), "_handler" }, { new StringContent(await RunningJiema.TokenAsync(client, "reports/new")), "__RequestVerificationToken" },
        };
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        // As browsers send it: the name's own bytes, between quotation marks.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{Latin(name)}\"");
        form.Add(file);
        return await client.PostAsync("reports/new", form);
    }

    private static string Latin(string name) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));

    private static string Report(string mark) => $"""
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
        二、2026年重点工作
        壮大特色产业。新建茶园交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展技术改造。编号{Convert.ToHexString(Encoding.UTF8.GetBytes(mark))}。
        扩大有效投资。完成投资18亿元，启动霁山水库加固工程，加快县城供水管网建设，深化投融资改革。
        办好教育事业。新增学位1200个，完成云坪一中体育馆改造，争创省级义务教育优质均衡县。
        守住安全底线。坚决守住不发生重特大事故的底线，生产安全事故起数下降10%以上。
        各位代表！让我们携手奋斗，建设更加美好的云坪！
        """;
}

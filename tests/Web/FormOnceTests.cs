using System.Net;
using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Web.Tests;

/// <summary>The same form, sent a hundred times at once, acts once and is answered alike.</summary>
public sealed partial class FormOnceTests
{
    private const string Report = """
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
        二、2026年重点工作
        （一）着力发展产业。
        壮大特色产业。新建重复提交交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展技术改造。
        各位代表！让我们携手奋斗，建设更加美好的云坪！
        """;

    private static async Task<List<HttpResponseMessage>> SendAsync(HttpClient client, string path, IReadOnlyList<Dictionary<string, string>> forms) =>
        [.. await Task.WhenAll(forms.Select(async form =>
        {
            using var content = new FormUrlEncodedContent(form);
            return await client.PostAsync(path, content, TestContext.Current.CancellationToken);
        }))];

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Form_SentAHundredTimesAtOnce_ActsOnce(Engine engine)
    {
        await using var jiema = new RunningJiema { Engine = engine };
        await jiema.InitializeAsync();
        using var client = await jiema.SignInAsync();
        var token = await RunningJiema.TokenAsync(client, "reports/new");
        var key = Guid.NewGuid().ToString("N");
        var paste = new Dictionary<string, string> { ["_handler"] = "paste", ["__RequestVerificationToken"] = token, ["text"] = Report, ["_once"] = key };
        var opened = await SendAsync(client, "reports/new", [.. Enumerable.Repeat(paste, 100)]);
        var place = Assert.Single(opened.Select(a => new Uri(jiema.Address, a.Headers.Location!).AbsolutePath).Distinct());
        Assert.All(opened, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther));

        var buttons = Confirm().Matches(await client.GetStringAsync(place, TestContext.Current.CancellationToken)).Select(m => m.Value).ToList();
        Dictionary<string, string> Act(string button, string once) => new() { ["_handler"] = "act", ["__RequestVerificationToken"] = token, ["do"] = button, ["_once"] = once };
        var same = await SendAsync(client, place, [.. Enumerable.Repeat(Act(buttons[0], Guid.NewGuid().ToString("N")), 100)]);
        Assert.All(same, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, a.StatusCode.ToString()));
        Assert.Single(same.Select(a => a.Headers.Location!.ToString()).Distinct());

        // Keys of their own: the first acts, the others learn that the row has changed.
        var other = await SendAsync(client, place, [.. Enumerable.Range(0, 5).Select(_ => Act(buttons[1], Guid.NewGuid().ToString("N")))]);
        Assert.Single(other, a => a.StatusCode is HttpStatusCode.Redirect);
        Assert.Equal(4, other.Count(a => a.StatusCode is HttpStatusCode.Conflict));
    }

    [GeneratedRegex("confirm:[0-9-]+:[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Confirm();
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Jiema.Platform;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Tokens;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Jiema.Web.Api.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Web.Tests.Api;

/// <summary>Every problem of the table can happen, is what the table says, and nothing that a client sends makes the program fail.</summary>
public sealed partial class ProblemTests(ApiHosts hosts)
{
    private const string Nobody = "/api/v1/reports/00000000-0000-0000-0000-0000000000ff";

    [Fact]
    public async Task EveryCode_IsReached()
    {
        await using var host = await ApiHost.StartAsync(Engine.Sqlite);
        using var client = await host.ClientAsync();
        var report = $"/api/v1/reports/{await client.ReportAsync("茶园")}";
        var row = (await (await client.ReadAsync(report + "/rows")).JsonAsync())["items"]![0]!;
        var decisions = $"{report}/rows/{(string)row["row"]!["key"]!}/decisions";
        var etag = (string)row["etag"]!;
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        async Task SeeAsync(Task<HttpResponseMessage> sent)
        {
            var answer = await sent;
            reached[await answer.CodeAsync()] = (int)answer.StatusCode;
        }

        await SeeAsync(client.ReadAsync("/api/v1/nothing"));
        await SeeAsync(client.ReadAsync("/api/v1/reports?limit=0"));
        await SeeAsync(client.ReadAsync("/api/v1/reports?cursor=abc"));
        await SeeAsync(client.ReadAsync(Nobody));
        await SeeAsync(client.ReadAsync("/api/v1/decodings/00000000-0000-0000-0000-0000000000ff"));
        await SeeAsync(client.ReadAsync(report + "/rows/1-2"));
        await SeeAsync(client.ReadAsync(report + "/approved/1/export.json"));
        await SeeAsync(client.SubmitAsync(report + "/conflicts/1/drop", null));
        await SeeAsync(client.SubmitAsync(report + "/decisions/1/undo", null));
        await SeeAsync(client.RemoveAsync(report));
        await SeeAsync(client.SubmitAsync(decisions, new { kind = "confirm" }, etag, key: null));
        await SeeAsync(client.SubmitAsync(decisions, new { kind = "confirm" }, etag, key: "a b"));
        await SeeAsync(client.SubmitAsync(decisions, new { kind = "confirm" }));
        await SeeAsync(client.SubmitAsync(decisions, new { kind = "confirm" }, "\"7-old\""));
        await SeeAsync(client.SubmitAsync(decisions, new { kind = "exclude", reason = "" }, etag));
        await SeeAsync(client.SubmitAsync(decisions, new StringContent("kind=confirm", Encoding.UTF8, "text/csv"), etag));
        await SeeAsync(client.SubmitAsync(decisions, Raw("{\"kind\":"u8), etag));
        await SeeAsync(client.SubmitAsync(decisions, Raw([0x7B, 0xFF, 0x7D]), etag));
        await SeeAsync(client.SubmitAsync(decisions, Raw(new byte[1_100_000]), etag));
        await SeeAsync(client.SubmitAsync("/api/v1/reports", new MultipartFormDataContent { { new StringContent("x"), "text" } }));
        await SeeAsync(client.SubmitAsync("/api/v1/reports", new StringContent("--x", MediaTypeHeaderValue.Parse("multipart/form-data"))));
        await SeeAsync(client.SubmitAsync(report + "/approved", null, (await client.ReadAsync(report)).Headers.ETag!.ToString()));
        await SeeAsync(client.SubmitAsync(report + "/reopenings", new { reason = "再审" }, (await client.ReadAsync(report)).Headers.ETag!.ToString()));
        await SeeAsync(SendAsync(client, HttpMethod.Get, report, ("Accept", "image/png")));
        await SeeAsync(SendAsync(client, HttpMethod.Get, report, ("Jiema-Area", "x")));
        await client.SubmitAsync(decisions, new { kind = "confirm" }, etag, "k1");
        await SeeAsync(client.SubmitAsync(decisions, new { kind = "reopen" }, etag, "k1"));
        // As a program before this one left it, that kept the answer after the change and was stopped in between.
        await host.UseAsync<JiemaDb, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE platform_once SET \"Status\" = 0, \"Location\" = NULL WHERE \"Key\" = 'k1'", TestContext.Current.CancellationToken));
        await SeeAsync(client.SubmitAsync(decisions, new { kind = "confirm" }, etag, "k1"));
        var rows = (await (await client.ReadAsync(report + "/rows?state=open&limit=200")).JsonAsync())["items"]!.AsArray();
        await client.SubmitAsync(report + "/confirmations", new { rows = rows.Select(r => new { key = (string)r!["row"]!["key"]!, version = 0 }) });
        await client.SubmitAsync(report + "/approved", null, (await client.ReadAsync(report)).Headers.ETag!.ToString());
        await SeeAsync(client.SubmitAsync(report + "/approved", null, (await client.ReadAsync(report)).Headers.ETag!.ToString()));

        await SeeAsync(host.Client(null).ReadAsync(report));
        await SeeAsync(host.Client("jm_wrong").ReadAsync(report));
        await SeeAsync((await host.ClientAsync("reports.read")).SubmitAsync(report + "/confirmations", new { rows = Array.Empty<object>() }));
        var text = await host.TokenAsync();
        var id = (await host.UseAsync<TokensQuery, IReadOnlyList<TokenSummary>>(q => q.OfAsync(host.Account.Id, CancellationToken.None)))[0].Id;
        await host.UseAsync<RevokeToken, bool>(r => r.ExecuteAsync(new RevokeTokenOptions(id), new ActionContext(host.Account.Id, "王督查", host.Now) { AreaId = Area.First }, CancellationToken.None));
        await SeeAsync(host.Client(text).ReadAsync(report));
        text = await host.TokenAsync();
        await host.UseAsync<JiemaDb, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE platform_token SET \"ExpiresAt\" = 1 WHERE \"Sha256\" = {0}", [TokenText.Hash(text)], TestContext.Current.CancellationToken));
        await SeeAsync(host.Client(text).ReadAsync(report));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(host.Folder, "files"), "*", SearchOption.AllDirectories)) File.Delete(file);
        await SeeAsync(client.ReadAsync(report));
        await host.UseAsync<UserManager<Account>, IdentityResult>(async users => await users.SetLockoutEndDateAsync((await users.FindByIdAsync(host.Account.Id.ToString()))!, host.Now.AddHours(1)));
        await SeeAsync(client.ReadAsync(report));
        await using var slow = await ApiHost.StartAsync(Engine.Sqlite, "--Jiema:Api:RequestsPerMinutePerToken=2");
        using var hasty = await slow.ClientAsync();
        HttpResponseMessage last = null!;
        for (var i = 0; i < 4; i++) await SeeAsync(Task.FromResult(last = await hasty.ReadAsync("/api/v1/me")));
        Assert.True(last.Headers.RetryAfter!.Delta > TimeSpan.Zero);

        // A full disk has a test of its own, with a disk of its own.
        foreach (var kind in ProblemCatalogue.All.Where(k => k != ProblemCatalogue.DiskFull)) Assert.Equal((kind.Code, kind.Status), (kind.Code, reached.GetValueOrDefault(kind.Code)));
    }

    public static TheoryData<string, string, string?, string?> Nasty => new()
    {
        { "GET", "/api/v1/reports?q=%00", null, null }, { "GET", "/api/v1/reports?q=%ED%A0%80", null, null }, { "GET", "/api/v1/reports?limit=99999999999999999999", null, null },
        { "GET", "/api/v1/reports?limit=10&limit=20", null, null }, { "GET", "/api/v1/reports?cursor=fHx8", null, null }, { "GET", "/api/v1/reports?cursor=OTk5OTk5OTk5OTk5OTk5OTk5fHg", null, null },
        { "GET", "/api/v1/reports?state=removed", null, null }, { "GET", "/api/v1/reports?q=%27%3B%20DROP%20TABLE%20reports_report%3B--", null, null }, { "GET", "/api/v1/reports?q=%25_%5B", null, null },
        { "GET", "/api/v1/reports/../../../etc/passwd", null, null }, { "GET", "/api/v1/reports/%2e%2e%2f", null, null }, { "GET", "{r}/rows/<script>", null, null },
        { "GET", "{r}/rows?state=<script>", null, null }, { "GET", "{r}/rows?cursor=LTF8LTE", null, null }, { "GET", "{r}/approved/99999999999/export.json", null, null }, { "GET", "{r}/approved/0/export.pdf", null, null },
        { "PUT", "{r}", "{}", "application/json" }, { "PATCH", "{r}", "{}", "application/json" }, { "TRACE", "{r}", null, null }, { "OPTIONS", "{r}", null, null }, { "HEAD", "{r}", null, null }, { "HEAD", "/api/v1/reports", null, null },
        { "POST", "{d}", null, null }, { "POST", "{d}", "", "application/json" }, { "POST", "{d}", "null", "application/json" }, { "POST", "{d}", "[]", "application/json" }, { "POST", "{d}", "3", "application/json" },
        { "POST", "{d}", "{}", "application/json" }, { "POST", "{d}", "{\"kind\":\"undo\",\"number\":1}", "application/json" }, { "POST", "{d}", "{\"kind\":null}", "application/json" }, { "POST", "{d}", "{\"kind\":3}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"confirm\",\"kind\":\"exclude\"}", "application/json" }, { "POST", "{d}", "{\"kind\":\"confirm\",\"x\":1}", "application/json" }, { "POST", "{d}", "{\"kind\":\"exclude\",\"reason\":null}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"exclude\",\"reason\":\"\\u0000\"}", "application/json" }, { "POST", "{d}", "{\"kind\":\"exclude\",\"reason\":\"\\ud800\"}", "application/json" }, { "POST", "{d}", "{\"kind\":\"exclude\"}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"split\",\"parts\":[[1,2]]}", "application/json" }, { "POST", "{d}", "{\"kind\":\"split\",\"parts\":[[9,1],[-5,2147483647]]}", "application/json" }, { "POST", "{d}", "{\"kind\":\"split\",\"parts\":[null,null]}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"split\",\"parts\":[[1,2,3],[1]]}", "application/json" }, { "POST", "{d}", "{\"kind\":\"merge\",\"other\":\"x\",\"otherVersion\":-1}", "application/json" }, { "POST", "{d}", "{\"kind\":\"merge\",\"other\":null,\"otherVersion\":0}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"correct\",\"fields\":null}", "application/json" }, { "POST", "{d}", "{\"kind\":\"correct\",\"fields\":{\"verb\":\"建\",\"criterion\":3,\"object\":\"\",\"targets\":[]}}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"correct\",\"fields\":{\"verb\":\"建\",\"criterion\":\"COUNT\",\"object\":\"\",\"targets\":[null]}}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"correct\",\"fields\":{\"verb\":\"建\",\"criterion\":\"COUNT\",\"object\":\"\",\"targets\":[{\"of\":\"x\",\"value\":1e400}]}}", "application/json" },
        { "POST", "{d}", "{\"kind\":\"correct\",\"fields\":{\"verb\":\"建\",\"criterion\":\"COUNT\",\"object\":\"\",\"targets\":[{\"of\":\"x\",\"value\":79228162514264337593543950335,\"span\":[-2147483648,2147483647]}],\"due\":\"2026-02-31\"}}", "application/json" },
        { "POST", "{d}", "{\"\\ud800\":\"confirm\"}", "application/json" }, { "POST", "{d}", "{\"kind\":\"confirm\"}", "application/xml" }, { "POST", "{d}", "{\"kind\":\"confirm\"}", "application/json; charset=gbk" }, { "POST", "{d}", "{\"kind\":\"confirm\"}", "multipart/form-data" },
        { "POST", "{r}/rows", "{\"span\":null}", "application/json" }, { "POST", "{r}/rows", "{\"span\":[0,0]}", "application/json" }, { "POST", "{r}/rows", "{\"span\":[0,99999999]}", "application/json" }, { "POST", "{r}/rows", "{\"span\":\"0-5\"}", "application/json" },
        { "POST", "{r}/confirmations", "{\"rows\":null}", "application/json" }, { "POST", "{r}/confirmations", "{\"rows\":[null]}", "application/json" }, { "POST", "{r}/confirmations", "{\"rows\":[{\"key\":\"\",\"version\":0}]}", "application/json" },
        { "POST", "{r}/approved", "{}", "application/json" }, { "POST", "{r}/reopenings", "{\"reason\":\"   \"}", "application/json" }, { "POST", "{r}/decisions/0/undo", null, null }, { "POST", "{r}/conflicts/2147483647/drop", null, null },
        { "POST", "/api/v1/reports", "", "text/plain" }, { "POST", "/api/v1/reports", "\0\0\0", "text/plain" }, { "POST", "/api/v1/reports", "x", "application/octet-stream" }, { "POST", "/api/v1/reports", "x", "multipart/form-data; boundary=\"\"" },
        { "POST", "/api/v1/reports", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\"\r\n\r\nabc\r\n--b--", "multipart/form-data; boundary=b" }, { "POST", "/api/v1/reports?x=1", "x", "text/plain" },
    };

    [Theory, MemberData(nameof(Nasty))]
    public async Task NastyRequest_IsRefusedInWordsAndNeverFails(string method, string path, string? body, string? type)
    {
        foreach (var engine in Enum.GetValues<Engine>())
        {
            var host = await hosts.OnAsync(engine);
            using var client = await host.ClientAsync();
            var report = await ReportAsync(host, client);
            using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{r}", report.Path, StringComparison.Ordinal).Replace("{d}", report.Decisions, StringComparison.Ordinal));
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
            request.Headers.TryAddWithoutValidation("If-Match", report.Tag);
            if (body is not null)
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }

            var answer = await client.SayAsync(request);
            var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} {said}");
            Assert.DoesNotMatch(Trace(), said);
            if ((int)answer.StatusCode >= 400 && method != "HEAD") Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            if (method == "OPTIONS") Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
            if (method is "HEAD") Assert.Equal((200, ""), ((int)answer.StatusCode, said));
        }
    }

    /// <summary>A null character in an address: the server itself refuses it while it reads the request, before there is one that could be answered with words.</summary>
    [Fact]
    public async Task AddressWithANullCharacter_IsNoRequest()
    {
        var host = await hosts.OnAsync(Engine.Sqlite);
        using var client = new HttpClient { BaseAddress = host.Address };
        var answer = await client.ReadAsync(Nobody + "/rows/%00");
        Assert.Equal((400, "", true), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.ConnectionClose));
    }

    [Fact]
    public async Task Problems_AreInTheLanguageThatIsAskedFor()
    {
        using var client = await (await hosts.OnAsync(Engine.Sqlite)).ClientAsync();
        foreach (var (asked, words) in new[] { ("zh-CN,zh;q=0.9,en;q=0.8", "本地区没有"), ("en-GB,en;q=0.9", "The area has no"), ("fr", "本地区没有"), ("en;q=0.2, zh;q=0.9", "本地区没有"), (";;;", "本地区没有") })
            Assert.Contains(words, (string)(await (await SendAsync(client, HttpMethod.Get, Nobody, ("Accept-Language", asked))).JsonAsync())["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_OfTheDocument_IsThatOfTheCode()
    {
        var table = "| code | status | 中文 | English |\n|---|---|---|---|\n" + string.Concat(ProblemCatalogue.All.OrderBy(p => p.Status).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => $"| `{p.Code}` | {p.Status} | {p.Chinese} | {p.English} |\n"));
        var path = Path.Combine(Repo.Root, "docs/formats/api-problems.md");
        var document = File.ReadAllText(path);
        var start = document.IndexOf("| code |", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") File.WriteAllText(path, document[..(start < 0 ? document.Length : start)] + table);
        else Assert.Equal(table, document[start..].ReplaceLineEndings("\n"));
        Assert.Equal(ProblemCatalogue.All.Count, ProblemCatalogue.All.Select(p => p.Code).Distinct().Count());
    }

    private static async Task<(string Path, string Decisions, string Tag)> ReportAsync(ApiHost host, HttpClient client)
    {
        if (Reports.TryGetValue(host, out var known)) return known;
        var report = $"/api/v1/reports/{await client.ReportAsync("枣园")}";
        var row = (await (await client.ReadAsync(report + "/rows")).JsonAsync())["items"]![0]!;
        return Reports[host] = (report, $"{report}/rows/{(string)row["row"]!["key"]!}/decisions", (string)row["etag"]!);
    }

    private static readonly Dictionary<ApiHost, (string, string, string)> Reports = [];

    private static ByteArrayContent Raw(ReadOnlySpan<byte> bytes) => new(bytes.ToArray()) { Headers = { ContentType = new("application/json") } };

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, (string Name, string Value) header)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return client.SayAsync(request);
    }

    [GeneratedRegex(@"   at |Exception|Jiema\.|System\.")]
    private static partial Regex Trace();
}

using System.Net;
using System.Text;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Web.Tests.Api;

/// <summary>The same request under the same key acts once.</summary>
public sealed class OnceTests(ApiHosts hosts)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task HundredRepeatsAtOnce_ActOnceAndGetOneAnswer(Engine engine)
    {
        using var client = await (await hosts.OnAsync(engine)).ClientAsync();
        var report = $"/api/v1/reports/{await client.ReportAsync("桃园")}";
        var row = (await (await client.ReadAsync(report + "/rows")).JsonAsync())["items"]![0]!;
        var path = $"{report}/rows/{(string)row["row"]!["key"]!}/decisions";
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.SubmitAsync(path, new { kind = "confirm" }, (string)row["etag"]!, key)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))).Distinct());
        Assert.Equal(99, answers.Count(a => a.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(1, (int)(await (await client.ReadAsync(report)).JsonAsync())["decisions"]!);
        // The key is that request's alone.
        Assert.Equal("idempotency-key-reused", await (await client.SubmitAsync(path, new { kind = "reopen" }, (string)row["etag"]!, key)).CodeAsync());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task HandingInAtOnce_IsOneDecoding(Engine engine)
    {
        using var client = await (await hosts.OnAsync(engine)).ClientAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            client.SubmitAsync("/api/v1/reports", new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Sending.Text("李园"))), "file", "a.txt" } }, key: "hand-in-" + engine)));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        // A refused request leaves its key free.
        Assert.Equal("file-missing", await (await client.SubmitAsync("/api/v1/reports", new MultipartFormDataContent { { new StringContent("x"), "text" } }, key: "free-" + engine)).CodeAsync());
        Assert.Equal(HttpStatusCode.Accepted, (await client.SubmitAsync("/api/v1/reports", new StringContent(Sending.Text("杏园"), Encoding.UTF8, "text/plain"), key: "free-" + engine)).StatusCode);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task ManyWritersAtOnce_EachActOnceAndTheJournalHasNoGap(Engine engine)
    {
        await using var host = await ApiHost.StartAsync(engine);
        using var client = await host.ClientAsync();
        var report = $"/api/v1/reports/{await client.ReportAsync("梨园")}";
        var rows = (await (await client.ReadAsync(report + "/rows?limit=200")).JsonAsync())["items"]!.AsArray();
        var answers = await Task.WhenAll(rows.Select(r => client.SubmitAsync($"{report}/rows/{(string)r!["row"]!["key"]!}/decisions", new { kind = "confirm" }, (string)r["etag"]!))
            .Concat(Enumerable.Range(0, 20).Select(i => client.SubmitAsync("/api/v1/reports", new StringContent(Sending.Text($"园{i}"), Encoding.UTF8, "text/plain")))));
        Assert.All(answers, a => Assert.True(a.IsSuccessStatusCode));
        Assert.Equal(rows.Count, (int)(await (await client.ReadAsync(report)).JsonAsync())["decisions"]!);
        var gap = await host.UseAsync<JiemaDb, long>(db => db.Database.SqlQueryRaw<long>(
            "SELECT (SELECT \"Sequence\" FROM platform_journal_head) * 2 - COUNT(*) - MAX(\"Sequence\") AS \"Value\" FROM platform_journal").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, gap);
    }
}

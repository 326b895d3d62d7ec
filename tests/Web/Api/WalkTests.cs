using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiema.Decode;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Api;

/// <summary>What a program does with the API, from the file to the export.</summary>
public sealed class WalkTests(ApiHosts hosts)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Client_HandsInReadsCorrectsApprovesExportsReopens(Engine engine)
    {
        using var client = await (await hosts.OnAsync(engine)).ClientAsync();
        // Hand in a file and wait for it.
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Sending.Text("茶园"))), "file", "云坪县2026.txt" } };
        var asked = await client.SubmitAsync("/api/v1/reports", form, key: "walk-1");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var done = await client.PollAsync(asked.Headers.Location!.ToString());
        Assert.Equal("done", (string)done["state"]!);
        var report = $"/api/v1/reports/{(string)done["report"]!}";
        Assert.Equal("云坪县2026.txt", (string)(await (await client.ReadAsync(report)).JsonAsync())["fileName"]!);
        // Text and reading belong to each other.
        var text = await client.TextAsync(report + "/text");
        var json = await client.TextAsync(report + "/reading");
        var reading = ReadingJson.Parse(json);
        Assert.Equal(json, ReadingJson.ToLine(reading));
        Assert.All(reading.Commitments, c => Assert.Equal(c.Text, text[c.Span.Start..c.Span.End]));
        // The rows page by page are the rows at once.
        var all = (await (await client.ReadAsync(report + "/rows?limit=200")).JsonAsync())["items"]!.AsArray();
        var paged = new List<string>();
        for (var next = report + "/rows?limit=2"; next is not null;)
        {
            var page = await client.ReadAsync(next);
            paged.AddRange((await page.JsonAsync())["items"]!.AsArray().Select(r => (string)r!["row"]!["key"]!));
            next = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(all.Select(r => (string)r!["row"]!["key"]!), paged);
        // Correct one; the tag that was read is used up by it.
        var row = all.First(r => ((string)r!["row"]!["text"]!).Contains("交易点", StringComparison.Ordinal))!;
        var decisions = $"{report}/rows/{(string)row["row"]!["key"]!}/decisions";
        var correct = new { kind = "correct", fields = new { verb = "新建", criterion = "COUNT", @object = "茶园交易点", targets = new[] { new { of = "茶园交易点", value = 8, unit = "个", bound = ">=" } }, due = "2026-12-31" } };
        Assert.Equal("version-missing", await (await client.SubmitAsync(decisions, correct)).CodeAsync());
        var corrected = await client.SubmitAsync(decisions, correct, (string)row["etag"]!);
        Assert.True(corrected.IsSuccessStatusCode, await corrected.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("corrected", (string)(await corrected.JsonAsync())["row"]!["row"]!["state"]!);
        var late = await client.SubmitAsync(decisions, new { kind = "confirm" }, (string)row["etag"]!);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        var changed = (await late.JsonAsync())["changed"]![0]!;
        Assert.Equal("王督查", (string)changed["by"]!);
        Assert.Contains(changed["fields"]!.AsArray(), f => (string)f!["field"]! == "due" && (string)f["after"]! == "2026-12-31");
        // Not all is settled yet.
        var tag = (await client.ReadAsync(report)).Headers.ETag!.ToString();
        Assert.Equal("rows-unsettled", await (await client.SubmitAsync(report + "/approved", null, tag)).CodeAsync());
        var open = (await (await client.ReadAsync(report + "/rows?state=open&limit=200")).JsonAsync())["items"]!.AsArray();
        var confirmed = await client.SubmitAsync(report + "/confirmations", new { rows = open.Select(r => new { key = (string)r!["row"]!["key"]!, version = (int)r["row"]!["version"]! }) });
        Assert.Equal(open.Count, (int)(await confirmed.JsonAsync())["confirmed"]!);
        Assert.Equal("version-stale", await (await client.SubmitAsync(report + "/approved", null, tag)).CodeAsync());
        var detail = await client.ReadAsync(report);
        var approved = await client.SubmitAsync(report + "/approved", null, detail.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.Created, approved.StatusCode);
        // What was approved, in each form.
        var stored = await (await client.ReadAsync(approved.Headers.Location)).JsonAsync();
        Assert.Equal((string)(await approved.JsonAsync())["sha256"]!, (string)stored["sha256"]!);
        Assert.Contains(stored["rows"]!.AsArray(), r => (string?)r!["due"] == "2026-12-31");
        Assert.Contains("茶园交易点≥8个", await client.TextAsync(report + "/approved/1/export.csv"), StringComparison.Ordinal);
        var xlsx = await client.ReadAsync(report + "/approved/1/export.xlsx");
        Assert.StartsWith("attachment", xlsx.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Single((await (await client.ReadAsync(report + "/approved")).JsonAsync()).AsArray());
        // The next round.
        Assert.Equal("report-approved", await (await client.SubmitAsync(report + "/confirmations", new { rows = new[] { new { key = "1-2", version = 0 } } })).CodeAsync());
        var again = await client.SubmitAsync(report + "/reopenings", new { reason = "县长办公会调整目标" }, (await client.ReadAsync(report)).Headers.ETag!.ToString());
        Assert.Equal("inReview", (string)(await again.JsonAsync())["state"]!);
        Assert.Equal("report-not-approved", await (await client.SubmitAsync(report + "/reopenings", new { reason = "再来" }, again.Headers.ETag!.ToString())).CodeAsync());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Rows_AreExcludedSplitMergedAddedUndone(Engine engine)
    {
        using var client = await (await hosts.OnAsync(engine)).ClientAsync();
        var report = $"/api/v1/reports/{await client.ReportAsync("果园")}";
        var text = await client.TextAsync(report + "/text");
        async Task<JsonArray> RowsAsync()
        {
            var answer = await client.ReadAsync(report + "/rows?limit=200");
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return (await answer.JsonAsync())["items"]!.AsArray();
        }

        async Task<JsonNode> DecideAsync(JsonNode row, object decision)
        {
            var answer = await client.SubmitAsync($"{report}/rows/{(string)row["row"]!["key"]!}/decisions", decision, (string)row["etag"]!);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.JsonAsync();
        }

        var rows = await RowsAsync();
        Assert.Equal("excluded", (string)(await DecideAsync(rows[0]!, new { kind = "exclude", reason = "是成效" }))["row"]!["row"]!["state"]!);
        var number = (int)(await (await client.ReadAsync(report)).JsonAsync())["undoable"]!;
        Assert.Equal("open", (string)(await (await client.SubmitAsync($"{report}/decisions/{number}/undo", null)).JsonAsync())["row"]!["row"]!["state"]!);
        Assert.Equal("decision-not-last", await (await client.SubmitAsync($"{report}/decisions/{number}/undo", null)).CodeAsync());
        rows = await RowsAsync();
        await DecideAsync(rows[0]!, new { kind = "merge", other = (string)rows[1]!["row"]!["key"]!, otherVersion = (int)rows[1]!["row"]!["version"]! });
        rows = await RowsAsync();
        var (start, end) = ((int)rows[0]!["row"]!["span"]![0]!, (int)rows[0]!["row"]!["span"]![1]!);
        await DecideAsync(rows[0]!, new { kind = "split", parts = new[] { new[] { start, start + 4 }, new[] { start + 4, end } } });
        var at = text.IndexOf("民生得到持续改善", StringComparison.Ordinal);
        var added = await client.SubmitAsync(report + "/rows", new { span = new[] { at, at + 8 } });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal("民生得到持续改善", (string)(await (await client.ReadAsync(added.Headers.Location)).JsonAsync())["text"]!);
        var taken = await client.SubmitAsync(report + "/rows", new { span = new[] { at, at + 8 } });
        Assert.Equal("/span", (string)(await taken.JsonAsync())["errors"]![0]!["pointer"]!);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Reports_PageByPage_StandStillWhileOthersAreAdded(Engine engine)
    {
        await using var host = await ApiHost.StartAsync(engine);
        using var client = await host.ClientAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++) ids.Add(await client.ReportAsync($"茶园{i}"));
        var first = await client.ReadAsync("/api/v1/reports?limit=2&q=政府");
        var seen = (await first.JsonAsync())["items"]!.AsArray().Select(r => (Guid)r!["id"]!).ToList();
        await client.ReportAsync("新来的");
        for (var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1]; next is not null;)
        {
            var page = await client.ReadAsync(next);
            seen.AddRange((await page.JsonAsync())["items"]!.AsArray().Select(r => (Guid)r!["id"]!));
            next = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(Enumerable.Reverse(ids), seen);
        // Nothing changed: 304; something did: another tag.
        using var same = new HttpRequestMessage(HttpMethod.Get, "/api/v1/reports?limit=3");
        var tag = (await client.ReadAsync("/api/v1/reports?limit=3")).Headers.ETag!;
        same.Headers.IfNoneMatch.Add(tag);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SayAsync(same)).StatusCode);
        await client.ReportAsync("又一份");
        Assert.NotEqual(tag, (await client.ReadAsync("/api/v1/reports?limit=3")).Headers.ETag);
    }
}

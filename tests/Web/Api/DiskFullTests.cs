using System.Net;
using System.Text;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Web.Tests.Api;

/// <summary>A server whose disk is full, asked by a program.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task Change_OnAFullDisk_IsRefusedInWords_ReadingGoesOn_AndTheSameKeyWorksWithRoom()
    {
        using var disk = new SmallDisk(24);
        await using var host = await ApiHost.StartAsync(Directory.CreateDirectory(Path.Combine(disk.Path, "data")), Engine.Sqlite);
        using var client = await host.ClientAsync();
        var report = $"/api/v1/reports/{await client.ReportAsync("茶园")}";
        var row = (await (await client.ReadAsync(report + "/rows")).JsonAsync())["items"]![0]!;
        // A minute has passed: the token's last use would be written.
        await host.UseAsync<JiemaDb, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE platform_token SET \"LastUsedAt\" = 1", TestContext.Current.CancellationToken));
        disk.Fill();
        Task<HttpResponseMessage> DecideAsync() => client.SubmitAsync($"{report}/rows/{(string)row["row"]!["key"]!}/decisions", new { kind = "exclude", reason = new string('由', 500) }, (string)row["etag"]!, "decide");
        Task<HttpResponseMessage> HandInAsync() => client.SubmitAsync("/api/v1/reports", new StringContent(Sending.Text("果园"), Encoding.UTF8, "text/plain"), key: "hand-in");
        // Larger than what is kept in memory: the form itself is laid on a disk, which may be this one.
        Task<HttpResponseMessage> SendFileAsync() => client.SubmitAsync("/api/v1/reports", new MultipartFormDataContent { { new ByteArrayContent(new byte[300_000]), "file", "a.docx" } }, key: "send");
        foreach (var send in new[] { DecideAsync, HandInAsync, SendFileAsync })
        {
            var answer = await send();
            Assert.Equal("disk-full", await answer.CodeAsync());
            Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        }

        foreach (var path in new[] { "/api/v1/me", "/api/v1/reports", report, report + "/rows" }) Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync(path)).StatusCode);
        Assert.Equal(0, (int)(await (await client.ReadAsync(report)).JsonAsync())["decisions"]!);
        disk.MakeRoom();
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await HandInAsync()).StatusCode);
    }
}

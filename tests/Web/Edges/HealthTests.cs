using System.Net;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Web.Tests.Edges;

/// <summary>Live while it runs; ready when storage, disk and journal are.</summary>
public sealed class HealthTests(HealthTests.Crowded crowded, Hosted hosted) : IClassFixture<HealthTests.Crowded>, IClassFixture<Hosted>
{
    /// <summary>A disk that never has room enough.</summary>
    public sealed class Crowded : Hosted
    {
        protected override IEnumerable<string> Settings => ["--Jiema:MinimumFreeMegabytes=9000000000"];
    }

    private static async Task<HttpStatusCode> AskAsync(Hosted hosted, string path)
    {
        using var client = new HttpClient { BaseAddress = hosted.Address };
        return (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;
    }

    [Fact]
    public async Task DiskWithoutRoom_IsLiveButNotReady()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(crowded, "health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(crowded, "health/ready"));
    }

    [Fact]
    public async Task JournalHeadThatNamesNoRecord_IsNotReady()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(hosted, "health/ready"));
        await hosted.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("UPDATE platform_journal_head SET \"Sequence\" = \"Sequence\" + 7"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(hosted, "health/ready"));
        await hosted.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("UPDATE platform_journal_head SET \"Sequence\" = \"Sequence\" - 7"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(hosted, "health/ready"));
        await hosted.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE platform_journal_head RENAME TO gone"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(hosted, "health/ready"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(hosted, "health/live"));
        await hosted.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE gone RENAME TO platform_journal_head"));
    }
}

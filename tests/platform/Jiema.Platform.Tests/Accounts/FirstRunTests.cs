using System.Buffers.Binary;
using Jiema.Platform.Accounts;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Jiema.Platform.Tests.Accounts;

public sealed class FirstRunTests
{
    private const string Password = "Qinglan-2026";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Link_UsedByTwentyAtOnce_MakesOneAdministrator(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var token = await Issue(jiema);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Use(jiema, token!, $"管理员{i}"))));
        Assert.Single(results, r => r == FirstRunOutcome.Created);
        Assert.Equal(1, await jiema.UseAsync<JiemaDb, int>(db => db.Set<Account>().CountAsync()));
        Assert.Null(await Issue(jiema));
    }

    [Fact]
    public async Task Password_IsStoredByASlowFunction()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        Assert.Equal(FirstRunOutcome.Created, await Use(jiema, (await Issue(jiema))!, "王督查"));
        var hash = Convert.FromBase64String((await jiema.UseAsync<JiemaDb, Account>(db => db.Set<Account>().SingleAsync())).PasswordHash!);
        // Identity's format 1: HMAC-SHA-512 (2), rounds, bytes of salt.
        Assert.Equal((1, 2u, 210_000u, 16u), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(9))));
    }

    [Fact]
    public async Task Link_AfterADay_IsWorthless()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite, time);
        var token = await Issue(jiema);
        time.Advance(FirstRun.LinkLife + TimeSpan.FromSeconds(1));
        Assert.Equal(FirstRunOutcome.LinkInvalid, await Use(jiema, token!, "王督查"));
    }

    [Fact]
    public async Task Link_IssuedAgain_MakesTheFormerWorthless()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var former = await Issue(jiema);
        var token = await Issue(jiema);
        Assert.Equal(FirstRunOutcome.LinkInvalid, await Use(jiema, former!, "甲"));
        Assert.Equal(FirstRunOutcome.Created, await Use(jiema, token!, "乙"));
    }

    [Theory, InlineData("short1!"), InlineData("onlyletters!"), InlineData("12345678!"), InlineData("letters123")]
    public async Task Password_ThatIsWeak_IsRefusedAndTheLinkStillWorks(string weak)
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var token = await Issue(jiema);
        Assert.Equal(FirstRunOutcome.Refused, await Use(jiema, token!, "王督查", weak));
        Assert.Equal(FirstRunOutcome.Created, await Use(jiema, token!, "王督查"));
    }

    [Fact]
    public async Task Database_AfterIssuing_DoesNotHoldTheLink()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var token = await Issue(jiema);
        var bytes = string.Concat(jiema.Folder.GetFiles("jiema.db*").Select(f =>
        {
            using var stream = new StreamReader(new FileStream(f.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), System.Text.Encoding.Latin1);
            return stream.ReadToEnd();
        }));
        Assert.DoesNotContain(token!, bytes, StringComparison.Ordinal);
    }

    private static Task<string?> Issue(Installation jiema) => jiema.UseAsync<FirstRun, string?>(f => f.IssueTokenAsync(CancellationToken.None));

    private static Task<FirstRunOutcome> Use(Installation jiema, string token, string name, string password = Password) =>
        jiema.UseAsync<FirstRun, FirstRunOutcome>(async f => (await f.CreateAdministratorAsync(new FirstRunOptions(token, name, name, password, "云坪县"), CancellationToken.None)).Outcome);
}

using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Storage;
using Jiema.Platform.Storage.Once;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Tests.Storage.Once;

/// <summary>One key acts once, on both engines, however it is tried.</summary>
public sealed class OnceTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Guid Somebody = Guid.Parse("6b1f0f0c-0000-4000-8000-000000000001");

    private static OnceKey Key(string key = "k1", string fingerprint = "aa", string endpoint = "POST /x") => new(Somebody, key, endpoint, fingerprint, Moment);

    private static Unit NewUnit() => new() { Id = Guid.NewGuid(), AreaId = Area.First, Name = "县财政局", From = new DateOnly(2026, 1, 1) };

    private static Task<int> UnitsAsync(Installation installation) => installation.UseAsync<JiemaDb, int>(db => db.Set<Unit>().CountAsync());

    /// <summary>One request: it acts, or is stopped.</summary>
    private static Task<bool> ActAsync(Installation installation, OnceKey key, Func<JiemaDb, Task>? work = null, OnceAnswer? answer = null) => installation.UseAsync<IServiceProvider, bool>(async services =>
    {
        var (db, requests) = (services.GetRequiredService<JiemaDb>(), services.GetRequiredService<OnceRequests>());
        requests.Begin(key);
        try
        {
            if (work is not null)
            {
                await work(db);
            }
            else
            {
                db.Add(NewUnit());
                await db.SaveChangesAsync();
            }
        }
        catch (OnceException)
        {
            return false;
        }

        await requests.CompleteAsync(answer ?? new OnceAnswer(302, "/done"), CancellationToken.None);
        return true;
    });

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Repeats_AHundredAtOnce_ActOnce(Engine engine)
    {
        await using var installation = await Installation.CreateAsync(engine);
        var before = await UnitsAsync(installation);
        var acted = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ActAsync(installation, Key()))));
        Assert.Single(acted, a => a);
        Assert.Equal(before + 1, await UnitsAsync(installation));
        var found = await installation.UseAsync<OnceRequests, OnceFound?>(r => r.WaitAsync(Key(), CancellationToken.None));
        Assert.Equal("/done", found!.Answer.Location);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task OtherKeys_AtOnce_AllAct(Engine engine)
    {
        await using var installation = await Installation.CreateAsync(engine);
        var before = await UnitsAsync(installation);
        var acted = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => ActAsync(installation, Key($"k{i}")))));
        Assert.All(acted, Assert.True);
        Assert.Equal(before + 20, await UnitsAsync(installation));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task TryThatFails_ClearsAndTriesAgain_ActsOnceAndKeepsTheKey(Engine engine)
    {
        await using var installation = await Installation.CreateAsync(engine);
        var before = await UnitsAsync(installation);
        var twice = NewUnit();
        async Task Work(JiemaDb db)
        {
            db.Add(new Unit { Id = twice.Id, AreaId = Area.First, Name = "甲", From = twice.From });
            db.Add(new Unit { Id = Guid.NewGuid(), AreaId = Guid.NewGuid(), Name = "乙", From = twice.From });
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Add(NewUnit());
            await db.SaveChangesAsync();
        }

        Assert.True(await ActAsync(installation, Key(), Work));
        Assert.False(await ActAsync(installation, Key()));
        Assert.Equal(before + 1, await UnitsAsync(installation));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task CallersTransaction_RolledBack_LeavesTheKeyFree(Engine engine)
    {
        await using var installation = await Installation.CreateAsync(engine);
        var before = await UnitsAsync(installation);
        async Task Work(JiemaDb db)
        {
            await using var change = await db.Database.BeginTransactionAsync();
            db.Add(NewUnit());
            await db.SaveChangesAsync();
        }

        Assert.True(await ActAsync(installation, Key(), Work));
        Assert.Null(await installation.UseAsync<OnceRequests, OnceFound?>(r => r.FindAsync(Key(), CancellationToken.None)));
        Assert.True(await ActAsync(installation, Key()));
        Assert.Equal(before + 1, await UnitsAsync(installation));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task RequestThatSavesTwice_Acts_AndARepeatDoesNot(Engine engine)
    {
        await using var installation = await Installation.CreateAsync(engine);
        var before = await UnitsAsync(installation);
        async Task Work(JiemaDb db)
        {
            foreach (var _ in Enumerable.Range(0, 2))
            {
                db.Add(NewUnit());
                await db.SaveChangesAsync();
            }
        }

        Assert.True(await ActAsync(installation, Key(), Work));
        Assert.False(await ActAsync(installation, Key(), Work));
        Assert.Equal(before + 2, await UnitsAsync(installation));
    }

    [Fact]
    public async Task Found_OtherFingerprintOrEndpoint_IsAnotherRequest()
    {
        await using var installation = await Installation.CreateAsync(Engine.Sqlite);
        await ActAsync(installation, Key(), answer: new OnceAnswer(201, "/r/1", "application/json", [1, 2]));
        Task<OnceFound?> Find(OnceKey key) => installation.UseAsync<OnceRequests, OnceFound?>(r => r.FindAsync(key, CancellationToken.None));
        var same = await Find(Key());
        Assert.True(same!.Same);
        Assert.Equal((201, "/r/1", "application/json"), (same.Answer.Status, same.Answer.Location, same.Answer.MediaType));
        Assert.Equal([1, 2], same.Answer.Body!);
        Assert.False((await Find(Key(fingerprint: "bb")))!.Same);
        Assert.False((await Find(Key(endpoint: "POST /y")))!.Same);
        Assert.Null(await Find(Key() with { AccountId = Guid.NewGuid() }));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task RequestThatChangesNothing_OrIsRefused_LeavesTheKeyFree(Engine engine)
    {
        await using var installation = await Installation.CreateAsync(engine);
        Assert.True(await ActAsync(installation, Key(), _ => Task.CompletedTask));
        Assert.Null(await installation.UseAsync<OnceRequests, OnceFound?>(r => r.FindAsync(Key(), CancellationToken.None)));
        await installation.UseAsync<IServiceProvider>(async services =>
        {
            var requests = services.GetRequiredService<OnceRequests>();
            requests.Begin(Key());
            services.GetRequiredService<JiemaDb>().Add(NewUnit());
            await services.GetRequiredService<JiemaDb>().SaveChangesAsync();
            await requests.FreeAsync(CancellationToken.None);
        });
        Assert.Null(await installation.UseAsync<OnceRequests, OnceFound?>(r => r.FindAsync(Key(), CancellationToken.None)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task OldKeys_AreForgotten_NewOnesStay(Engine engine)
    {
        await using var installation = await Installation.CreateAsync(engine);
        await ActAsync(installation, Key("old"));
        await ActAsync(installation, Key("new") with { At = Moment.AddHours(1) });
        Assert.Equal(1, await installation.UseAsync<ForgetRequests, int>(f => f.ExecuteAsync(Moment.AddMinutes(1), CancellationToken.None)));
        Assert.True(await ActAsync(installation, Key("old")));
        Assert.False(await ActAsync(installation, Key("new")));
    }
}

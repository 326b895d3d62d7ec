using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Journal;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Jiema.Platform.Storage.Once;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Tests.Storage.Once;

/// <summary>A request whose change and answer are one transaction.</summary>
public sealed class WholeTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly OnceKey Key = new(Guid.Parse("6b1f0f0c-0000-4000-8000-000000000001"), "k1", "POST /x", "aa", Moment);

    private sealed record Noted(string Words) : JournalEvent("test.noted", "test", "1");

    private static Unit NewUnit(Guid? area = null) => new() { Id = Guid.NewGuid(), AreaId = area ?? Area.First, Name = "县财政局", From = new DateOnly(2026, 1, 1) };

    private static void Act(JiemaDb db, Guid? area = null)
    {
        db.Add(NewUnit(area));
        db.Record(new ActionContext(Guid.Empty, "王督查", Moment), new Noted("一件"));
    }

    private static Task RequestAsync(Installation jiema, Func<JiemaDb, OnceRequests, Task> work) => jiema.UseAsync<IServiceProvider>(async services =>
    {
        var requests = services.GetRequiredService<OnceRequests>();
        requests.BeginWhole(Key);
        await work(services.GetRequiredService<JiemaDb>(), requests);
    });

    private static async Task<(int Units, long Events, OnceFound? Found)> StoredAsync(Installation jiema)
    {
        var storage = await jiema.UseAsync<IOptions<StorageOptions>, StorageOptions>(o => Task.FromResult(o.Value));
        var journal = await JournalVerifier.VerifyAsync(storage, [], null, CancellationToken.None);
        Assert.True(journal.Whole, journal.ToString());
        return (await jiema.UseAsync<JiemaDb, int>(db => db.Set<Unit>().CountAsync()), journal.Events, await jiema.UseAsync<OnceRequests, OnceFound?>(r => r.FindAsync(Key, CancellationToken.None)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task StoppedBeforeItsAnswer_HasNotHappened(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var before = await StoredAsync(jiema);
        // Neither completed nor freed: what a program leaves that ends here.
        await RequestAsync(jiema, async (db, _) =>
        {
            Act(db);
            await db.SaveChangesAsync();
        });
        Assert.Equal(before, await StoredAsync(jiema));
        await RequestAsync(jiema, async (db, requests) =>
        {
            Act(db);
            await db.SaveChangesAsync();
            await requests.CompleteAsync(new OnceAnswer(201, "/there"), CancellationToken.None);
        });
        var after = await StoredAsync(jiema);
        Assert.Equal((before.Units + 1, before.Events + 1), (after.Units, after.Events));
        Assert.Equal((true, 201, "/there"), (after.Found!.Same, after.Found.Answer.Status, after.Found.Answer.Location));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task SavesThatFail_ThenOneThatDoesNot_LeaveOneEventAndNoGap(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var unit = NewUnit();
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            db.Add(unit);
            await db.SaveChangesAsync();
        });
        var before = await StoredAsync(jiema);
        await RequestAsync(jiema, async (db, requests) =>
        {
            // Refused by the database.
            Act(db, Guid.NewGuid());
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(CancellationToken.None));
            db.ChangeTracker.Clear();
            // Somebody else was faster: the row is no longer what was read.
            Act(db);
            db.Remove(NewUnit());
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(CancellationToken.None));
            db.ChangeTracker.Clear();
            Act(db);
            await db.SaveChangesAsync();
            await requests.CompleteAsync(new OnceAnswer(200), CancellationToken.None);
        });
        var after = await StoredAsync(jiema);
        Assert.Equal((before.Units + 1, before.Events + 1, 200), (after.Units, after.Events, after.Found!.Answer.Status));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task LaterSaveThatFails_KeepsTheEarlierOne(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var before = await StoredAsync(jiema);
        await RequestAsync(jiema, async (db, requests) =>
        {
            Act(db);
            await db.SaveChangesAsync();
            Act(db, Guid.NewGuid());
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(CancellationToken.None));
            db.ChangeTracker.Clear();
            await requests.CompleteAsync(new OnceAnswer(200), CancellationToken.None);
        });
        var after = await StoredAsync(jiema);
        Assert.Equal((before.Units + 1, before.Events + 1, 200), (after.Units, after.Events, after.Found!.Answer.Status));
    }
}

using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Jiema.Platform.Tests.Journal.Chained;

namespace Jiema.Platform.Tests.Journal;

/// <summary>Events are stored with their change or not at all, one after the other, without gaps and forks.</summary>
public sealed class SealTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Events_OfFiftyWritersAtOnce_MakeOneChain(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => jiema.NoteAsync($"{i}甲", $"{i}乙", $"{i}丙"))));
        await jiema.WholeAsync(150);
        var words = await jiema.WordsAsync();
        Assert.Equal(150, words.Distinct().Count());
        // What one save brought stands together, in the order in which it was recorded.
        Assert.All(words.Chunk(3), three => Assert.Equal([three[0], three[0].Replace('甲', '乙'), three[0].Replace('甲', '丙')], three));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Save_ThatFails_LeavesNeitherEventNorGapAndFreesTheChain(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync("一");
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            Fail(db, "二");
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(CancellationToken.None));
            // Others write on while the one that failed still holds its context.
            await jiema.NoteAsync("三");
            db.ChangeTracker.Clear();
            db.Record(Wang, new Noted("四"));
            await db.SaveChangesAsync(CancellationToken.None);
        });
        await jiema.WholeAsync(3);
        Assert.Equal(["一", "三", "四"], await jiema.WordsAsync());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Save_RepeatedAfterAFailure_KeepsTheOrder(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync("零");
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            var bad = Fail(db, "一");
            db.Record(Wang, new Noted("二"));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(CancellationToken.None));
            db.Entry(bad).State = EntityState.Detached;
            db.Record(Wang, new Noted("三"));
            await db.SaveChangesAsync(CancellationToken.None);
        });
        await jiema.WholeAsync(4);
        Assert.Equal(["零", "一", "二", "三"], await jiema.WordsAsync());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task CallersTransaction_GoesOnAfterAFailedSave_WithoutAGap(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            await using var change = await db.Database.BeginTransactionAsync();
            db.Record(Wang, new Noted("一"));
            await db.SaveChangesAsync(CancellationToken.None);
            Fail(db, "二");
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(CancellationToken.None));
            db.ChangeTracker.Clear();
            db.Record(Wang, new Noted("三"));
            await db.SaveChangesAsync(CancellationToken.None);
            await change.CommitAsync();
        });
        await jiema.WholeAsync(2);
        Assert.Equal(["一", "三"], await jiema.WordsAsync());
    }

    [Theory, InlineData(Engine.Sqlite, false), InlineData(Engine.Postgres, false), InlineData(Engine.Sqlite, true), InlineData(Engine.Postgres, true)]
    public async Task Save_ThatSomebodyElsePreceded_LeavesNoGapAndIsStoredWhenRepeated(Engine engine, bool callers)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            await using var change = callers ? await db.Database.BeginTransactionAsync() : null;
            db.Remove(new UnitName { Id = Guid.NewGuid(), UnitId = Guid.NewGuid(), Name = "已经没有", From = new DateOnly(2026, 1, 1) });
            db.Record(Wang, new Noted("一"));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(CancellationToken.None));
            db.ChangeTracker.Clear();
            db.Record(Wang, new Noted("二"));
            await db.SaveChangesAsync(CancellationToken.None);
            if (change is not null) await change.CommitAsync();
        });
        await jiema.WholeAsync(1);
        Assert.Equal(["二"], await jiema.WordsAsync());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task CallersTransaction_RolledBack_TakesItsEventsAlong(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            await using var change = await db.Database.BeginTransactionAsync();
            db.Record(Wang, new Noted("一"));
            await db.SaveChangesAsync(CancellationToken.None);
            await change.RollbackAsync();
        });
        await jiema.NoteAsync("二");
        await jiema.WholeAsync(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Save_CalledOff_FreesTheChain(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            // Called off as the event itself is about to be written: the head is changed by then.
            using var stop = new CancellationTokenSource();
            db.Record(Wang, new Noted("一"));
            db.ChangeTracker.StateChanged += (_, change) => { if (change.NewState == EntityState.Detached) stop.Cancel(); };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(stop.Token));
            Assert.Null(db.Database.CurrentTransaction);
            await jiema.NoteAsync("二");
        });
        await jiema.WholeAsync(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Commit_ThatFails_IsToldAndNothingIsTakenForStored(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.SqlAsync("CREATE TABLE test_later (area " + (engine == Engine.Sqlite ? "TEXT" : "uuid") + " REFERENCES platform_area(\"Id\") DEFERRABLE INITIALLY DEFERRED)");
        if (engine == Engine.Postgres) await jiema.SqlAsync("CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO test_later VALUES ('99999999-9999-9999-9999-999999999999'); RETURN NEW; END $$");
        await jiema.SqlAsync("CREATE TRIGGER spoil_commit AFTER INSERT ON platform_journal FOR EACH ROW " + (engine == Engine.Sqlite ? "BEGIN INSERT INTO test_later VALUES ('nowhere'); END" : "EXECUTE FUNCTION spoil()"));
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            (await db.Set<Area>().SingleAsync()).Name = "云坪县";
            db.Record(Wang, new Noted("一"));
            var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.SaveChangesAsync(CancellationToken.None));
            Assert.True(failure is SqliteException or PostgresException);
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.Null(db.Database.CurrentTransaction);
        });
        await jiema.SqlAsync("DROP TRIGGER spoil_commit" + (engine == Engine.Sqlite ? "" : " ON platform_journal"));
        await jiema.NoteAsync("二");
        await jiema.WholeAsync(1);
        Assert.Equal("本县", (await jiema.UseAsync<JiemaDb, Area>(db => db.Set<Area>().SingleAsync())).Name);
    }

    [Fact]
    public async Task Save_WithoutAsync_RefusesEventsOnly()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            (await db.Set<Area>().SingleAsync()).Name = "云坪县";
            Assert.Equal(1, db.SaveChanges());
            db.Record(Wang, new Noted("一"));
            Assert.Throws<NotSupportedException>(() => db.SaveChanges());
        });
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Head_ThatIsGone_StopsWritingWithOneMessage(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.SqlAsync("DELETE FROM platform_journal_head");
        var problem = await Assert.ThrowsAsync<StorageException>(() => jiema.NoteAsync("一"));
        Assert.Contains("jiema verify", problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoredEvent_RefusesAnUpdate()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        await jiema.NoteAsync("一");
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            var record = await db.Set<JournalRecord>().SingleAsync();
            db.Entry(record).Property(r => r.Content).CurrentValue = "{}";
            await Assert.ThrowsAnyAsync<InvalidOperationException>(() => db.SaveChangesAsync(CancellationToken.None));
        });
    }

    /// <summary>An event beside a change that the database refuses.</summary>
    private static UnitName Fail(JiemaDb db, string words)
    {
        var orphan = new UnitName { Id = Guid.NewGuid(), UnitId = Guid.NewGuid(), Name = "没有这个单位", From = new DateOnly(2026, 1, 1) };
        db.Add(orphan);
        db.Record(Wang, new Noted(words));
        return orphan;
    }
}

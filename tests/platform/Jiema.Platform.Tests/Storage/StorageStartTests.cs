using Jiema.Platform.Accounts;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Storage;

public sealed class StorageStartTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Prepare_FreshDatabase_HoldsTheWholeModel(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
            Assert.False(db.Database.HasPendingModelChanges());
        });
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Prepare_Twice_ChangesNothing(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.UseAsync<StorageStart>(s => s.PrepareAsync(CancellationToken.None));
        Assert.False(await jiema.UseAsync<JiemaDb, bool>(db => db.Set<Account>().AnyAsync()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Prepare_DatabaseOfANewerProgram_SaysSo(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_FromTheFuture', '99')"));
        var problem = await Assert.ThrowsAsync<StorageException>(() => jiema.UseAsync<StorageStart>(s => s.PrepareAsync(CancellationToken.None)));
        Assert.Contains("更新版本", problem.Chinese, StringComparison.Ordinal);
        Assert.Contains("newer", problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sqlite_Connection_SyncsInFullBehindAWriteAheadLog()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            Assert.Equal("wal", await Pragma(db, "journal_mode"));
            Assert.Equal("2", await Pragma(db, "synchronous"));
            Assert.Equal("1", await Pragma(db, "foreign_keys"));
        });
    }

    private static async Task<string> Pragma(JiemaDb db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }
}

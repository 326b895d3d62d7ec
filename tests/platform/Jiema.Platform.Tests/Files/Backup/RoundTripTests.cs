using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Jiema.Platform.Tests.Files.Backup;

/// <summary>What was backed up comes back, on either engine, row by row and byte by byte.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-backup-");

    private string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    public async Task Restore_OnEitherEngine_EveryTableHasTheSameHash(Engine from, Engine to)
    {
        await using var source = await Installation.CreateAsync(from, lexicon: "云坪行动\tcloud\t行动\n");
        await Backups.FillAsync(source, 0, 12);
        await Backups.FillOddAsync(source);
        var written = await Backups.BackUpAsync(source, At("a.zip"));
        await using var target = await Installation.CreateAsync(to);
        var restored = await Backups.RestoreAsync(target, At("a.zip"));
        Assert.Equal((written.Tables, written.Rows, written.Files, written.FileBytes), (restored.Tables, restored.Rows, restored.Files, restored.FileBytes));
        Assert.Equal(13, restored.Files);
        await Backups.BackUpAsync(target, At("b.zip"));
        var (before, after) = (await Backups.HashesAsync(At("a.zip")), await Backups.HashesAsync(At("b.zip")));
        Assert.Equal(before, after);
        // Every table of the model is there, whoever declared it.
        await source.UseAsync<JiemaDb>(db =>
        {
            Assert.Equal(db.Model.GetRelationalModel().Tables.Select(t => $"tables/{t.Name}.ndjson").Order(StringComparer.Ordinal), before.Keys.Where(k => k.StartsWith("tables/", StringComparison.Ordinal)));
            return Task.CompletedTask;
        });
        // Work goes on: numbers that the database gives do not meet those that came in, references hold again.
        await target.UseAsync<JiemaDb>(async db =>
        {
            var user = (await db.Set<IdentityUserClaim<Guid>>().SingleAsync()).UserId;
            db.Add(new IdentityUserClaim<Guid> { UserId = user, ClaimType = "t", ClaimValue = "w" });
            await db.SaveChangesAsync();
            db.Add(new UnitName { Id = Guid.NewGuid(), UnitId = Guid.NewGuid(), Name = "无", From = default });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });
        await Backups.FillAsync(target, 100, 1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task BackUp_WhileWritersWrite_IsOfOneMoment(Engine engine)
    {
        await using var source = await Installation.CreateAsync(engine);
        await Backups.FillAsync(source, 0, 3);
        using var stop = new CancellationTokenSource();
        // Each save stores a unit, its name and an event: an archive of one moment never holds one without the others.
        var writers = Enumerable.Range(1, 3).Select(w => Task.Run(async () =>
        {
            for (var i = 1000 * w; !stop.IsCancellationRequested; i++) await Backups.FillAsync(source, i, 1);
        })).ToList();
        var sizes = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            await Backups.BackUpAsync(source, At($"{i}.zip"));
            var manifest = await Backups.ManifestAsync(At($"{i}.zip"));
            long Rows(string table) => manifest.Tables.Single(t => t.Name == table).Rows;
            sizes.Add(Rows("platform_unit"));
            Assert.Equal(Rows("platform_unit"), Rows("platform_unit_name"));
            Assert.Equal(Rows("platform_unit"), Rows("platform_journal"));
            // A file is stored before its row, so there are at least as many.
            Assert.True(manifest.Files.Count >= Rows("platform_unit"), $"{manifest.Files.Count} files for {Rows("platform_unit")} rows");
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        Assert.True(sizes[^1] > sizes[0], "the writers wrote");
        await using var target = await Installation.CreateAsync(engine);
        await Backups.RestoreAsync(target, At("3.zip"));
        Assert.Equal(sizes[^1], await target.UseAsync<JiemaDb, long>(db => db.Set<Unit>().LongCountAsync()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Restore_BeforeTheFirstStart_MakesTheDatabase(Engine engine)
    {
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        await Backups.FillAsync(source, 0, 1);
        await Backups.BackUpAsync(source, At("a.zip"));
        await using var target = await Installation.CreateAsync(engine, prepare: false);
        await Backups.RestoreAsync(target, At("a.zip"));
        Assert.Equal(1, await target.UseAsync<JiemaDb, int>(db => db.Set<Unit>().CountAsync()));
        Assert.Empty(await target.UseAsync<JiemaDb, IEnumerable<string>>(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Restore_OfAnOlderSchema_IsBroughtUpToDate(Engine engine)
    {
        await using var source = await Installation.CreateAsync(engine);
        await Backups.BackUpAsync(source, At("a.zip"));
        var first = (await Backups.ManifestAsync(At("a.zip"))).Migrations[0];
        await using var old = await Installation.CreateAsync(engine, prepare: false);
        await old.UseAsync<JiemaDb>(db => db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First()));
        // The program of that time is gone; what its tables hold is read by their columns in the database.
        Backups.Forge(At("a.zip"), At("old.zip"), parts =>
        {
            foreach (var name in parts.Keys.Where(k => k.StartsWith("tables/", StringComparison.Ordinal)).ToList()) parts.Remove(name);
            var line = "[1,\"2026\",99]\n"u8.ToArray();
            parts["tables/platform_first_run.ndjson"] = line;
            parts["manifest.json"] = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                new BackupManifest(BackupManifest.Current, "0.1.0", "sqlite", default, [first], [new("platform_first_run", [new("Id", "int"), new("Hash", "text"), new("ExpiresAt", "long")], 1, line.Length, Backups.Sha256(line))], []), BackupManifest.Json);
        });
        await using var target = await Installation.CreateAsync(engine);
        await Backups.RestoreAsync(target, At("old.zip"));
        Assert.Empty(await target.UseAsync<JiemaDb, IEnumerable<string>>(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal("2026", await target.UseAsync<JiemaDb, string>(db => db.Set<Jiema.Platform.Accounts.FirstRunToken>().Select(t => t.Hash).SingleAsync()));
        Assert.Equal(1, await target.UseAsync<JiemaDb, int>(db => db.Set<Area>().CountAsync()));
    }

    [Fact]
    public async Task BackUp_SignInKeys_AreThereOnlyWhenAskedFor()
    {
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        Directory.CreateDirectory(Path.Combine(source.Folder.FullName, "keys"));
        await File.WriteAllTextAsync(Path.Combine(source.Folder.FullName, "keys", "key.xml"), "secret", TestContext.Current.CancellationToken);
        Assert.False((await Backups.BackUpAsync(source, At("a.zip"))).WithKeys);
        Assert.DoesNotContain("data/keys/key.xml", (await Backups.HashesAsync(At("a.zip"))).Keys);
        Assert.True((await Backups.BackUpAsync(source, At("k.zip"), keys: true)).WithKeys);
        Assert.Contains("data/keys/key.xml", (await Backups.HashesAsync(At("k.zip"))).Keys);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("a.zip")));
    }

    [Fact]
    public async Task BackUp_ToAFileThatIsThere_OverwritesNothing()
    {
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        await File.WriteAllTextAsync(At("a.zip"), "mine", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<StorageException>(() => Backups.BackUpAsync(source, At("a.zip")));
        Assert.Equal("mine", await File.ReadAllTextAsync(At("a.zip"), TestContext.Current.CancellationToken));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task BackUp_CancelledOnTheWay_LeavesNoFile()
    {
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        await Backups.FillAsync(source, 0, 5);
        using var stop = new CancellationTokenSource();
        var steps = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.UseAsync<WriteBackup, BackupResult>(b => b.ExecuteAsync(new WriteBackupOptions(At("a.zip"), false, _ => { if (++steps == 3) stop.Cancel(); }), stop.Token)));
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task Columns_OfAKindThatNoBackupKnows_AreRefusedByName() =>
        Assert.Contains("System.TimeSpan", (await Task.FromResult(Assert.Throws<NotSupportedException>(() => PortableValue.KindOf(typeof(TimeSpan?))))).Message, StringComparison.Ordinal);
}

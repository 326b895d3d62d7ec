using System.IO.Compression;
using System.Text;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Files;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Files.Backup;

/// <summary>What was backed up comes back, on either engine; what was damaged does not.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-backup-");

    private string Archive => Path.Combine(_folder.FullName, "a.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task FillAsync(Installation installation, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await installation.UseAsync<FileStore>(files => files.PutAsync(Encoding.UTF8.GetBytes($"文件{i}"), CancellationToken.None));
            await installation.UseAsync<JiemaDb>(async db =>
            {
                var unit = new Unit { Id = Guid.NewGuid(), AreaId = Area.First, Name = $"第{i}局\n\"引号\"", From = new DateOnly(2026, 1, 1), To = i % 2 == 0 ? null : new DateOnly(2026, 12, 31), Position = i };
                db.Add(unit);
                db.Add(new UnitName { Id = Guid.NewGuid(), UnitId = unit.Id, Name = unit.Name, From = unit.From });
                await db.SaveChangesAsync();
            });
        }
    }

    private static Task<BackupSummary> BackAsync(Installation installation, string file) =>
        installation.UseAsync<WriteBackup, BackupSummary>(b => b.ExecuteAsync(new WriteBackupOptions(file), CancellationToken.None));

    private static Task<BackupSummary> RestoreAsync(Installation installation, string file) =>
        installation.UseAsync<RestoreBackup, BackupSummary>(r => r.ExecuteAsync(new RestoreBackupOptions(file), CancellationToken.None));

    /// <summary>Each part of the archive, its rows in an order that does not hang on the engine.</summary>
    private static SortedDictionary<string, string> Parts(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(e => !e.FullName.StartsWith("manifest", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            parts[entry.FullName] = string.Join('\n', reader.ReadToEnd().Split('\n').Order(StringComparer.Ordinal));
        }

        return parts;
    }

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    public async Task Backup_RestoredOnEitherEngine_HoldsEveryRowAndFile(Engine from, Engine to)
    {
        await using var source = await Installation.CreateAsync(from);
        await FillAsync(source, 12);
        var written = await BackAsync(source, Archive);
        await using var target = await Installation.CreateAsync(to);
        var restored = await RestoreAsync(target, Archive);
        Assert.Equal((written.Tables, written.Rows, written.Files), (restored.Tables, restored.Rows, restored.Files));
        Assert.Equal(12, restored.Files);
        var again = Path.Combine(_folder.FullName, "b.zip");
        await BackAsync(target, again);
        var (before, after) = (Parts(Archive), Parts(again));
        Assert.True(before["tables/platform_unit.ndjson"].Split('\n').Length > 12);
        Assert.Equal(before, after);
        await Assert.ThrowsAsync<StorageException>(() => RestoreAsync(target, Archive));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Backup_WhileWritersWrite_IsOfOneMoment(Engine engine)
    {
        await using var source = await Installation.CreateAsync(engine);
        await FillAsync(source, 3);
        using var stop = new CancellationTokenSource();
        // Each writer stores a unit and its name together: an archive of one moment never holds one without the other.
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await FillAsync(source, 1);
        })).ToList();
        for (var i = 0; i < 4; i++)
        {
            var file = Path.Combine(_folder.FullName, $"w{i}.zip");
            await BackAsync(source, file);
            var parts = Parts(file);
            Assert.Equal(parts["tables/platform_unit.ndjson"].Split('\n').Length, parts["tables/platform_unit_name.ndjson"].Split('\n').Length);
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        await using var target = await Installation.CreateAsync(engine);
        await RestoreAsync(target, Path.Combine(_folder.FullName, "w3.zip"));
    }

    [Fact]
    public async Task Archive_AnyByteChanged_IsRefusedOrSaysTheSame()
    {
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        await FillAsync(source, 2);
        await BackAsync(source, Archive);
        var (whole, parts) = (await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken), Parts(Archive));
        await using var target = await Installation.CreateAsync(Engine.Sqlite);
        var bad = Path.Combine(_folder.FullName, "bad.zip");
        var refused = 0;
        // A few bytes of the container, such as a time, mean nothing: with one of these changed the archive still says what it said.
        for (var at = 0; at < whole.Length; at += 1 + (whole.Length / 300))
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x41;
            await File.WriteAllBytesAsync(bad, changed, TestContext.Current.CancellationToken);
            try
            {
                using (await target.UseAsync<Microsoft.Extensions.Options.IOptions<StorageOptions>, BackupArchive>(o => BackupArchive.OpenAsync(bad, DataFolder.Of(o.Value.DataFolder), CancellationToken.None))) Assert.Equal(parts, Parts(bad));
            }
            catch (StorageException)
            {
                refused++;
            }
        }

        Assert.True(refused > 150, $"{refused} refused");
        foreach (var length in new[] { 0, 10, whole.Length / 2, whole.Length - 1 })
        {
            await File.WriteAllBytesAsync(bad, whole[..length], TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<StorageException>(() => RestoreAsync(target, bad));
        }

        await RestoreAsync(target, Archive);
    }

    [Theory, InlineData("../evil"), InlineData("/etc/evil"), InlineData("files/../../evil"), InlineData("a\\..\\evil"), InlineData("c:evil"), InlineData("jiema.db"), InlineData("a\n")]
    public void Place_NameThatLeadsElsewhere_IsNone(string name) => Assert.Null(DataFolder.Of(_folder.FullName).Place(name));

    [Fact]
    public void Place_NameOfTheFolder_IsInIt() => Assert.Equal(Path.Combine(_folder.FullName, "files", "ab", "cd"), DataFolder.Of(_folder.FullName).Place("files/ab/cd"));

    [Fact]
    public async Task Archive_OfANewerProgram_IsRefused()
    {
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        await source.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_FarAway', '10')"""));
        await BackAsync(source, Archive);
        await using var target = await Installation.CreateAsync(Engine.Sqlite);
        var problem = await Assert.ThrowsAsync<StorageException>(() => RestoreAsync(target, Archive));
        Assert.Contains("FarAway", problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_SignInKeys_AreThereOnlyWhenAskedFor()
    {
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        Directory.CreateDirectory(Path.Combine(source.Folder.FullName, "keys"));
        await File.WriteAllTextAsync(Path.Combine(source.Folder.FullName, "keys", "key.xml"), "secret", TestContext.Current.CancellationToken);
        await BackAsync(source, Archive);
        Assert.DoesNotContain("folder/keys/key.xml", Parts(Archive).Keys);
        var with = Path.Combine(_folder.FullName, "k.zip");
        await source.UseAsync<WriteBackup, BackupSummary>(b => b.ExecuteAsync(new WriteBackupOptions(with, SignInKeys: true), CancellationToken.None));
        Assert.Contains("folder/keys/key.xml", Parts(with).Keys);
        await Assert.ThrowsAsync<StorageException>(() => BackAsync(source, with));
    }
}

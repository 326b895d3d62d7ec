using System.Text;
using System.Text.Json;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Files.Backup;

/// <summary>What is not whole, not ours or leads elsewhere is refused before anything is written.</summary>
public sealed class RefusedTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-backup-");
    private Installation _source = null!;

    private string Archive => Path.Combine(_folder.FullName, "a.zip");

    private string Bad => Path.Combine(_folder.FullName, "bad.zip");

    public async ValueTask InitializeAsync()
    {
        _source = await Installation.CreateAsync(Engine.Sqlite);
        await Backups.FillAsync(_source, 0, 2);
        await Backups.BackUpAsync(_source, Archive);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Archive_AnyByteChangedOrCut_IsRefusedAndNothingIsWritten()
    {
        var whole = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        await using var target = await Installation.CreateAsync(Engine.Sqlite);
        var tried = 0;
        for (var at = 0; at < whole.Length; at += 1 + (whole.Length / 400), tried++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            await File.WriteAllBytesAsync(Bad, changed, TestContext.Current.CancellationToken);
            await Backups.RefusedAsync(target, Bad);
        }

        foreach (var length in new[] { 0, 10, whole.Length / 2, whole.Length - 1 })
        {
            await File.WriteAllBytesAsync(Bad, whole[..length], TestContext.Current.CancellationToken);
            await Backups.RefusedAsync(target, Bad);
        }

        await File.WriteAllBytesAsync(Bad, [.. whole, 0], TestContext.Current.CancellationToken);
        await Backups.RefusedAsync(target, Bad);
        Assert.True(tried > 300);
        await Backups.AssertEmptyAsync(target);
        await Backups.RestoreAsync(target, Archive);
    }

    [Fact]
    public async Task Archive_NotThereOrAnything_SaysSo()
    {
        await using var target = await Installation.CreateAsync(Engine.Sqlite);
        Assert.Contains("没有文件", (await Backups.RefusedAsync(target, Bad)).Chinese, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Bad, new string('x', 1000), TestContext.Current.CancellationToken);
        Assert.Contains("不是 Jiema 的备份", (await Backups.RefusedAsync(target, Bad)).Chinese, StringComparison.Ordinal);
    }

    /// <summary>Sealed anew, so that only the part itself is wrong.</summary>
    [Theory]
    [InlineData("content")]
    [InlineData("longer")]
    [InlineData("extra")]
    [InlineData("missing")]
    [InlineData("manifest")]
    [InlineData("format")]
    [InlineData("column")]
    [InlineData("kind")]
    public async Task Archive_MadeOnPurpose_IsRefused(string what)
    {
        Backups.Forge(Archive, Bad, parts =>
        {
            var file = parts.Keys.First(k => k.StartsWith("data/files/", StringComparison.Ordinal));
            string Manifest() => Encoding.UTF8.GetString(parts["manifest.json"]);
            void Change(string from, string to)
            {
                Assert.Contains(from, Manifest(), StringComparison.Ordinal);
                parts["manifest.json"] = Encoding.UTF8.GetBytes(Manifest().Replace(from, to, StringComparison.Ordinal));
            }

            switch (what)
            {
                case "content": parts[file][0] ^= 1; break;
                case "longer": parts[file] = [.. parts[file], .. new byte[1 << 20]]; break;
                case "extra": parts["data/files/extra"] = [1]; break;
                case "missing": parts.Remove(file); break;
                case "manifest": parts["manifest.json"] = "{\"format\":\"jiema.backup/1\"}"u8.ToArray(); break;
                case "format": Change("jiema.backup/1", "jiema.backup/2"); break;
                case "column": Change("\"ShortName\"", "\"a;DROP TABLE platform_unit\""); break;
                default: Change("\"guid\"", "\"thing\""); break;
            }
        });
        await using var target = await Installation.CreateAsync(Engine.Sqlite);
        Assert.Contains("没有恢复任何内容", (await Backups.RefusedAsync(target, Bad)).Chinese, StringComparison.Ordinal);
        await Backups.AssertEmptyAsync(target);
    }

    [Theory]
    [InlineData("../evil"), InlineData("/etc/evil"), InlineData("files/../../evil"), InlineData("a\\..\\evil"), InlineData("c:evil"), InlineData("jiema.db"), InlineData("jiema.db-wal"), InlineData("a\n")]
    [InlineData(""), InlineData("a//b"), InlineData("./a"), InlineData("a/."), InlineData(".ssh/keys"), InlineData("a.")]
    public async Task Archive_WithANameThatLeadsElsewhere_IsRefused(string name)
    {
        var content = "evil"u8.ToArray();
        Backups.Forge(Archive, Bad, parts =>
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(parts["manifest.json"], BackupManifest.Json)!;
            parts["manifest.json"] = JsonSerializer.SerializeToUtf8Bytes(manifest with { Files = [new(name, content.Length, Backups.Sha256(content))] }, BackupManifest.Json);
            parts["data/" + name] = content;
        });
        await using var target = await Installation.CreateAsync(Engine.Sqlite);
        var problem = await Backups.RefusedAsync(target, Bad);
        Assert.Contains("数据目录之外", problem.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Chinese);
        Assert.Empty(_folder.Parent!.GetFiles("evil"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Archive_OfANewerProgram_IsRefused(Engine engine)
    {
        Backups.Forge(Archive, Bad, parts =>
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(parts["manifest.json"], BackupManifest.Json)!;
            parts["manifest.json"] = JsonSerializer.SerializeToUtf8Bytes(manifest with { Migrations = [.. manifest.Migrations, "FarAway"] }, BackupManifest.Json);
        });
        await using var target = await Installation.CreateAsync(engine);
        Assert.Contains("FarAway", (await Backups.RefusedAsync(target, Bad)).English, StringComparison.Ordinal);
        await Backups.AssertEmptyAsync(target);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Target_ThatHoldsARowOrAFile_IsLeftAsItIs(Engine engine)
    {
        await using var rows = await Installation.CreateAsync(engine);
        await Backups.FillOddAsync(rows);
        Assert.Contains("不是空的", (await Backups.RefusedAsync(rows, Archive)).Chinese, StringComparison.Ordinal);
        Assert.Equal(2, await rows.UseAsync<JiemaDb, int>(db => db.Set<Jiema.Platform.Accounts.Organisation.Unit>().CountAsync()));
        await using var files = await Installation.CreateAsync(engine);
        await File.WriteAllTextAsync(Path.Combine(files.Folder.FullName, "lexicon.tsv"), "云坪行动\tcloud\taction\n", TestContext.Current.CancellationToken);
        Assert.Contains("lexicon.tsv", (await Backups.RefusedAsync(files, Archive)).English, StringComparison.Ordinal);
        Assert.Equal(0, await files.UseAsync<JiemaDb, int>(db => db.Set<Jiema.Platform.Accounts.Organisation.Unit>().CountAsync()));
    }

    [Theory]
    [InlineData(Engine.Sqlite, true), InlineData(Engine.Sqlite, false), InlineData(Engine.Postgres, true)]
    public async Task Restore_CancelledOnTheWay_LeavesNothing(Engine engine, bool prepared)
    {
        await using var target = await Installation.CreateAsync(engine, prepare: prepared);
        // Stopped at one step after the other, until it is too late.
        var left = true;
        for (var step = 1; left; step++)
        {
            using var stop = new CancellationTokenSource();
            var steps = 0;
            try
            {
                await target.UseAsync<RestoreBackup, BackupResult>(r => r.ExecuteAsync(new RestoreBackupOptions(Archive, _ => { if (++steps == step) stop.Cancel(); }), stop.Token));
                left = false;
                Assert.True(step > 20, $"{step} steps");
            }
            catch (OperationCanceledException)
            {
                if (prepared) await Backups.AssertEmptyAsync(target);
                else Assert.Empty(target.Folder.EnumerateFileSystemInfos().Select(f => f.Name));
            }
        }

        Assert.Equal(2, await target.UseAsync<JiemaDb, int>(db => db.Set<Jiema.Platform.Accounts.Organisation.Unit>().CountAsync()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Restore_RowsThatReferToNothing_LeavesNothing(Engine engine)
    {
        Backups.Forge(Archive, Bad, parts =>
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(parts["manifest.json"], BackupManifest.Json)!;
            parts["tables/platform_unit.ndjson"] = [];
            parts["manifest.json"] = JsonSerializer.SerializeToUtf8Bytes(manifest with { Tables = [.. manifest.Tables.Select(t => t.Name == "platform_unit" ? t with { Rows = 0, Bytes = 0, Sha256 = Backups.Sha256([]) } : t)] }, BackupManifest.Json);
        });
        await using var target = await Installation.CreateAsync(engine);
        Assert.Contains("没有恢复成", (await Backups.RefusedAsync(target, Bad)).Chinese, StringComparison.Ordinal);
        await Backups.AssertEmptyAsync(target);
        await Backups.RestoreAsync(target, Archive);
    }
}

using System.Data.Common;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Files.Backup;

/// <summary>Which archive to bring back.</summary>
public sealed record RestoreBackupOptions(string File, IProgress<BackupProgress>? Progress = null);

/// <summary>Brings an archive back into an empty installation, on either engine. Everything is verified before anything is written.</summary>
public sealed class RestoreBackup(JiemaDb db, IOptions<StorageOptions> storage)
{
    /// <exception cref="StorageException">The archive is damaged or of a newer program, or the target holds something.</exception>
    public async Task<BackupSummary> ExecuteAsync(RestoreBackupOptions options, CancellationToken cancellation)
    {
        var folder = DataFolder.Of(storage.Value.DataFolder);
        using var archive = await BackupArchive.OpenAsync(options.File, folder, cancellation);
        var manifest = archive.Manifest;
        var migration = Migration(manifest);
        await RefuseUnlessEmptyAsync(manifest, folder, cancellation);
        try
        {
            Directory.CreateDirectory(storage.Value.DataFolder);
            // Files before the rows that name them; a restore that is cut off can then simply be started again.
            await FilesAsync(archive, folder, options.Progress, cancellation);
            if (!(await AppliedAsync(cancellation)).Any()) await db.GetService<IMigrator>().MigrateAsync(migration, cancellation);
            var rows = await RowsAsync(archive, cancellation);
            await db.Database.MigrateAsync(cancellation);
            options.Progress?.Report(new(archive.Length, archive.Length));
            return new(manifest.Tables.Count, rows, manifest.Files.Count, manifest.Files.Sum(f => f.Length), archive.Length, manifest.Files.Any(f => f.Path.StartsWith("keys/", StringComparison.Ordinal)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            throw DiskFull.Is(failure)
                ? new StorageException("磁盘没有空间，恢复没有完成。请腾出空间，再恢复一次。", "No room on the disk: the restore is not complete. Make room and restore again.", failure)
                : new StorageException($"恢复没有完成：{failure.Message}", $"The restore is not complete: {failure.Message}", failure);
        }
    }

    /// <summary>The migration, of this engine's, up to which the archive's database had come.</summary>
    private string Migration(BackupManifest manifest)
    {
        var known = db.Database.GetMigrations().ToList();
        var names = known.Select(TableReader.NameOf).ToList();
        var newest = manifest.Migrations.Count > 0 ? manifest.Migrations[^1] : "–";
        if (manifest.Migrations.Count == 0 || manifest.Migrations.Count > names.Count || !names.Take(manifest.Migrations.Count).SequenceEqual(manifest.Migrations, StringComparer.Ordinal))
            throw new StorageException(
                $"备份来自另一个（更新的）版本的 Jiema（含 {newest}），没有恢复任何内容。请用做备份的那个版本或更新的版本。",
                $"The backup is of another, newer Jiema (it holds {newest}); nothing was restored. Use the version that made it, or a newer one.");
        return known[manifest.Migrations.Count - 1];
    }

    private async Task RefuseUnlessEmptyAsync(BackupManifest manifest, DataFolder folder, CancellationToken cancellation)
    {
        var ours = manifest.Files.Select(f => (f.Path, f.Length)).ToHashSet();
        if (folder.Files(keys: false).FirstOrDefault(f => !ours.Contains((f.Path, f.Length))) is { Full: { } other })
            throw NotEmpty(other);
        var applied = (await AppliedAsync(cancellation)).Select(TableReader.NameOf).ToList();
        if (applied.Count == 0) return;
        if (!applied.SequenceEqual(manifest.Migrations, StringComparer.Ordinal)) throw NotEmpty("__EFMigrationsHistory");
        // A database that was only just made holds its first area and the journal's beginning, one row each, and at most a link of the first start.
        foreach (var table in TableReader.Tables(db))
        {
            var most = table.Name is "platform_area" or "platform_journal_head" or "platform_first_run" ? 1 : 0;
#pragma warning disable EF1002 // The name is the model's.
            var rows = await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{table.Name}\"").SingleAsync(cancellation);
#pragma warning restore EF1002
            if (rows > most) throw NotEmpty(table.Name);
        }
    }

    private static StorageException NotEmpty(string what) => new(
        $"恢复的目标不是空的（已有 {what}），没有改动。请给出一个空的数据目录和空的数据库。",
        $"The target is not empty (it has {what}) and was left as it is. Give an empty data folder and an empty database.");

    private async Task<IEnumerable<string>> AppliedAsync(CancellationToken cancellation) =>
        (storage.Value.IsPostgres || File.Exists(storage.Value.SqliteFile)) && await db.Database.CanConnectAsync(cancellation) ? await db.Database.GetAppliedMigrationsAsync(cancellation) : [];

    private static async Task FilesAsync(BackupArchive archive, DataFolder folder, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var done = 0L;
        foreach (var file in archive.Manifest.Files)
        {
            var place = folder.Place(file.Path)!;
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            var temporary = $"{place}.{Guid.NewGuid():N}.tmp";
            try
            {
                await using (var output = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                {
                    await using (var content = archive.Open($"folder/{file.Path}")) await content.CopyToAsync(output, 1 << 17, cancellation);
                    output.Flush(flushToDisk: true);
                }

                File.Move(temporary, place, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }

            progress?.Report(new(done += file.Length, archive.Length));
        }
    }

    private async Task<long> RowsAsync(BackupArchive archive, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        var writer = new TableWriter(db.Database.GetDbConnection(), change.GetDbTransaction());
        await writer.BeginAsync(cancellation);
        var rows = 0L;
        foreach (var table in archive.Manifest.Tables)
        {
            await using var content = archive.Open(BackupManifest.EntryOf(table));
            var filled = await writer.FillAsync(table, content, cancellation);
            if (filled != table.Rows) throw new IOException($"{table.Name} has {filled} rows instead of {table.Rows}.");
            rows += filled;
        }

        await writer.EndAsync(cancellation);
        await change.CommitAsync(cancellation);
        return rows;
    }
}

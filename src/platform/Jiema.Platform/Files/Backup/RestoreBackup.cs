using System.Data.Common;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Files.Backup;

/// <summary>Which archive to bring back.</summary>
/// <param name="Progress">Told now and then how far it is.</param>
public sealed record RestoreBackupOptions(string File, Action<BackupProgress>? Progress = null);

/// <summary>Brings an archive back into an empty installation, on either engine. All of it is verified before anything is written; a restore that fails leaves nothing.</summary>
public sealed class RestoreBackup(JiemaDb db, IOptions<StorageOptions> storage)
{
    /// <exception cref="StorageException">The archive is damaged or of a newer program, the target holds something, or cannot be written.</exception>
    public async Task<BackupResult> ExecuteAsync(RestoreBackupOptions options, CancellationToken cancellation)
    {
        var folder = new DataFolder(storage.Value.DataFolder);
        // The way has three parts of like length: the archive as a whole, its parts, and the writing.
        using var archive = await BackupArchive.OpenAsync(options.File, folder, p => options.Progress?.Invoke(new(p.Done, p.Total / 2 * 3)), cancellation);
        var migration = Migration(archive.Manifest);
        var target = new RestoreTarget(db, storage.Value, folder);
        var committed = false;
        try
        {
            await target.RefuseUnlessEmptyAsync(archive.Manifest, cancellation);
            target.RefuseUnlessRoom(archive.Manifest);
            Directory.CreateDirectory(storage.Value.DataFolder);
            var done = 0L;
            void Report(long bytes) => options.Progress?.Invoke(new((2 * archive.Length) + (long)((double)(done += bytes) / Math.Max(1, archive.Manifest.Bytes) * archive.Length), 3 * archive.Length));

            // Files before the rows that name them.
            foreach (var file in archive.Manifest.Files)
            {
                await using (var content = archive.Open(file.Entry)) await target.WriteAsync(file, content, cancellation);
                Report(file.Bytes);
            }

            // To the shape that the rows had, and from there on as any older database goes.
            await db.GetService<IMigrator>().MigrateAsync(migration, cancellation);
            await RowsAsync(archive, Report, cancellation);
            committed = true;
            await db.Database.MigrateAsync(CancellationToken.None);
            await using var snapshot = await Snapshot.TakeAsync(db, CancellationToken.None);
            var named = await snapshot.FilesNamedAsync(CancellationToken.None);
            return WriteBackup.Result(archive.Manifest, named, archive.Manifest.Files.Any(f => f.Path.StartsWith(DataFolder.Keys, StringComparison.Ordinal))) with { ArchiveBytes = archive.Length };
        }
        catch (Exception failure)
        {
            if (!committed) target.Undo();
            if (failure is IOException or UnauthorizedAccessException or DbException or InvalidDataException or TimeoutException or InvalidOperationException { InnerException: DbException } or System.Text.Json.JsonException or FormatException)
                throw DiskFull.Is(failure)
                    ? new StorageException("磁盘没有空间，没有恢复任何内容。请腾出空间，再恢复一次。", "No room on the disk: nothing was restored. Make room and restore again.", failure)
                    : new StorageException($"没有恢复成，目标仍是空的：{failure.Message}", $"Nothing was restored and the target is as empty as before: {failure.Message}", failure);
            throw;
        }
    }

    /// <summary>The migration, of this engine's, up to which the archive's database had come.</summary>
    private string Migration(BackupManifest manifest)
    {
        var known = db.Database.GetMigrations().ToList();
        var names = known.Select(Snapshot.Migration).ToList();
        if (manifest.Migrations.Count > 0 && names.Take(manifest.Migrations.Count).SequenceEqual(manifest.Migrations, StringComparer.Ordinal)) return known[manifest.Migrations.Count - 1];
        var foreign = manifest.Migrations.FirstOrDefault(m => !names.Contains(m)) ?? "–";
        throw new StorageException(
            $"备份来自更新的或另一个版本的 Jiema（版本 {manifest.Program}，含 {foreign}），没有恢复任何内容。请用做备份的那个版本或更新的版本。",
            $"The backup is of a newer or another Jiema (version {manifest.Program}, it holds {foreign}); nothing was restored. Use the version that made it, or a newer one.");
    }

    private async Task RowsAsync(BackupArchive archive, Action<long> report, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        var tables = archive.Manifest.Tables;
        var writer = new RowWriter(db.Database.GetDbConnection(), change.GetDbTransaction());
        await writer.BeginAsync(tables, cancellation);
        foreach (var table in tables)
        {
            await using var content = archive.Open(table.Entry);
            var rows = await writer.FillAsync(table, content, cancellation);
            if (rows != table.Rows) throw new InvalidDataException($"{table.Name} has {rows} rows instead of {table.Rows}.");
            report(table.Bytes);
        }

        await writer.EndAsync(tables, cancellation);
        await change.CommitAsync(cancellation);
    }
}

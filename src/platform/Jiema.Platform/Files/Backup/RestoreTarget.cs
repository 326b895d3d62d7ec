using System.Data.Common;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Files.Backup;

/// <summary>The installation that an archive goes into: it must be empty, and is empty again when the restore fails.</summary>
internal sealed class RestoreTarget(JiemaDb db, StorageOptions storage, DataFolder folder)
{
    private readonly List<string> _written = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly bool _hadFolder = Directory.Exists(storage.DataFolder);
    private readonly bool _hadDatabase = storage.IsPostgres || File.Exists(storage.SqliteFile);

    /// <exception cref="StorageException">It holds something.</exception>
    public async Task RefuseUnlessEmptyAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        // A restore that was killed in the middle may be started again: the files that it left are the archive's own.
        var ours = manifest.Files.Select(f => (f.Path, f.Bytes)).ToHashSet();
        foreach (var file in folder.Files(keys: true))
            if (!ours.Contains((file.Path, file.Bytes))) throw NotEmpty(file.Full);
        if (!_hadDatabase || !await db.Database.CanConnectAsync(cancellation)) return;
        var seeds = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().GroupBy(e => e.GetTableName() ?? "").ToDictionary(g => g.Key, g => g.Sum(e => e.GetSeedData().Count()));
        foreach (var table in await TablesAsync(cancellation))
        {
            // A database that was only just made holds what the program ships, and no more.
            var rows = await ReadAsync($"SELECT COUNT(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", r => r.GetInt64(0), cancellation);
            if (rows[0] > seeds.GetValueOrDefault(table)) throw NotEmpty(table);
        }
    }

    /// <summary>Refuses before anything is written, not in the middle.</summary>
    public void RefuseUnlessRoom(BackupManifest manifest)
    {
        var parent = Path.GetFullPath(storage.DataFolder);
        while (!Directory.Exists(parent)) parent = Path.GetDirectoryName(parent)!;
        // Rows as JSON are about as long as rows in a database with its indexes.
        var needed = manifest.Files.Sum(f => f.Bytes) + (storage.IsPostgres ? 0 : manifest.Tables.Sum(t => t.Bytes));
        var free = new DriveInfo(parent).AvailableFreeSpace;
        if (needed > free) throw new StorageException(
            $"{parent} 所在的磁盘空间不够：恢复约需 {needed >> 20} MB，现有 {free >> 20} MB。没有恢复任何内容。",
            $"The disk of {parent} has too little room: the restore takes about {needed >> 20} MB and {free >> 20} MB are free. Nothing was restored.");
    }

    public async Task WriteAsync(BackupFile file, Stream content, CancellationToken cancellation)
    {
        var place = folder.Place(file.Path)!;
        _folders.Add(Path.GetDirectoryName(place)!);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var temporary = $"{place}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var output = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                await content.CopyToAsync(output, 1 << 18, cancellation);
                output.Flush(flushToDisk: true);
            }

            File.Move(temporary, place, overwrite: true);
            _written.Add(place);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Takes back what was written.</summary>
    public void Undo()
    {
        if (!_hadDatabase)
        {
            db.Database.CloseConnection();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(storage.SqliteFile + ending);
        }

        foreach (var place in _written) File.Delete(place);
        if (!_hadFolder && Directory.Exists(storage.DataFolder))
        {
            Directory.Delete(storage.DataFolder, recursive: true);
            return;
        }

        // Folders that became empty, innermost first.
        foreach (var inner in _folders.OrderByDescending(p => p.Length))
            for (var at = inner; at.Length > Path.GetFullPath(storage.DataFolder).Length && Directory.Exists(at) && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at)!)
                Directory.Delete(at);
    }

    private Task<List<string>> TablesAsync(CancellationToken cancellation) => ReadAsync(
        storage.IsPostgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_EF%' ORDER BY table_name"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name",
        r => r.GetString(0), cancellation);

    private async Task<List<T>> ReadAsync<T>(string text, Func<DbDataReader, T> take, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = text;
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var all = new List<T>();
            while (await rows.ReadAsync(cancellation)) all.Add(take(rows));
            return all;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static StorageException NotEmpty(string what) => new(
        $"恢复的目标不是空的（已有 {what}），没有改动。请给出一个空的数据目录和空的数据库。",
        $"The target is not empty (it has {what}) and was left as it is. Give an empty data folder and an empty database.");
}

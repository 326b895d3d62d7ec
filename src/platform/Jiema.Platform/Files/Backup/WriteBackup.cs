using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Files.Backup;

/// <summary>Where to, and whether with the keys that sign-ins are encrypted with.</summary>
/// <param name="File">The archive; it appears whole or not at all, and overwrites nothing.</param>
/// <param name="WithKeys">The keys are a secret: whoever holds them can make sign-ins. Left out unless asked for; everybody then signs in anew after a restore.</param>
/// <param name="Progress">Told now and then how far it is.</param>
public sealed record WriteBackupOptions(string File, bool WithKeys = false, Action<BackupProgress>? Progress = null);

/// <summary>Writes the whole installation into one archive while work goes on: all rows of one moment, and every file that they name.</summary>
public sealed class WriteBackup(JiemaDb db, IOptions<StorageOptions> storage, TimeProvider time)
{
    private const int Chunk = 1 << 18;

    /// <exception cref="StorageException">There is nothing to back up, the archive exists, or it cannot be written.</exception>
    public async Task<BackupResult> ExecuteAsync(WriteBackupOptions options, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(options.File);
        if (Path.Exists(target)) throw new StorageException($"“{target}”已经存在，没有覆盖。请换一个文件名。", $"'{target}' exists and was not overwritten. Choose another name.");
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var result = await WriteAsync(temporary, options, cancellation);
            File.Move(temporary, target, overwrite: false);
            return result;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException or InvalidOperationException { InnerException: DbException })
        {
            throw DiskFull.Is(failure)
                ? new StorageException($"磁盘没有空间，备份“{target}”没有写成；数据没有变。请腾出空间，或换一个位置。", $"No room on the disk: the backup '{target}' was not written; the data are as they were. Make room, or choose another place.", failure)
                : new StorageException($"备份“{target}”没有写成：{failure.Message}", $"The backup '{target}' was not written: {failure.Message}", failure);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private async Task<BackupResult> WriteAsync(string path, WriteBackupOptions options, CancellationToken cancellation)
    {
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = Chunk };
        // The archive holds the hashes of passwords: it is its owner's alone.
        if (!OperatingSystem.IsWindows()) create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, create);
        await using var hashed = new HashedStream(file);
        BackupResult result;
        using (var zip = new ZipArchive(hashed, ZipArchiveMode.Create, leaveOpen: true) { Comment = BackupSeal.Blank }) result = await FillAsync(zip, options, cancellation);
        BackupSeal.Set(file, hashed.Sha256);
        file.Flush(flushToDisk: true);
        return result with { ArchiveBytes = file.Length };
    }

    private async Task<BackupResult> FillAsync(ZipArchive zip, WriteBackupOptions options, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.TakeAsync(db, cancellation);
        var madeAt = time.GetUtcNow();
        var migrations = await snapshot.MigrationsAsync(cancellation);
        RefuseOtherSchema(migrations);
        // Listed after the rows' moment: a file stands there before the row that names it.
        var found = new DataFolder(storage.Value.DataFolder).Files(options.WithKeys);
        var database = storage.Value.IsPostgres ? 0 : new FileInfo(storage.Value.SqliteFile).Length;
        var (total, done) = (found.Sum(f => f.Bytes) + database, 0L);
        var tables = new List<BackupTable>();
        foreach (var table in PortableTable.Of(db))
        {
            await using var entry = Entry(zip, new BackupTable(table.Name, [], 0, 0, "").Entry, CompressionLevel.Fastest);
            var rows = await snapshot.WriteAsync(table, entry, cancellation);
            tables.Add(new(table.Name, table.Columns, rows, entry.Length, entry.Sha256));
            options.Progress?.Invoke(new(Math.Min(total, done += entry.Length), total));
        }

        var files = new List<BackupFile>();
        foreach (var (full, path, bytes) in found)
        {
            if (await CopyAsync(zip, full, path, cancellation) is { } copied) files.Add(copied);
            options.Progress?.Invoke(new(Math.Min(total, done += bytes), total));
        }

        var manifest = new BackupManifest(BackupManifest.Current, Version, storage.Value.IsPostgres ? "postgres" : "sqlite", madeAt, migrations, tables, files);
        await using (var entry = zip.CreateEntry(BackupManifest.Entry, CompressionLevel.Fastest).Open()) await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, cancellation);
        var named = await snapshot.FilesNamedAsync(cancellation);
        return Result(manifest, named, options.WithKeys);
    }

    private static string Version => typeof(WriteBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private void RefuseOtherSchema(IReadOnlyList<string> applied)
    {
        var known = db.Database.GetMigrations().Select(Snapshot.Migration).ToList();
        if (applied.SequenceEqual(known, StringComparer.Ordinal)) return;
        var last = applied.Count > 0 ? applied[^1] : "–";
        throw new StorageException(
            $"数据库与本程序的版本不同（数据库：{last}；程序：{known[^1]}），没有备份。请用建库的那个版本备份，或先用本版本启动一次 Jiema。",
            $"The database is of another version than this program (database: {last}; program: {known[^1]}); nothing was written. Back up with the version that runs on it, or start this version's Jiema once.");
    }

    /// <summary>Null for a file that went away meanwhile; the store's own never do.</summary>
    private static async Task<BackupFile?> CopyAsync(ZipArchive zip, string full, string path, CancellationToken cancellation)
    {
        FileStream input;
        try
        {
            input = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        await using (input)
        {
            // Reports are packed documents already: packing them again costs more than it saves.
            await using var entry = Entry(zip, new BackupFile(path, 0, "").Entry, CompressionLevel.NoCompression);
            await input.CopyToAsync(entry, Chunk, cancellation);
            return new(path, entry.Length, entry.Sha256);
        }
    }

    private static HashedStream Entry(ZipArchive zip, string name, CompressionLevel level) => new(zip.CreateEntry(name, level).Open());

    internal static BackupResult Result(BackupManifest manifest, IReadOnlySet<string> named, bool withKeys)
    {
        var kept = manifest.Files.Where(f => f.Path.StartsWith(DataFolder.Store, StringComparison.Ordinal)).Select(f => (Name: f.Path[(f.Path.LastIndexOf('/') + 1)..], f.Sha256)).ToList();
        return new(
            manifest.MadeAt, manifest.Tables.Count, manifest.Tables.Sum(t => t.Rows), manifest.Files.Count, manifest.Files.Sum(f => f.Bytes), 0, withKeys,
            [.. named.Except(kept.Select(k => k.Name), StringComparer.Ordinal)], [.. kept.Where(k => k.Name != k.Sha256).Select(k => k.Name)]);
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Files.Backup;

/// <summary>Where to, and whether with the keys that sign-ins are encrypted with.</summary>
/// <param name="File">The archive; it appears whole or not at all.</param>
/// <param name="SignInKeys">The keys are a secret: whoever holds them can make sign-ins. Left out unless asked for; everybody then signs in anew after a restore.</param>
public sealed record WriteBackupOptions(string File, bool SignInKeys = false, IProgress<BackupProgress>? Progress = null);

/// <summary>Writes the whole installation into one archive, while work goes on: all rows of one moment, and every file that they name.</summary>
public sealed class WriteBackup(JiemaDb db, IOptions<StorageOptions> storage, TimeProvider time)
{
    /// <exception cref="StorageException">The archive exists, or cannot be written.</exception>
    public async Task<BackupSummary> ExecuteAsync(WriteBackupOptions options, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(options.File);
        if (File.Exists(target)) throw new StorageException($"“{target}”已经存在，没有覆盖。请换一个文件名。", $"'{target}' exists and was not overwritten. Choose another name.");
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            BackupSummary summary;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) summary = await FillAsync(zip, target, options, cancellation);
                file.Flush(flushToDisk: true);
                summary = summary with { ArchiveBytes = file.Length };
            }

            File.Move(temporary, target, overwrite: false);
            return summary;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DiskFull.Is(failure)
                ? new StorageException($"磁盘没有空间，备份“{target}”没有写成，数据没有变。请腾出空间或换一个位置。", $"No room on the disk: the backup '{target}' was not written, the data are as they were. Make room, or choose another place.", failure)
                : new StorageException($"不能写备份“{target}”：{failure.Message}", $"The backup '{target}' cannot be written: {failure.Message}", failure);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private async Task<BackupSummary> FillAsync(ZipArchive zip, string target, WriteBackupOptions options, CancellationToken cancellation)
    {
        await using var reader = await TableReader.OpenAsync(db, cancellation);
        // After the rows' moment: a file stands there before the row that names it.
        var folder = DataFolder.Of(storage.Value.DataFolder);
        var found = folder.Files(options.SignInKeys).Where(f => f.Full != target).ToList();
        var (total, done) = (found.Sum(f => f.Length) + folder.DatabaseBytes, 0L);
        var tables = new List<BackupTable>();
        foreach (var table in TableReader.Tables(db))
        {
            var columns = table.Columns.Select(TableReader.Column).ToList();
            await using var entry = HashedEntry.Create(zip, $"tables/{table.Name}.ndjson", CompressionLevel.Fastest);
            var rows = await reader.WriteAsync(table, columns, entry, cancellation);
            tables.Add(new(table.Name, columns, rows, entry.Sha256()));
            options.Progress?.Report(new(done += entry.Length, total));
        }

        var files = new List<BackupFile>();
        foreach (var file in found)
        {
            await using var input = new FileStream(file.Full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            // Reports are packed documents already; packing them again costs more than it saves.
            await using var entry = HashedEntry.Create(zip, $"folder/{file.Path}", CompressionLevel.NoCompression);
            await input.CopyToAsync(entry, 1 << 17, cancellation);
            files.Add(new(file.Path, entry.Length, entry.Sha256()));
            options.Progress?.Report(new(done += entry.Length, total));
        }

        var manifest = new BackupManifest(BackupManifest.Current, storage.Value.IsPostgres ? "postgres" : "sqlite", time.GetUtcNow(), await reader.MigrationsAsync(cancellation), tables, files);
        var text = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupManifest.Json);
        await using (var entry = zip.CreateEntry(BackupManifest.Entry).Open()) await entry.WriteAsync(text, cancellation);
        await using (var entry = zip.CreateEntry(BackupManifest.HashEntry).Open()) await entry.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(text))), cancellation);
        return new(tables.Count, tables.Sum(t => t.Rows), files.Count, files.Sum(f => f.Length), 0, options.SignInKeys);
    }
}

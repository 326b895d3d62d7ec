using System.Security.Cryptography;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Files.Upkeep;

/// <summary>A file of the store that something is the matter with.</summary>
/// <param name="Path">Below the data folder.</param>
public sealed record OddFile(string Path, long Bytes);

/// <summary>What the store holds, beside what rows name.</summary>
/// <param name="Files">Files in the store.</param>
/// <param name="Named">Different files that rows name.</param>
/// <param name="Missing">SHA-256 of files that rows name and that are not there.</param>
/// <param name="Damaged">Files whose content is not what the name promises.</param>
/// <param name="Orphans">Files that no row names, and half-written ones: harmless, of a save that failed.</param>
public sealed record FilesReport(int Files, long Bytes, int Named, IReadOnlyList<string> Missing, IReadOnlyList<OddFile> Damaged, IReadOnlyList<OddFile> Orphans);

/// <summary>Compares the store with the rows; reads every file, changes nothing, and may run beside the program.</summary>
public sealed class FilesQuery(JiemaDb db, IOptions<StorageOptions> storage, TimeProvider time)
{
    /// <summary>A file is stored before its row: for so long after it was written, one without a row is no orphan yet.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromHours(1);

    /// <param name="progress">Told of bytes read and of all.</param>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public async Task<FilesReport> ReadAsync(Action<BackupProgress>? progress, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(Path.Combine(storage.Value.DataFolder, "files"));
        // The files first: what is named afterwards was there before, or is looked for below.
        var found = Directory.Exists(root) ? new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal).ToList() : [];
        IReadOnlySet<string> named;
        await using (var snapshot = await Snapshot.TakeAsync(db, cancellation)) named = await snapshot.FilesNamedAsync(cancellation);
        var (there, damaged, orphans) = (new HashSet<string>(StringComparer.Ordinal), new List<OddFile>(), new List<OddFile>());
        var (done, total, newest) = (0L, found.Sum(f => f.Length), (time.GetUtcNow() - Grace).UtcDateTime);
        foreach (var file in found)
        {
            var odd = new OddFile(Path.GetRelativePath(storage.Value.DataFolder, file.FullName).Replace('\\', '/'), file.Length);
            var whole = file.FullName == Path.Combine(root, file.Name[..Math.Min(2, file.Name.Length)], file.Name) && named.Contains(file.Name);
            if (!whole)
            {
                if (file.LastWriteTimeUtc < newest) orphans.Add(odd);
            }
            else
            {
                there.Add(file.Name);
                if (await HashAsync(file.FullName, cancellation) != file.Name) damaged.Add(odd);
            }

            progress?.Invoke(new(done += odd.Bytes, total));
        }

        // Looked for once more: stored while this read.
        var missing = named.Where(n => !there.Contains(n) && !File.Exists(Path.Combine(root, n[..Math.Min(2, n.Length)], n))).ToList();
        return new(found.Count, total, named.Count, missing, damaged, orphans);
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }
}

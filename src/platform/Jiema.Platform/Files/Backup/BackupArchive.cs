using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Files.Backup;

/// <summary>An archive whose every part has been found to be what its manifest says.</summary>
internal sealed class BackupArchive : IDisposable
{
    /// <summary>Of the manifest: two million files.</summary>
    private const int MaxManifest = 512 << 20;

    private readonly ZipArchive _zip;
    private readonly string _path;

    private BackupArchive(string path, ZipArchive zip, long length) => (_path, _zip, Length) = (path, zip, length);

    public BackupManifest Manifest { get; private set; } = null!;

    public long Length { get; }

    /// <summary>Reads all of it and compares; writes nothing.</summary>
    /// <exception cref="StorageException">It is not there, is no archive of Jiema's, is of a newer one, or a part is not what the manifest says.</exception>
    public static async Task<BackupArchive> OpenAsync(string path, DataFolder folder, Action<BackupProgress>? progress, CancellationToken cancellation)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StorageException($"没有文件“{path}”。请检查 --from 后面的路径。", $"There is no file '{path}'. Check the path after --from.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"不能读取“{path}”：{failure.Message}", $"'{path}' cannot be read: {failure.Message}", failure);
        }

        BackupArchive? archive = null;
        try
        {
            if (!await BackupSeal.HoldsAsync(file, read => progress?.Invoke(new(read, 2 * file.Length)), cancellation))
                throw Bad(path, "不是 Jiema 的备份，或没有传完、被改动过", "it is no backup of Jiema, is not all there, or was changed");
            file.Seek(0, SeekOrigin.Begin);
            archive = new BackupArchive(path, new ZipArchive(file, ZipArchiveMode.Read), file.Length);
            archive.Manifest = await archive.ReadManifestAsync(cancellation);
            await archive.VerifyAsync(folder, progress, cancellation);
            return archive;
        }
        catch (Exception failure)
        {
            archive?.Dispose();
            await file.DisposeAsync();
            if (failure is InvalidDataException or IOException or JsonException or NotSupportedException or ArgumentException or OverflowException or InvalidOperationException and not ObjectDisposedException)
                throw Bad(path, $"内容不完整（{failure.Message}）", failure.Message, failure);
            throw;
        }
    }

    public Stream Open(string entry) => _zip.GetEntry(entry)!.Open();

    public void Dispose() => _zip.Dispose();

    private static StorageException Bad(string path, string zh, string en, Exception? cause = null) => new(
        $"“{path}”不能用来恢复：{zh}。没有恢复任何内容，请换一份备份。", $"'{path}' cannot be restored: {en.TrimEnd('.')}. Nothing was restored; use another backup.", cause);

    private async Task<BackupManifest> ReadManifestAsync(CancellationToken cancellation)
    {
        await using var input = (_zip.GetEntry(BackupManifest.Entry) ?? throw Bad(_path, "里面没有清单", "it holds no manifest")).Open();
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await input.ReadAsync(buffer, cancellation)) > 0;)
        {
            text.Write(buffer, 0, read);
            if (text.Length > MaxManifest) throw Bad(_path, "清单过长", "its manifest is too long");
        }

        text.Position = 0;
        using var json = await JsonDocument.ParseAsync(text, cancellationToken: cancellation);
        var format = json.RootElement.TryGetProperty("format", out var said) ? said.GetString() : null;
        if (format != BackupManifest.Current)
            throw Bad(_path, $"格式是“{Shown(format ?? "")}”，本程序只认 {BackupManifest.Current}，请用更新的版本", $"its format is '{Shown(format ?? "")}' and this program reads {BackupManifest.Current}; use a newer version");
        var manifest = json.Deserialize<BackupManifest>(BackupManifest.Json);
        // What a hand-made manifest may lack.
        if (manifest is not { Migrations: not null, Tables: not null, Files: not null } || manifest.Tables.Any(t => t is not { Name: not null, Columns: not null, Sha256: not null }) || manifest.Files.Any(f => f is not { Path: not null, Sha256: not null }))
            throw Bad(_path, "清单不完整", "its manifest is not whole");
        return manifest;
    }

    private async Task VerifyAsync(DataFolder folder, Action<BackupProgress>? progress, CancellationToken cancellation)
    {
        foreach (var table in Manifest.Tables)
            if (!BackupNames.Good(table.Name) || table.Columns.Count == 0 || table.Columns.Any(c => c is null || !BackupNames.Good(c.Name) || !PortableValue.Knows(c.Kind)))
                throw Bad(_path, $"不认识数据表“{Shown(table.Name)}”的写法", $"table '{Shown(table.Name)}' is written in an unknown way");
        foreach (var file in Manifest.Files)
            if (folder.Place(file.Path) is null) throw Bad(_path, $"文件名“{Shown(file.Path)}”会写到数据目录之外", $"'{Shown(file.Path)}' is no name of a file in the data folder");
        var expected = Manifest.Tables.Select(t => (t.Entry, t.Bytes, t.Sha256)).Concat(Manifest.Files.Select(f => (f.Entry, f.Bytes, f.Sha256))).ToList();
        var names = expected.Select(e => e.Entry).Append(BackupManifest.Entry).ToHashSet(StringComparer.Ordinal);
        if (names.Count != expected.Count + 1) throw Bad(_path, "清单里有重复的名称", "its manifest names a part twice");
        foreach (var entry in _zip.Entries)
            if (!names.Remove(entry.FullName)) throw Bad(_path, $"“{Shown(entry.FullName)}”不在清单里，或出现两次", $"'{Shown(entry.FullName)}' is not in the manifest, or is there twice");
        if (names.Count > 0) throw Bad(_path, $"缺少“{Shown(names.First())}”", $"'{Shown(names.First())}' is missing");
        var (done, total) = (0L, Math.Max(1, Manifest.Bytes));
        foreach (var (entry, bytes, sha) in expected)
        {
            if (await HashAsync(entry, bytes, cancellation) != sha) throw Bad(_path, $"“{Shown(entry)}”被改动过", $"'{Shown(entry)}' was changed");
            progress?.Invoke(new(Length + (long)((double)(done += bytes) / total * Length), 2 * Length));
        }
    }

    /// <summary>Null when there is more or less than the manifest says: what unpacks without end is not followed.</summary>
    private async Task<string?> HashAsync(string entry, long bytes, CancellationToken cancellation)
    {
        await using var input = Open(entry);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 18];
        for (int read; (read = await input.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((bytes -= read) < 0) return null;
            hash.AppendData(buffer, 0, read);
        }

        return bytes == 0 ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
    }

    /// <summary>A name from outside, for a message.</summary>
    private static string Shown(string name) => new([.. name.Take(120).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '?' : c)]);
}

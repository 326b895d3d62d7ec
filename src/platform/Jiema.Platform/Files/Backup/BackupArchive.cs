using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Files.Backup;

/// <summary>An archive whose every part has been found to be what its manifest says.</summary>
internal sealed class BackupArchive : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupArchive(ZipArchive zip, BackupManifest manifest, long length) => (_zip, Manifest, Length) = (zip, manifest, length);

    public BackupManifest Manifest { get; }

    public long Length { get; }

    /// <exception cref="StorageException">It is not there, is no archive of Jiema's, or a part was changed.</exception>
    public static async Task<BackupArchive> OpenAsync(string path, DataFolder folder, CancellationToken cancellation)
    {
        ZipArchive? zip = null;
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            zip = new ZipArchive(file, ZipArchiveMode.Read);
            var archive = new BackupArchive(zip, await ManifestAsync(zip, cancellation), file.Length);
            await archive.VerifyAsync(folder, cancellation);
            return archive;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StorageException($"找不到“{path}”。请检查路径。", $"'{path}' was not found. Check the path.", failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or JsonException or NotSupportedException or ArgumentException or OverflowException or UnauthorizedAccessException or InvalidOperationException or FormatException)
        {
            zip?.Dispose();
            throw new StorageException(
                $"“{path}”不是完好的 Jiema 备份，没有恢复任何内容：{failure.Message} 请换一份备份。",
                $"'{path}' is no whole backup of Jiema; nothing was restored: {failure.Message} Use another backup.", failure);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    public Stream Open(string entry) => _zip.GetEntry(entry)!.Open();

    public void Dispose() => _zip.Dispose();

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var text = await BytesAsync(zip, BackupManifest.Entry, 256 << 20, cancellation);
        var hash = Encoding.ASCII.GetString(await BytesAsync(zip, BackupManifest.HashEntry, 64, cancellation));
        if (Convert.ToHexStringLower(SHA256.HashData(text)) != hash) throw new InvalidDataException("the manifest was changed.");
        var manifest = JsonSerializer.Deserialize<BackupManifest>(text, BackupManifest.Json) ?? throw new InvalidDataException("the manifest is empty.");
        return manifest.Format == BackupManifest.Current ? manifest : throw new InvalidDataException($"its format is {manifest.Format}, this program reads {BackupManifest.Current}.");
    }

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name, int most, CancellationToken cancellation)
    {
        await using var input = (zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing.")).Open();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await input.ReadAsync(buffer, cancellation)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > most) throw new InvalidDataException($"{name} is too long.");
        }

        return content.ToArray();
    }

    private async Task VerifyAsync(DataFolder folder, CancellationToken cancellation)
    {
        var expected = Manifest.Tables.Select(t => (Name: BackupManifest.EntryOf(t), t.Sha256)).Concat(Manifest.Files.Select(f => (Name: $"folder/{f.Path}", f.Sha256))).ToList();
        var names = expected.Select(e => e.Name).Append(BackupManifest.Entry).Append(BackupManifest.HashEntry).ToHashSet(StringComparer.Ordinal);
        if (names.Count != expected.Count + 2) throw new InvalidDataException("the manifest names a part twice.");
        foreach (var entry in _zip.Entries)
            if (!names.Remove(entry.FullName)) throw new InvalidDataException($"{Shown(entry.FullName)} is not in the manifest, or there twice.");
        if (names.Count > 0) throw new InvalidDataException($"{Shown(names.First())} is missing.");
        foreach (var file in Manifest.Files)
            if (folder.Place(file.Path) is null) throw new InvalidDataException($"{Shown(file.Path)} is no name of a file of the data folder.");
        foreach (var (name, sha) in expected)
        {
            await using var content = Open(name);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) != sha) throw new InvalidDataException($"{Shown(name)} was changed.");
        }
    }

    private static string Shown(string name) => new([.. name.Take(120).Select(c => char.IsControl(c) ? '?' : c)]);
}

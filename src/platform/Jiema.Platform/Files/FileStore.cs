using System.Security.Cryptography;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Files;

/// <summary>Files by their content: the name is the SHA-256, so a file never changes and is never kept twice.</summary>
public sealed class FileStore(IOptions<StorageOptions> options)
{
    private readonly string _root = Path.Combine(options.Value.DataFolder, "files");

    /// <summary>Keeps the bytes and gives their name back: lower-case hexadecimal SHA-256. Written whole or not at all, also under parallel writers, and synced: it outlives a power cut.</summary>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha);
        if (File.Exists(path)) return sha;
        var folder = Path.GetDirectoryName(path)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            FolderSync.Flush(folder);
            if (!isNew) return sha;
            FolderSync.Flush(_root);
            FolderSync.Flush(options.Value.DataFolder);
        }
        finally
        {
            File.Delete(temporary);
        }

        return sha;
    }

    /// <summary>The bytes of that name, or null when there are none.</summary>
    /// <exception cref="InvalidDataException">The file no longer has the content that its name promises.</exception>
    public async Task<byte[]?> GetAsync(string sha256, CancellationToken cancellation)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        var path = PathOf(sha256);
        if (!File.Exists(path)) return null;
        var content = await File.ReadAllBytesAsync(path, cancellation);
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != sha256) throw new InvalidDataException($"File {sha256} is damaged: its content has another hash.");
        return content;
    }

    private string PathOf(string sha) => Path.Combine(_root, sha[..2], sha);
}

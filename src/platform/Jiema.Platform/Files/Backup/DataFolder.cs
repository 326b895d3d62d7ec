namespace Jiema.Platform.Files.Backup;

/// <summary>What of the data folder belongs into a backup, and where a restored file may go.</summary>
internal sealed class DataFolder(string root)
{
    private const string Keys = "keys/";

    public static DataFolder Of(string folder) => new(Path.GetFullPath(folder));

    public long DatabaseBytes => File.Exists(Path.Combine(root, "jiema.db")) ? new FileInfo(Path.Combine(root, "jiema.db")).Length : 0;

    /// <summary>All files but the database's, half-written ones, archives of before, and, unless asked for, the sign-in keys.</summary>
    public IEnumerable<(string Full, string Path, long Length)> Files(bool keys) =>
        !Directory.Exists(root) ? []
        : from full in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
          let path = Path.GetRelativePath(root, full).Replace('\\', '/')
          where Allowed(path) && (keys || !path.StartsWith(Keys, StringComparison.Ordinal))
          select (full, path, new FileInfo(full).Length);

    /// <summary>The place of a restored file; null for a name that leads elsewhere, or that Jiema never writes.</summary>
    public string? Place(string path)
    {
        if (!Allowed(path) || path.Length > 200 || path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) || path.Any(char.IsControl)) return null;
        if (path.Split('/').Any(p => p is "" or "." or "..")) return null;
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    private static bool Allowed(string path) =>
        !path.StartsWith("jiema.db", StringComparison.Ordinal) && !path.StartsWith('.') && !path.EndsWith(".tmp", StringComparison.Ordinal) && !path.EndsWith(".zip", StringComparison.Ordinal);
}

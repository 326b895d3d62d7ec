namespace Jiema.Platform.Files.Backup;

/// <summary>What of the data folder belongs into a backup, and where a restored file may go.</summary>
internal sealed class DataFolder(string root)
{
    public const string Store = "files/";
    public const string Keys = "keys/";
    private const int MaxPath = 240;

    private static readonly System.Buffers.SearchValues<char> Reserved = System.Buffers.SearchValues.Create("\\:*?\"<>|");

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>All files but the database's, half-written ones, archives of before and, unless asked for, the sign-in keys; by path.</summary>
    public IReadOnlyList<(string Full, string Path, long Bytes)> Files(bool keys)
    {
        if (!Directory.Exists(_root)) return [];
        // Links are not followed: they lead out of the folder.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return [.. new DirectoryInfo(_root).EnumerateFiles("*", options)
            // Chosen by name before anything is asked of it: a half-written one may be gone by now.
            .Select(f => (File: f, Path: Path.GetRelativePath(_root, f.FullName).Replace('\\', '/')))
            .Where(f => Belongs(f.Path) && (keys || !f.Path.StartsWith(Keys, StringComparison.Ordinal)))
            .Select(f => (f.File.FullName, f.Path, f.File.Length))
            .OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>The place of a restored file; null for a name that leads elsewhere, or that a backup never holds.</summary>
    public string? Place(string path)
    {
        if (path.Length is 0 or > MaxPath || path.AsSpan().ContainsAny(Reserved) || path.Any(char.IsControl)) return null;
        if (path.Split('/').Any(p => p.Length == 0 || p[0] == '.' || p[^1] is '.' or ' ') || !Belongs(path)) return null;
        var full = Path.GetFullPath(Path.Combine(_root, path));
        return full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    private static bool Belongs(string path) =>
        !path.StartsWith("jiema.db", StringComparison.OrdinalIgnoreCase) && !path.Split('/').Any(p => p.StartsWith('.'))
        && !path.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}

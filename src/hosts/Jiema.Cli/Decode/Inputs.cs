namespace Jiema.Cli.Decode;

/// <summary>Which files a command line names: files as given, folders with all their reports in a fixed order.</summary>
internal static class Inputs
{
    private static readonly string[] Endings = [".txt", ".docx", ".pdf", ".html", ".htm"];

    /// <summary>The paths in order, or the one message why there is nothing to do.</summary>
    public static (IReadOnlyList<string> Paths, string? Problem) Expand(IEnumerable<string> given, Words words)
    {
        var paths = new List<string>();
        foreach (var name in given)
        {
            if (name == "-" || File.Exists(name))
            {
                paths.Add(name);
            }
            else if (Directory.Exists(name))
            {
                var found = Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories)
                    .Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal).ToList();
                if (found.Count == 0) return ([], words.NoReports(name));
                paths.AddRange(found);
            }
            else
            {
                return ([], words.NotFound(name));
            }
        }

        return (paths, null);
    }

    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellation)
    {
        if (path != "-") return await File.ReadAllBytesAsync(path, cancellation);
        using var content = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}

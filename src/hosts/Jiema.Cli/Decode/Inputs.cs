namespace Jiema.Cli.Decode;

/// <summary>A file to decode, or a name on the command line that leads to none, with the one line that says so.</summary>
internal sealed record Input(string Path, string? Problem = null);

/// <summary>Which files a command line names: files as given, folders with all their reports in a fixed order.</summary>
internal static class Inputs
{
    private static readonly string[] Endings = [".txt", ".docx", ".pdf", ".html", ".htm"];

    /// <param name="given">The names on the command line.</param>
    /// <param name="output">Where the result goes: never read as a report, though it may stand in the folder.</param>
    /// <param name="words">For the problems.</param>
    public static IReadOnlyList<Input> Expand(IEnumerable<string> given, string? output, Words words)
    {
        var own = output is null ? null : Path.GetFullPath(output);
        return [.. given.SelectMany(name => name == "-" || File.Exists(name) ? [new Input(name)] : Directory.Exists(name) ? Folder(name, own, words) : [new Input(name, words.NotFound(name))])];
    }

    /// <summary>All bytes of a file, or of standard input.</summary>
    public static byte[] Read(string path)
    {
        if (path != "-") return File.ReadAllBytes(path);
        using var content = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(content);
        return content.ToArray();
    }

    private static IReadOnlyList<Input> Folder(string name, string? own, Words words)
    {
        try
        {
            var found = Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories)
                .Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant()) && Path.GetFullPath(f) != own).Order(StringComparer.Ordinal).Select(f => new Input(f)).ToList();
            return found.Count > 0 ? found : [new Input(name, words.NoReports(name))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [new Input(name, words.Unreadable(name, failure.Message))];
        }
    }
}

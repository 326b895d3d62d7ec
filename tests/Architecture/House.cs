using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>A project as its file describes it.</summary>
internal sealed record ProjectFile(string Path, string? Role, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, bool Packable = false)
{
    /// <summary>A sample stands alone, as a user's program would: the rules of the house end at its door.</summary>
    public bool IsSample => Path.StartsWith("samples/", StringComparison.Ordinal);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The project's folder, with a slash at its end.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];
}

/// <summary>A source file: its path from the root, with / between folders, and its lines.</summary>
internal sealed partial record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>The lines without comments and the words of strings: what the compiler reads as names.</summary>
    public IEnumerable<string> Code => Lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)).Select(l => Words().Replace(l, "\"\""));

    /// <summary>The types that the file declares.</summary>
    public IEnumerable<string> Declares => Code.Select(l => Declaration().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref)\s+)*(?:record\s+struct|record|class|struct|enum|interface)\s+([A-Z]\w+)")]
    private static partial Regex Declaration();

    /// <summary>The names in the place of a type: called on, constructed, an argument of a generic, or before a variable. What stands after a dot is a member, unless a namespace stands before it.</summary>
    public IEnumerable<string> Names => Code.SelectMany(l => Name().Matches(l)).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"(?:(?<![\w.])|(?<=\bJiema\.[\w.]*))[A-Z]\w+\b(?=[.<>?\[;]|\s+\w)|(?<=new |<|: |typeof\()[A-Z]\w+\b")]
    private static partial Regex Name();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Words();
}

/// <summary>The house as it stands on disk. Rules are functions over these values, so that each can be shown a planted violation.</summary>
internal static class House
{
    private static readonly string[] Skipped = ["/bin/", "/obj/", "/.git/", "/TestResults/", "/jiema-data/", "/artifacts/"];

    public static IReadOnlyList<ProjectFile> Projects { get; } = [.. Files("*.csproj").Select(path =>
    {
        var xml = XDocument.Load(System.IO.Path.Combine(Repo.Root, path));
        string[] Of(string element) => [.. xml.Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>()];
        return new ProjectFile(path, xml.Descendants("JiemaRole").FirstOrDefault()?.Value,
            [.. Of("ProjectReference").Select(r => System.IO.Path.GetFileNameWithoutExtension(r))], Of("PackageReference"),
            xml.Descendants("IsPackable").Any(e => e.Value != "false"));
    })];

    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. new[] { "*.cs", "*.razor", "*.css", "*.js" }.SelectMany(Files).Where(p => !p.Contains("/Migrations/", StringComparison.Ordinal)).Select(Read)];

    public static SourceFile Read(string path) => new(path, File.ReadAllLines(System.IO.Path.Combine(Repo.Root, path)));

    public static string Text(string path) => File.ReadAllText(System.IO.Path.Combine(Repo.Root, path));

    public static bool Stands(string path) => System.IO.Path.Exists(System.IO.Path.Combine(Repo.Root, path));

    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repo.Root, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(p => System.IO.Path.GetRelativePath(Repo.Root, p).Replace('\\', '/'))
            .Where(p => !Skipped.Any(s => $"/{p}".Contains(s, StringComparison.Ordinal))).Order(StringComparer.Ordinal);

    public static void Clean(IEnumerable<string> findings) => Assert.True(!findings.Any(), string.Join('\n', findings));

    public static SourceFile Planted(string path, params string[] lines) => new(path, lines);
}

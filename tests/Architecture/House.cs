using System.Xml.Linq;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>A project as its file describes it.</summary>
internal sealed record ProjectFile(string Path, string? Role, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>A source file: its path from the root, with / between folders, and its lines.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines);

/// <summary>The house as it stands on disk. Rules are functions over these values, so that each can be shown a planted violation.</summary>
internal static class House
{
    private static readonly string[] Skipped = ["/bin/", "/obj/", "/.git/", "/TestResults/", "/jiema-data/", "/artifacts/"];

    public static IReadOnlyList<ProjectFile> Projects { get; } = [.. Files("*.csproj").Select(path =>
    {
        var xml = XDocument.Load(System.IO.Path.Combine(Repo.Root, path));
        string[] Of(string element) => [.. xml.Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>()];
        return new ProjectFile(path, xml.Descendants("JiemaRole").FirstOrDefault()?.Value,
            [.. Of("ProjectReference").Select(r => System.IO.Path.GetFileNameWithoutExtension(r))], Of("PackageReference"));
    })];

    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. new[] { "*.cs", "*.razor", "*.css", "*.js" }.SelectMany(Files).Where(p => !p.Contains("/Migrations/", StringComparison.Ordinal)).Select(Read)];

    public static SourceFile Read(string path) => new(path, File.ReadAllLines(System.IO.Path.Combine(Repo.Root, path)));

    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repo.Root, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(p => System.IO.Path.GetRelativePath(Repo.Root, p).Replace('\\', '/'))
            .Where(p => !Skipped.Any(s => $"/{p}".Contains(s, StringComparison.Ordinal))).Order(StringComparer.Ordinal);

    public static void Clean(IEnumerable<string> findings) => Assert.Empty(findings);

    public static SourceFile Planted(string path, params string[] lines) => new(path, lines);
}

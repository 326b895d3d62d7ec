using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>Every package is pinned, used, and explained with a licence we may ship; nothing is explained that is not there.</summary>
public sealed partial class PackageTests
{
    private static readonly string[] Licences = ["MIT", "Apache-2.0", "BSD", "PostgreSQL"];

    private static IEnumerable<string> Floating(IEnumerable<(string Name, string Version)> packages) =>
        packages.Where(p => p.Version.Contains('*', StringComparison.Ordinal) && p.Version != "10.*").Select(p => $"{p.Name} {p.Version} floats.");

    private static IEnumerable<string> Unused(IEnumerable<string> pinned, IReadOnlySet<string> used) =>
        pinned.Where(p => !used.Contains(p)).Select(p => $"{p} is pinned but not used.");

    private static IEnumerable<string> Explained(IReadOnlyCollection<string> packages, string document)
    {
        var rows = Row().Matches(document).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Split('|').Select(c => c.Trim()).ToArray());
        foreach (var package in packages.Where(p => !rows.ContainsKey(p))) yield return $"{package} is not in docs/dependencies.md.";
        foreach (var (name, cells) in rows)
        {
            if (!packages.Contains(name)) yield return $"docs/dependencies.md explains {name}, which is not used.";
            if (!Licences.Any(l => cells[0].StartsWith(l, StringComparison.Ordinal))) yield return $"{name} has no licence that we may ship.";
            if (cells.Length < 3 || cells[1..3].Any(c => c.Length == 0)) yield return $"{name} is there without a reason.";
        }
    }

    private static List<(string Name, string Version)> Pinned { get; } = [.. XDocument.Load(Path.Combine(Repo.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Select(v => (v.Attribute("Include")!.Value, v.Attribute("Version")!.Value))];

    [Fact]
    public void Packages_FloatOnlyWithTheRuntime() => House.Clean(Floating(Pinned));

    [Fact]
    public void Packages_AreUsed()
    {
        var used = House.Projects.SelectMany(p => p.Packages).Concat(House.Files("*.targets").SelectMany(f => Include().Matches(House.Text(f)).Select(m => m.Groups[1].Value)));
        House.Clean(Unused(Pinned.Select(p => p.Name), used.ToHashSet()));
    }

    [Fact]
    public void Packages_AreExplained()
    {
        var tools = Tool().Matches(House.Text(".config/dotnet-tools.json")).Select(m => m.Groups[1].Value);
        House.Clean(Explained([.. Pinned.Select(p => p.Name), .. tools], House.Text("docs/dependencies.md")));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Single(Floating([("Known", "1.*"), ("Runtime", "10.*"), ("Fixed", "2.1.0")]));
        Assert.Single(Unused(["A", "B"], new HashSet<string> { "A" }));
        Assert.Empty(Explained(["A"], "| `A` | MIT | reading | a format's own library |\n"));
        Assert.Single(Explained(["A", "B"], "| `A` | MIT | reading | a format's own library |\n"));
        Assert.Single(Explained([], "| `A` | MIT | reading | a format's own library |\n"));
        Assert.Single(Explained(["A"], "| `A` | | reading | a format's own library |\n"));
        Assert.Single(Explained(["A"], "| `A` | AGPL-3.0 | reading | a format's own library |\n"));
        Assert.Single(Explained(["A"], "| `A` | MIT | reading | |\n"));
    }

    [GeneratedRegex("PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Include();

    [GeneratedRegex(@"^\| `([^`]+)` \|(.*)\|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("\"([a-z-]+)\": \\{\\s*\"version\"")]
    private static partial Regex Tool();
}

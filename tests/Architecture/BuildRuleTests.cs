using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>Every project follows its role's rules; every package is known, pinned and explained.</summary>
public sealed partial class BuildRuleTests
{
    private static IEnumerable<string> Roles(IEnumerable<ProjectFile> projects) =>
        projects.Where(p => p.Role is not ("pure" or "library" or "host" or "test" or "bench")).Select(p => $"{p.Path} names no role.");

    private static IEnumerable<string> Packages(IEnumerable<(string Name, string Version)> packages, string documented)
    {
        foreach (var (name, version) in packages)
        {
            if (version.Contains('*', StringComparison.Ordinal) && version != "10.*") yield return $"{name} {version} floats.";
            if (!documented.Contains($"`{name}`", StringComparison.Ordinal)) yield return $"{name} is not in docs/dependencies.md.";
        }
    }

    [Fact]
    public void Projects_NameARoleAndKeepALockFile()
    {
        House.Clean(Roles(House.Projects));
        House.Clean(House.Projects.Where(p => !File.Exists(Path.Combine(Repo.Root, Path.GetDirectoryName(p.Path)!, "packages.lock.json"))).Select(p => $"{p.Path} has no lock file."));
        House.Clean(Directory.EnumerateFiles(Path.Combine(Repo.Root, "eng"), "*.targets").Where(f => Path.GetFileName(f) != "common.targets")
            .Where(f => !File.ReadAllText(f).Contains("common.targets", StringComparison.Ordinal) && !File.ReadAllText(f).Contains("library.targets", StringComparison.Ordinal))
            .Select(f => $"{Path.GetFileName(f)} does not bring in the banned symbols."));
    }

    [Fact]
    public void Packages_ArePinnedUsedAndExplained()
    {
        var versions = XDocument.Load(Path.Combine(Repo.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(v => (v.Attribute("Include")!.Value, v.Attribute("Version")!.Value)).ToList();
        House.Clean(Packages(versions, File.ReadAllText(Path.Combine(Repo.Root, "docs/dependencies.md"))));
        var used = House.Projects.SelectMany(p => p.Packages).Concat(House.Files("*.targets").SelectMany(f => Include().Matches(File.ReadAllText(Path.Combine(Repo.Root, f))).Select(m => m.Groups[1].Value))).ToHashSet();
        House.Clean(versions.Where(v => !used.Contains(v.Item1)).Select(v => $"{v.Item1} is pinned but not used."));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Single(Roles([new("src/x/x.csproj", null, [], [])]));
        Assert.Single(Packages([("Known", "1.*")], "`Known`"));
        Assert.Single(Packages([("Unknown", "1.0.0")], "`Known`"));
    }

    [GeneratedRegex("PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Include();
}

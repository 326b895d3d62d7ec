using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>Every project follows its role's rules, and every role brings in the banned symbols.</summary>
public sealed partial class BuildRuleTests
{
    private static readonly string[] KnownRoles = ["pure", "library", "host", "test", "bench"];

    /// <summary>What must stay banned: the machine's clock, unseeded chance, sleeping threads, raw HTML.</summary>
    private static readonly string[] Banned =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
        "M:System.Threading.Thread.Sleep(System.Int32)", "M:System.Random.#ctor", "T:Microsoft.AspNetCore.Components.MarkupString",
    ];

    private static IEnumerable<string> Roles(IEnumerable<ProjectFile> projects) =>
        projects.Where(p => !p.IsSample && !KnownRoles.Contains(p.Role)).Select(p => $"{p.Path} names no role.");

    private static IEnumerable<string> LockFiles(IEnumerable<ProjectFile> projects, Func<string, bool> stands) =>
        projects.Where(p => !p.IsSample && !stands(p.Folder + "packages.lock.json")).Select(p => $"{p.Path} has no lock file.");

    /// <param name="targets">The role files of eng/ by name, with their text.</param>
    private static IEnumerable<string> RoleFiles(IReadOnlyDictionary<string, string> targets)
    {
        bool BringsIn(string name) => targets.TryGetValue(name, out var text) && ((text.Contains("BannedApiAnalyzers", StringComparison.Ordinal) && text.Contains("BannedSymbols.txt", StringComparison.Ordinal))
            || Import().Matches(text).Any(m => BringsIn(m.Groups[1].Value)));
        return KnownRoles.Select(r => r + ".targets").Where(t => !BringsIn(t)).Select(t => $"eng/{t} does not bring in the banned symbols.");
    }

    /// <summary>The meaning of a public member is part of the package; no file may let one go without.</summary>
    private static IEnumerable<string> Undocumented(IEnumerable<(string Path, string Text)> files) =>
        files.Where(f => f.Text.Contains("CS1591", StringComparison.Ordinal)).Select(f => $"{f.Path} speaks of CS1591: document the member instead.");

    private static IEnumerable<string> Symbols(IReadOnlyList<string> lines)
    {
        foreach (var symbol in Banned.Where(b => !lines.Any(l => l.StartsWith(b + ";", StringComparison.Ordinal)))) yield return $"{symbol} is not banned.";
        foreach (var line in lines.Where(l => l.Trim().Length > 0 && l.Split(';').ElementAtOrDefault(1) is not { Length: > 0 })) yield return $"{line} is banned without the alternative.";
    }

    [Fact]
    public void Projects_NameARole() => House.Clean(Roles(House.Projects));

    [Fact]
    public void Projects_KeepALockFile() => House.Clean(LockFiles(House.Projects, House.Stands));

    [Fact]
    public void Roles_BringInTheBannedSymbols()
    {
        House.Clean(RoleFiles(Directory.EnumerateFiles(Path.Combine(Repo.Root, "eng"), "*.targets").ToDictionary(f => Path.GetFileName(f), File.ReadAllText)));
        House.Clean(Symbols(House.Read("eng/BannedSymbols.txt").Lines));
    }

    [Fact]
    public void PublicMembers_AreDocumented_WithoutExemption() =>
        House.Clean(Undocumented(new[] { ".editorconfig", "*.csproj", "*.props", "*.targets" }.SelectMany(House.Files).Concat(House.Sources.Select(s => s.Path).Where(p => p.StartsWith("src/core/", StringComparison.Ordinal))).Select(p => (p, House.Text(p)))));

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Single(Undocumented([(".editorconfig", "[*.cs]\ndotnet_diagnostic.CS1591.severity = none"), ("x.csproj", "<NoWarn>CS1573</NoWarn>")]));
        Assert.Single(Roles([new("src/x/x.csproj", null, [], [])]));
        Assert.Single(Roles([new("src/x/x.csproj", "free", [], [])]));
        Assert.Single(LockFiles([new("src/x/x.csproj", "library", [], []), new("src/y/y.csproj", "library", [], [])], p => p == "src/y/packages.lock.json"));
        Assert.Empty(Roles([new("samples/x/x.csproj", null, [], [])]).Concat(LockFiles([new("samples/x/x.csproj", null, [], [])], _ => false)));
        var roles = KnownRoles.ToDictionary(r => r + ".targets", _ => "<Import Project=\"common.targets\" />");
        roles["common.targets"] = "<PackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\" /><AdditionalFiles Include=\"BannedSymbols.txt\" />";
        Assert.Empty(RoleFiles(roles));
        Assert.Single(RoleFiles(new Dictionary<string, string>(roles) { ["bench.targets"] = "<Project />" }));
        Assert.Equal(KnownRoles.Length, RoleFiles(new Dictionary<string, string>(roles) { ["common.targets"] = "<Project />" }).Count());
        Assert.Equal(Banned.Length, Symbols([]).Count());
        Assert.Single(Symbols([.. Banned.Select(b => b + ";Use TimeProvider."), "T:System.Console;"]));
    }

    [GeneratedRegex("<Import Project=\"([^\"]+)\"")]
    private static partial Regex Import();
}

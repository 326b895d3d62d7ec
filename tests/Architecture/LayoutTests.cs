using System.Text.RegularExpressions;

namespace Jiema.Architecture;

/// <summary>Things stand where one looks for them.</summary>
public sealed partial class LayoutTests
{
    private static readonly string[] Platform = ["Storage", "Journal", "Accounts", "Files", "Jobs", "Time", "Notices"];

    private static readonly string[] Tops = ["src", "tests", "bench", "samples"];

    private static IEnumerable<string> CodeOutside(IEnumerable<string> paths) =>
        paths.Where(p => !Tops.Contains(p.Split('/')[0])).Select(p => $"{p} is code outside of {string.Join(", ", Tops)}.");

    private static IEnumerable<string> Rooms(IEnumerable<string> platformFolders) =>
        platformFolders.Except(Platform).Select(f => $"Jiema.Platform is a closed list of rooms and has no {f}.");

    /// <summary>A feature is one folder in the stage, one among the tests; pages stand under the same name, and no page folder is without a feature.</summary>
    private static IEnumerable<string> Mirror(IReadOnlyCollection<string> features, IReadOnlyCollection<string> pages, IReadOnlyCollection<string> tests)
    {
        foreach (var feature in features.Except(tests)) yield return $"{feature} has no folder of tests.";
        foreach (var page in pages.Except(features)) yield return $"The pages of {page} have no feature of that name.";
    }

    private static IEnumerable<string> Namespaces(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) && f.Path.StartsWith("src/", StringComparison.Ordinal)))
        {
            if (file.Lines.Select(l => Namespace().Match(l)).FirstOrDefault(m => m.Success) is not { } found) continue;
            if (House.Projects.Where(p => file.Path.StartsWith(p.Folder, StringComparison.Ordinal)).MaxBy(p => p.Path.Length) is not { } project) continue;
            var folders = file.Path[project.Folder.Length..].Split('/')[..^1];
            var expected = string.Join('.', [project.Name, .. folders]);
            if (found.Groups[1].Value != expected) yield return $"{file.Path} has namespace {found.Groups[1].Value}, expected {expected}.";
        }
    }

    private static IEnumerable<string> Tables(IEnumerable<SourceFile> files) =>
        from file in files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal))
        let prefix = file.Path.Contains("/platform/", StringComparison.Ordinal) ? "platform_" : file.Path.Contains("/1-Reports/", StringComparison.Ordinal) ? "reports_" : "?"
        from line in file.Lines
        let match = Table().Match(line)
        where match.Success && !match.Groups[1].Value.StartsWith(prefix, StringComparison.Ordinal)
        select $"{file.Path}: table {match.Groups[1].Value} needs the prefix {prefix}.";

    [Fact]
    public void Rooms_Features_Namespaces_Tables_StandWhereTheyBelong()
    {
        House.Clean(CodeOutside(House.Projects.Select(p => p.Path).Concat(House.Sources.Select(s => s.Path))));
        House.Clean(Rooms(Folders("src/platform/Jiema.Platform")));
        House.Clean(Mirror(Folders("src/flow/1-Reports"), Folders("src/hosts/Jiema.Web/Pages/Reports"), Folders("tests/flow/1-Reports")));
        House.Clean(Namespaces(House.Sources));
        House.Clean(Tables(House.Sources));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Equal(2, CodeOutside(["src/x/x.csproj", "samples/y/Program.cs", "tools/z/z.csproj", "Loose.cs"]).Count());
        Assert.Single(Rooms(["Storage", "Helpers"]));
        Assert.Single(Mirror(["Intake", "Review"], ["Review"], ["Intake"]));
        Assert.Single(Mirror(["Intake"], ["Intake", "Stray"], ["Intake"]));
        Assert.Single(Namespaces([House.Planted("src/platform/Jiema.Platform/Storage/X.cs", "namespace Jiema.Platform.Accounts;")]));
        Assert.Single(Namespaces([House.Planted("src/platform/Jiema.Platform/Storage/X.cs", "namespace Jiema.Platform;")]));
        Assert.Single(Namespaces([House.Planted("src/platform/Jiema.Platform/Storage/X.cs", "namespace Jiema;")]));
        Assert.Single(Namespaces([House.Planted("src/platform/Jiema.Platform/X.cs", "namespace Jiema.Platform.Storage;")]));
        Assert.Single(Namespaces([House.Planted("src/flow/1-Reports/Intake/Pdf/X.cs", "namespace Jiema.Reports.Intake;")]));
        Assert.Single(Tables([House.Planted("src/flow/1-Reports/ReportsModel.cs", "report.ToTable(\"plans_item\");")]));
    }

    private static List<string> Folders(string path) =>
        [.. Directory.EnumerateDirectories(Path.Combine(TestKit.Repo.Root, path)).Select(d => Path.GetFileName(d)).Where(n => n is not ("bin" or "obj" or "Properties" or "TestResults"))];

    [GeneratedRegex(@"^namespace ([\w.]+);")]
    private static partial Regex Namespace();

    [GeneratedRegex("ToTable\\(\"(\\w+)\"")]
    private static partial Regex Table();
}

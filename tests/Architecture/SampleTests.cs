using System.Text.RegularExpressions;

namespace Jiema.Architecture;

/// <summary>A sample stands as a user's program would: on a package that we pack, outside of the solution and its rules. What we pack is named here.</summary>
public sealed partial class SampleTests
{
    private static readonly string[] Packages = ["Jiema.Decode"];

    /// <summary>What a sample's folder needs so that nothing around it reaches in.</summary>
    private static readonly string[] Walls = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "nuget.config", "README.md"];

    private static IEnumerable<string> Packable(IReadOnlyCollection<ProjectFile> projects, string everywhere)
    {
        if (!everywhere.Contains("<IsPackable>false</IsPackable>", StringComparison.Ordinal)) yield return "Directory.Build.props lets every project be packed.";
        foreach (var project in projects.Where(p => p.Packable && !Packages.Contains(p.Name))) yield return $"{project.Path} may not be packed.";
        foreach (var name in Packages.Where(n => !projects.Any(p => p.Packable && p.Name == n))) yield return $"{name} is not packed.";
    }

    private static IEnumerable<string> Alone(IEnumerable<ProjectFile> projects, Func<string, bool> stands)
    {
        foreach (var sample in projects.Where(p => p.IsSample))
        {
            if (sample.Role is not null) yield return $"{sample.Path} names a role: the rules of the house do not reach a sample.";
            foreach (var project in sample.Projects) yield return $"{sample.Path} sees the project {project}: it should use the package.";
            foreach (var package in sample.Packages.Except(Packages)) yield return $"{sample.Path} uses {package}, which its feed does not have.";
            if (sample.Packages.Count == 0) yield return $"{sample.Path} shows no package of ours.";
            foreach (var wall in Walls.Where(w => !stands(sample.Folder + w))) yield return $"{sample.Folder} has no {wall}.";
        }
    }

    private static IEnumerable<string> Sources(IEnumerable<(string Path, string Text)> configs) =>
        configs.Where(c => !c.Text.Contains("<clear />", StringComparison.Ordinal) || Remote().IsMatch(c.Text)).Select(c => $"{c.Path} lets packages in from elsewhere than its feed.");

    private static IEnumerable<string> Solution(IEnumerable<ProjectFile> projects, string solution)
    {
        foreach (var project in projects)
            if (solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal) == project.IsSample)
                yield return project.IsSample ? $"{project.Path} is in the solution: a fresh checkout has no package to build it on." : $"{project.Path} is not in the solution.";
    }

    [Fact]
    public void Samples_StandAlone_OnWhatIsPacked()
    {
        Assert.Contains(House.Projects, p => p.IsSample);
        House.Clean(Packable(House.Projects, House.Text("Directory.Build.props")));
        House.Clean(Alone(House.Projects, House.Stands));
        House.Clean(Sources(House.Files("nuget.config").Select(p => (p, House.Text(p)))));
        House.Clean(Solution(House.Projects, House.Text("Jiema.slnx")));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        const string Off = "<IsPackable>false</IsPackable>";
        ProjectFile decode = new("src/core/Jiema.Decode/Jiema.Decode.csproj", "pure", [], [], Packable: true), sample = new("samples/x/x.csproj", null, [], ["Jiema.Decode"]);
        Assert.Empty(Packable([decode, sample], Off));
        Assert.Single(Packable([decode], ""));
        Assert.Single(Packable([decode with { Packable = false }], Off));
        Assert.Single(Packable([decode, sample with { Packable = true }], Off));

        Assert.Empty(Alone([decode, sample], _ => true));
        Assert.Single(Alone([sample with { Role = "library" }], _ => true));
        Assert.Single(Alone([sample with { Projects = ["Jiema.Decode"] }], _ => true));
        Assert.Single(Alone([sample with { Packages = ["Jiema.Decode", "Other"] }], _ => true));
        Assert.Single(Alone([sample with { Packages = [] }], _ => true));
        Assert.Equal(Walls.Length, Alone([sample], _ => false).Count());

        Assert.Empty(Sources([("a", "<clear /><add key=\"feed\" value=\"feed\" />")]));
        Assert.Single(Sources([("a", "<add key=\"feed\" value=\"feed\" />")]));
        Assert.Single(Sources([("a", "<clear /><add key=\"far\" value=\"https://example.org/\" />")]));

        Assert.Empty(Solution([decode, sample], $"<Project Path=\"{decode.Path}\" />"));
        Assert.Equal(2, Solution([decode, sample], $"<Project Path=\"{sample.Path}\" />").Count());
    }

    [GeneratedRegex("https?://")]
    private static partial Regex Remote();
}

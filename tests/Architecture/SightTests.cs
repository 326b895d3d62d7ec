namespace Jiema.Architecture;

/// <summary>Who may see whom: the whole architecture in one table.</summary>
public sealed class SightTests
{
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["Jiema.Decode"] = [],
        ["Jiema.Documents"] = [],
        ["Jiema.Platform"] = [],
        ["Jiema.Reports"] = ["Jiema.Decode", "Jiema.Platform"],
        // The composition that Web and tests share: the platform and the stages, nothing to its right.
        ["Jiema.Hosting"] = ["Jiema.Platform", "Jiema.Reports"],
        ["Jiema.Web"] = ["Jiema.Decode", "Jiema.Documents", "Jiema.Platform", "Jiema.Reports", "Jiema.Hosting"],
        ["Jiema.Cli"] = ["Jiema.Decode", "Jiema.Documents", "Jiema.Platform", "Jiema.Reports", "Jiema.Hosting"],
    };

    /// <summary>The tests that start a host whole; all others, and the benches, see libraries only.</summary>
    private static readonly Dictionary<string, string[]> MaySeeHosts = new(StringComparer.Ordinal)
    {
        ["Jiema.Web.Tests"] = ["Jiema.Web"],
        ["Jiema.EndToEnd"] = ["Jiema.Web"],
        ["Jiema.Cli.Tests"] = ["Jiema.Cli"],
    };

    private static IEnumerable<string> Check(IEnumerable<ProjectFile> projects)
    {
        foreach (var project in projects)
        {
            if (!project.Path.StartsWith("src/", StringComparison.Ordinal))
            {
                foreach (var other in project.Projects.Where(o => o is "Jiema.Web" or "Jiema.Cli").Except(MaySeeHosts.GetValueOrDefault(project.Name, [])))
                    yield return $"{project.Name} may not see {other}.";
            }
            else if (!MaySee.TryGetValue(project.Name, out var seen))
            {
                yield return $"{project.Name} stands on disk but not in the table: say whom it may see.";
            }
            else
            {
                foreach (var other in project.Projects.Except(seen)) yield return $"{project.Name} may not see {other}.";
            }

            if (project.Name == "Jiema.Decode" && project.Packages.Count > 0) yield return "Jiema.Decode is pure and takes no package.";
        }
    }

    [Fact]
    public void Projects_SeeOnlyWhatTheTableAllows()
    {
        Assert.True(House.Projects.Count > 12);
        House.Clean(Check(House.Projects));
    }

    [Fact]
    public void Projects_PlantedViolations_AreFound()
    {
        Assert.Single(Check([new("src/core/Jiema.Decode/Jiema.Decode.csproj", "pure", ["Jiema.Platform"], [])]));
        Assert.Single(Check([new("src/core/Jiema.Decode/Jiema.Decode.csproj", "pure", [], ["Newtonsoft.Json"])]));
        Assert.Single(Check([new("src/flow/1-Reports/Jiema.Reports.csproj", "library", ["Jiema.Documents"], [])]));
        Assert.Single(Check([new("src/flow/9-Secret/Jiema.Secret.csproj", "library", [], [])]));
        Assert.Single(Check([new("bench/Jiema.Bench/Jiema.Bench.csproj", "bench", ["Jiema.Web"], [])]));
        Assert.Single(Check([new("tests/Web/Jiema.Web.Tests.csproj", "test", ["Jiema.Web", "Jiema.Cli"], [])]));
        Assert.Single(Check([new("tests/TestKit/Jiema.TestKit.csproj", "test", ["Jiema.Web"], [])]));
    }
}

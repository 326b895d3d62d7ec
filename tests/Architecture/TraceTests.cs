using System.Text.RegularExpressions;

namespace Jiema.Architecture;

/// <summary>No trace of a machine is committed, and tests reach beside the checkout only through Needs, which skips where nothing is there.</summary>
public sealed partial class TraceTests
{
    // Assembled, so that this file does not hold what it looks for.
    private static readonly string[] Forbidden =
        ["/ho" + "me/", "/ro" + "ot/", "/wo" + "rk/", "/tm" + "p/", "C:\\Us" + "ers", "api.nu" + "get.org", "registry.npm" + "js", "deb.deb" + "ian.org"];

    private static IEnumerable<string> Traces(IEnumerable<SourceFile> files) =>
        from file in files from word in Forbidden where file.Lines.Any(l => Holds(l, word)) select $"{file.Path} holds {word}";

    /// <summary>A path begins where no letter stands before it: docs/work/x is a path of the project.</summary>
    private static bool Holds(string line, string word)
    {
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (word[0] != '/' || at == 0 || !(char.IsAsciiLetterOrDigit(line[at - 1]) || line[at - 1] is '.' or '-' or '_' or '}' or ')'))
                return true;
        return false;
    }

    private static IEnumerable<string> Shared(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Path.StartsWith("tests/", StringComparison.Ordinal) && !f.Path.Contains("/TestKit/", StringComparison.Ordinal))
            .Where(f => f.Lines.Any(l => Beside().IsMatch(l) && !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.Contains("Needs.", StringComparison.Ordinal)))
            .Select(f => $"{f.Path} reaches for the folder beside the checkout without Needs.");

    [Fact]
    public void Files_HoldNoTraceOfAMachine() => House.Clean(Traces(House.Sources.Concat(
        new[] { "*.md", "*.sh", "*.targets", "*.props", "*.csproj", "*.json", "*.slnx", "*.txt", "*.resx", "run" }.SelectMany(House.Files)
            .Where(p => !p.EndsWith("packages.lock.json", StringComparison.Ordinal)).Select(House.Read))));

    [Fact]
    public void Tests_ReachBesideTheCheckoutThroughNeeds() => House.Clean(Shared(House.Sources));

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.All(Forbidden, word => Assert.Single(Traces([House.Planted("x.md", $"see {word}me")])));
        Assert.Empty(Traces([House.Planted("x.md", "see docs" + Forbidden[2] + "me")]));
        Assert.Single(Shared([House.Planted("tests/X.cs", "File.ReadAllText(\"../sha" + "red/reports/x.txt\")")]));
        Assert.Single(Shared([House.Planted("tests/X.cs", "Path.Combine(root, \"..\", \"sha" + "red\")")]));
        Assert.Empty(Shared([House.Planted("tests/X.cs", "Needs.Shared(\"reports\"); // ../sha" + "red/reports")]));
    }

    [GeneratedRegex("/sha" + "red/|\"sha" + "red\"")]
    private static partial Regex Beside();
}

using System.Text.RegularExpressions;
using Jiema.Decode;

namespace Jiema.Architecture;

/// <summary>What is written is true: links and paths lead somewhere, commands are run, diagnostics are explained.</summary>
public sealed partial class DocumentTests
{
    private static IEnumerable<string> DeadLinks(IEnumerable<(string Path, string Text)> documents, Func<string, bool> stands) =>
        from document in documents
        from Match link in Link().Matches(document.Text)
        let target = Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(document.Path)!, link.Groups[1].Value)).Replace('\\', '/')
        where !stands(target)
        select $"{document.Path} points to {target}, which is not there.";

    /// <summary>A path in plain letters: `src/…` or in a drawing. A * or … stands for a name.</summary>
    private static IEnumerable<string> DeadPaths(IEnumerable<(string Path, string Text)> documents, Func<string, bool> stands) =>
        from document in documents
        from Match path in PlainPath().Matches(Link().Replace(document.Text, ""))
        where !stands(path.Value.TrimEnd('.', '/'))
        select $"{document.Path} names {path.Value}, which is not there.";

    /// <summary>Each command of a README is one that the machine's check runs; where it writes to may differ.</summary>
    private static IEnumerable<string> NotRun(string readme, string check) =>
        from Match block in Shell().Matches(readme)
        from line in block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let command = line.Split(" --out ")[0]
        where !Regex.IsMatch(check, $@"(?m)(?:^|[ (]){Regex.Escape(command)}(?:[ )]|$)")
        select $"No check runs: {command}";

    private static IEnumerable<string> Missing(string document, IEnumerable<string> words) => words.Where(w => !document.Contains(w, StringComparison.Ordinal)).Select(w => $"{w} is not explained.");

    private static IEnumerable<(string Path, string Text)> Documents => House.Files("*.md").Where(p => !p.StartsWith("corpus/", StringComparison.Ordinal)).Select(p => (p, House.Text(p)));

    [Fact]
    public void Links_LeadSomewhere() => House.Clean(DeadLinks(Documents, House.Stands));

    // The changelog and the decisions tell of what once stood.
    [Fact]
    public void Paths_StandInTheCheckout() => House.Clean(DeadPaths(Documents.Where(d => !d.Path.StartsWith("docs/decisions/", StringComparison.Ordinal) && d.Path != "CHANGELOG.md"), House.Stands));

    [Theory, InlineData("README.md"), InlineData("README.zh-CN.md")]
    public void ReadmeCommands_AreRunByTheMachineCheck(string readme)
    {
        Assert.True(Shell().Count(House.Text(readme)) >= 3);
        House.Clean(NotRun(House.Text(readme), House.Text(".ci/run")));
    }

    [Fact]
    public void Format_ExplainsEveryDiagnostic() => House.Clean(Missing(House.Text("docs/formats/reading-1.md"), Messages.Codes));

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Single(DeadLinks([("docs/x.md", "[a](../src/gone.cs) [b](y.md) [c](https://example.org)")], p => p == "docs/y.md"));
        Assert.Single(DeadPaths([("docs/x.md", "`src/gone.cs` and src/here/ and [c](src/link.cs)")], p => p == "src/here"));
        Assert.Single(NotRun("```sh\ndotnet run --project src/x\n```", "dotnet run --project src/xyz"));
        Assert.Single(NotRun("```sh\ndotnet test\ndotnet pack\n```", "dotnet test </dev/null"));
        Assert.Single(Missing("JM0101", ["JM0101", "JM0102"]));
    }

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.-])(?:src|docs|tests|eng|bench|corpus|samples|\.ci)/[\w.\-/]*[\w/](?![\w*…{<])")]
    private static partial Regex PlainPath();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();
}

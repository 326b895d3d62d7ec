using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiema.Decode;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>What is written is true: documents, texts, and no trace of a machine.</summary>
public sealed partial class TextTests
{
    // Assembled, so that this file does not hold what it looks for.
    private static readonly string[] Forbidden = ["/ho" + "me/", "/ro" + "ot/", "C:\\Us" + "ers", "api.nu" + "get.org", "registry.npm" + "js", "deb.deb" + "ian.org"];

    private static IEnumerable<string> Traces(IEnumerable<SourceFile> files) =>
        from file in files from word in Forbidden where file.Lines.Any(l => l.Contains(word, StringComparison.Ordinal)) select $"{file.Path} holds {word}";

    private static IEnumerable<string> Untranslated(IEnumerable<SourceFile> files, IReadOnlySet<string> english) =>
        from file in files.Where(f => f.Path.StartsWith("src/hosts/Jiema.Web/", StringComparison.Ordinal))
        from line in file.Lines
        from Match match in Text().Matches(line)
        where !english.Contains(match.Groups[1].Value)
        select $"{file.Path}: “{match.Groups[1].Value}” has no English.";

    private static IEnumerable<string> Shared(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Path.StartsWith("tests/", StringComparison.Ordinal) && !f.Path.Contains("/TestKit/", StringComparison.Ordinal))
            .Where(f => f.Lines.Any(l => l.Contains("/sha" + "red/", StringComparison.Ordinal) && !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.Contains("Needs", StringComparison.Ordinal)))
            .Select(f => $"{f.Path} reaches for the folder beside the checkout without Needs.");

    private static IEnumerable<string> Missing(string document, IEnumerable<string> words) => words.Where(w => !document.Contains(w, StringComparison.Ordinal)).Select(w => $"{w} is not explained.");

    [Fact]
    public void Files_HoldNoTraceOfAMachine() => House.Clean(Traces(House.Sources.Concat(new[] { "*.md", "*.sh", "*.targets", "*.props", "*.csproj", "*.json", "run" }.SelectMany(House.Files).Where(p => !p.EndsWith("packages.lock.json", StringComparison.Ordinal)).Select(House.Read))));

    [Fact]
    public void Texts_AllHaveEnglish()
    {
        var english = XDocument.Load(Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Resources/Texts.en.resx")).Descendants("data").Select(d => d.Attribute("name")!.Value).ToHashSet();
        Assert.True(english.Count > 150);
        House.Clean(Untranslated(House.Sources, english));
    }

    [Fact]
    public void Tests_UseTheFolderBesideTheCheckoutThroughNeeds() => House.Clean(Shared(House.Sources));

    [Fact]
    public void Glossary_HoldsEveryKind()
    {
        var words = new[] { typeof(Criterion), typeof(SectionRole), typeof(QuantityClass), typeof(TermKind), typeof(Firmness), typeof(Bound), typeof(Change) }
            .SelectMany(t => Enum.GetNames(t).Select(n => $"`{t.Name}.{n}`"));
        House.Clean(Missing(File.ReadAllText(Path.Combine(Repo.Root, "docs/glossary.md")), words));
    }

    [Fact]
    public void Format_ExplainsEveryDiagnostic() => House.Clean(Missing(File.ReadAllText(Path.Combine(Repo.Root, "docs/formats/reading-1.md")), Messages.Codes));

    [Fact]
    public void Documents_NameOnlyPathsThatExist()
    {
        foreach (var document in House.Files("*.md").Where(p => p.StartsWith("docs/", StringComparison.Ordinal) || p.StartsWith("README", StringComparison.Ordinal) || p == "CONTRIBUTING.md"))
            foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Repo.Root, document))))
                Assert.True(Path.Exists(Path.Combine(Repo.Root, Path.GetDirectoryName(document)!, link.Groups[1].Value)), $"{document} points to {link.Groups[1].Value}, which is not there.");
    }

    [Fact]
    public void ReadmeCommands_AreRunByTheMachineCheck()
    {
        var check = File.ReadAllText(Path.Combine(Repo.Root, ".ci/run"));
        foreach (Match block in Shell().Matches(File.ReadAllText(Path.Combine(Repo.Root, "README.md"))))
            Assert.Contains(block.Groups[1].Value.Trim().Split(" --out ")[0], check, StringComparison.Ordinal);
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Single(Traces([House.Planted("x.md", "see " + Forbidden[0] + "me")]));
        Assert.Single(Untranslated([House.Planted("src/hosts/Jiema.Web/X.razor", "<p>@T[\"没有译文\"]</p>")], new HashSet<string>()));
        Assert.Single(Shared([House.Planted("tests/X.cs", "File.ReadAllText(\"../sha" + "red/reports/x.txt\")")]));
        Assert.Single(Missing("`Criterion.Start`", ["`Criterion.Start`", "`Criterion.Finish`"]));
    }

    [GeneratedRegex("\\bT\\[\"([^\"]+)\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();
}

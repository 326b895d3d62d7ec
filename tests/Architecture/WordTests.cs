using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiema.Decode;
using Jiema.Platform;
using Jiema.Reports;
using Jiema.TestKit;

namespace Jiema.Architecture;

/// <summary>One word for one thing: interface texts have their English, the glossary and the code name the same things.</summary>
public sealed partial class WordTests
{
    private static readonly Type[] Kinds = [typeof(Criterion), typeof(SectionRole), typeof(QuantityClass), typeof(TermKind), typeof(Firmness), typeof(Bound), typeof(Change)];

    private static readonly Assembly[] Named = [typeof(Reading).Assembly, typeof(ActionContext).Assembly, typeof(ReportsModule).Assembly];

    private static IEnumerable<string> Untranslated(IEnumerable<SourceFile> files, IReadOnlySet<string> english) =>
        from file in files.Where(f => f.Path.StartsWith("src/hosts/Jiema.Web/", StringComparison.Ordinal))
        from line in file.Lines
        from Match match in Text().Matches(line)
        where !english.Contains(match.Groups[1].Value)
        select $"{file.Path}: “{match.Groups[1].Value}” has no English.";

    private static IEnumerable<string> Glossary(string document, IEnumerable<string> needed, Func<string, bool> known)
    {
        var tables = document.Split("\n## ").Select(t => Row().Matches(t).Select(m => (Chinese: m.Groups[1].Value, English: m.Groups[2].Value, Codes: Code().Matches(m.Groups[3].Value).Select(c => c.Groups[1].Value).ToList()))
            .Where(r => r.Chinese != "Chinese" && !r.Chinese.StartsWith("---", StringComparison.Ordinal)).ToList()).ToList();
        var rows = tables.SelectMany(t => t).ToList();
        foreach (var code in needed.Except(rows.SelectMany(r => r.Codes))) yield return $"{code} is not in the glossary.";
        foreach (var code in rows.SelectMany(r => r.Codes).Where(c => !known(c))) yield return $"The glossary names {code}, which the code does not have.";
        foreach (var code in rows.SelectMany(r => r.Codes).GroupBy(c => c).Where(g => g.Count() > 1)) yield return $"{code.Key} stands twice in the glossary.";
        foreach (var word in rows.SelectMany(r => r.Chinese.Split('、').Select(w => (Word: w, r.English))).Distinct().GroupBy(r => r.Word).Where(g => g.Count() > 1))
            yield return $"{word.Key} has more than one English word.";
        foreach (var table in tables)
            foreach (var word in table.SelectMany(r => r.English.Split(", ")).GroupBy(e => e).Where(g => g.Count() > 1))
                yield return $"{word.Key} stands for more than one Chinese term.";
    }

    /// <summary>A type by its name, or one of its members.</summary>
    private static bool IsInTheCode(string code) =>
        code.Split('.') is [var name, .. var member] && Named.SelectMany(a => a.GetTypes()).Where(t => t.Name == name).Any(t => member.Length == 0 || t.GetMember(member[0]).Length > 0);

    [Fact]
    public void Texts_AllHaveEnglish()
    {
        var english = XDocument.Load(Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Resources/Texts.en.resx")).Descendants("data").Select(d => d.Attribute("name")!.Value).ToHashSet();
        Assert.True(english.Count > 150);
        House.Clean(Untranslated(House.Sources, english));
    }

    [Fact]
    public void Glossary_IsOneToOneWithTheCode() => House.Clean(Glossary(House.Text("docs/glossary.md"), Kinds.SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}.{n}")), IsInTheCode));

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Single(Untranslated([House.Planted("src/hosts/Jiema.Web/X.razor", "<p>@T[\"没有译文\"]</p>")], new HashSet<string>()));
        Assert.Empty(Glossary("| 成 | finish | `Criterion.Finish` |\n", ["Criterion.Finish"], IsInTheCode));
        Assert.Single(Glossary("| 成 | finish | `Criterion.Finish` |\n", ["Criterion.Finish", "Criterion.Start"], IsInTheCode));
        Assert.Single(Glossary("| 成 | finish | `Criterion.Finished` |\n", [], IsInTheCode));
        Assert.Single(Glossary("| 甲 | one | `Criterion` |\n| 乙 | two | `Criterion` |\n", [], IsInTheCode));
        Assert.Single(Glossary("| 甲 | one | |\n| 乙、甲 | two | |\n", [], IsInTheCode));
        Assert.Single(Glossary("| 甲 | one | |\n| 乙 | other, one | |\n", [], IsInTheCode));
    }

    [GeneratedRegex("\\bT\\[\"([^\"]+)\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"^\| ([^|]+?) \| ([^|]+?) \| ?([^|]*?) ?\|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}

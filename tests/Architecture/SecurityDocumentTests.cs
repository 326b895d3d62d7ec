using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiema.Architecture;

/// <summary>docs/security.md leaves out no requirement, and points only to what is there.</summary>
public sealed partial class SecurityDocumentTests
{
    /// <summary>The requirements of levels 1 and 2 of ASVS 5.0.0: section, and how many of its numbers belong to them, counted from 1. Later numbers are level 3.</summary>
    private const string Sections = """
        1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3
        6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4
        10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4
        13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2
        """;

    private static List<string> Wanted { get; } = [.. Sections.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':'))
        .SelectMany(s => Enumerable.Range(1, int.Parse(s[1], CultureInfo.InvariantCulture)).Select(n => $"{s[0]}.{n.ToString(CultureInfo.InvariantCulture)}"))];

    /// <param name="stands">Whether a path is there.</param>
    /// <param name="tested">Whether a test, Class.Method, is there.</param>
    /// <param name="set">Whether a setting is read and explained.</param>
    private static IEnumerable<string> Check(string document, IReadOnlyCollection<string> wanted, Func<string, bool> stands, Func<string, bool> tested, Func<string, bool> set)
    {
        var rows = Row().Matches(document).Select(m => (Number: m.Groups[1].Value, What: m.Groups[2].Value, By: m.Groups[3].Value.Trim())).ToList();
        foreach (var number in wanted.Except(rows.Select(r => r.Number))) yield return $"{number} is not answered.";
        foreach (var number in rows.Select(r => r.Number).Except(wanted)) yield return $"{number} is no requirement of level 1 or 2.";
        foreach (var twice in rows.GroupBy(r => r.Number).Where(g => g.Count() > 1)) yield return $"{twice.Key} stands twice.";
        foreach (var (number, what, by) in rows)
        {
            var pointers = Pointer().Matches(by).Select(m => m.Groups[1].Value).ToList();
            if (what.Trim().Length == 0) yield return $"{number} has no words.";
            if (by is "open:" or "n/a:" || (!by.StartsWith("open: ", StringComparison.Ordinal) && !by.StartsWith("n/a: ", StringComparison.Ordinal) && pointers.Count == 0)) yield return $"{number} claims without a pointer or a reason.";
            foreach (var pointer in pointers.Where(p => p.Contains('.', StringComparison.Ordinal) || p.StartsWith("Jiema:", StringComparison.Ordinal)))
                if (!(pointer.StartsWith("Jiema:", StringComparison.Ordinal) ? set(pointer) : pointer.Contains('/', StringComparison.Ordinal) || pointer.EndsWith(".props", StringComparison.Ordinal) ? stands(pointer) : tested(pointer)))
                    yield return $"{number} points to {pointer}, which is not there.";
        }
    }

    [Fact]
    public void Document_AnswersEveryRequirement_AndPointsToWhatIsThere()
    {
        Assert.Equal(253, Wanted.Count);
        var tests = House.Sources.Where(s => s.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(s => string.Join('\n', s.Lines)).ToList();
        var source = string.Join('\n', House.Sources.Where(s => s.Path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(s => s.Lines));
        var manual = string.Join('\n', House.Files("*.md").Where(p => p.StartsWith("docs/operations/", StringComparison.Ordinal)).Select(House.Text));
        House.Clean(Check(House.Text("docs/security.md"), Wanted, House.Stands,
            p => p.Split('.') is [var type, var method] && tests.Exists(t => Regex.IsMatch(t, $@"class {type}\b") && Regex.IsMatch(t, $@"\b{method}\(")),
            p => manual.Contains($"`{p}`", StringComparison.Ordinal) && Regex.IsMatch(source, $@"\b{p.Split(':')[^1]}\b")));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        static List<string> Faults(string document, params string[] wanted) => [.. Check(document, wanted, p => p == "src/a.cs", p => p == "A.B", p => p == "Jiema:X")];
        Assert.Empty(Faults("| 1.1.1 | x | `A.B`, `Jiema:X`, `src/a.cs` |\n| 1.1.2 | x | open: y |\n| 1.1.3 | x | n/a: z |", "1.1.1", "1.1.2", "1.1.3"));
        Assert.Single(Faults("| 1.1.1 | x | `A.B` |", "1.1.1", "1.1.2"));
        Assert.Single(Faults("| 1.1.1 | x | `A.B` |\n| 1.1.9 | x | `A.B` |", "1.1.1"));
        Assert.Single(Faults("| 1.1.1 | x | `A.B` |\n| 1.1.1 | x | `A.B` |", "1.1.1"));
        Assert.Single(Faults("| 1.1.1 | x | surely |", "1.1.1"));
        Assert.Single(Faults("| 1.1.1 | x | open: |", "1.1.1"));
        Assert.Single(Faults("| 1.1.1 | x | `A.C` |", "1.1.1"));
        Assert.Single(Faults("| 1.1.1 | x | open: half, `A.C` |", "1.1.1"));
        Assert.Single(Faults("| 1.1.1 | x | `Jiema:Y` |", "1.1.1"));
        Assert.Single(Faults("| 1.1.1 | x | `src/b.cs` |", "1.1.1"));
    }

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \|([^|]*)\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Pointer();
}

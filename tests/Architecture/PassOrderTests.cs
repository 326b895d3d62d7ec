using System.Text.RegularExpressions;

namespace Jiema.Architecture;

/// <summary>Inside Decode a pass sees only the passes to its left.</summary>
public sealed partial class PassOrderTests
{
    private const string Root = "src/core/Jiema.Decode/";

    private static readonly string[] Order = ["Source", "Outline", "Quantities", "Terms", "Clauses", "Commitments", "Results", "Voices", "Diagnostics"];

    private static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(f => f.Path.StartsWith(Root, StringComparison.Ordinal)))
        {
            var parts = file.Path[Root.Length..].Split('/');
            if (parts.Length < 2) continue;
            var own = Array.IndexOf(Order, parts[0]);
            if (own < 0)
            {
                yield return $"{parts[0]} is no pass: name its place in the order.";
                continue;
            }

            foreach (Match match in file.Lines.SelectMany(l => Used().Matches(l)))
                if (Array.IndexOf(Order, match.Groups[1].Value) > own)
                    yield return $"{file.Path} sees {match.Groups[1].Value}, a later pass.";
        }
    }

    [Fact]
    public void Passes_SeeOnlyThoseToTheirLeft() => House.Clean(Check(House.Sources));

    [Fact]
    public void Passes_PlantedViolations_AreFound()
    {
        Assert.Single(Check([House.Planted(Root + "Outline/X.cs", "using Jiema.Decode.Clauses;")]));
        Assert.Single(Check([House.Planted(Root + "Terms/X.cs", "var x = Jiema.Decode.Results.ResultPass.Read();")]));
        Assert.Single(Check([House.Planted(Root + "Magic/X.cs", "")]));
    }

    [GeneratedRegex(@"\bJiema\.Decode\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex Used();
}

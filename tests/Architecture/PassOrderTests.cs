namespace Jiema.Architecture;

/// <summary>Inside Decode a pass sees only the passes to its left, whether it names their folder or one of their types.</summary>
public sealed class PassOrderTests
{
    private const string Root = "src/core/Jiema.Decode/";

    private static readonly string[] Order = ["Source", "Outline", "Quantities", "Terms", "Clauses", "Commitments", "Results", "Voices", "Diagnostics", "Explain"];

    private static IEnumerable<string> Check(IReadOnlyCollection<SourceFile> sources)
    {
        var files = sources.Where(f => f.Path.StartsWith(Root, StringComparison.Ordinal)).Select(f => (File: f, Parts: f.Path[Root.Length..].Split('/'))).Where(f => f.Parts.Length > 1).ToList();
        foreach (var folder in files.Select(f => f.Parts[0]).Distinct().Except(Order)) yield return $"{folder} is no pass: name its place in the order.";

        var place = Order.Select((name, index) => (name, index)).ToDictionary(p => p.name, p => p.index, StringComparer.Ordinal);
        foreach (var (file, parts) in files)
            foreach (var type in file.Declares)
                if (place.TryGetValue(parts[0], out var at))
                    place[type] = Math.Min(at, place.GetValueOrDefault(type, at));
        foreach (var (file, parts) in files)
            if (place.TryGetValue(parts[0], out var own))
                foreach (var name in file.Names)
                    if (place.TryGetValue(name, out var seen) && seen > own)
                        yield return $"{file.Path} sees {name}, which belongs to the later pass {Order[seen]}.";
    }

    [Fact]
    public void Passes_SeeOnlyThoseToTheirLeft() => House.Clean(Check(House.Sources.ToList()));

    [Fact]
    public void Passes_PlantedViolations_AreFound()
    {
        var later = House.Planted(Root + "Results/ResultPass.cs", "internal static class ResultPass");
        Assert.Single(Check([House.Planted(Root + "Outline/X.cs", "using Jiema.Decode.Clauses;")]));
        Assert.NotEmpty(Check([later, House.Planted(Root + "Terms/X.cs", "var x = Jiema.Decode.Results.ResultPass.Read();")]));
        Assert.NotEmpty(Check([later, House.Planted(Root + "Outline/X.cs", "var x = Results.ResultPass.Read();")]));
        Assert.Single(Check([later, House.Planted(Root + "Outline/X.cs", "var x = ResultPass.Read();")]));
        Assert.Single(Check([House.Planted(Root + "Magic/X.cs", "")]));
        Assert.Empty(Check([later, House.Planted(Root + "Voices/X.cs", "var x = ResultPass.Read(reading.Diagnostics);")]));
    }
}

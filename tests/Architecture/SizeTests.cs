namespace Jiema.Architecture;

/// <summary>Small files: none over 400 lines, half of them at most 60, nine in ten at most 200.</summary>
public sealed class SizeTests
{
    private static IEnumerable<string> Check(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files.Where(f => f.Lines.Count > 400)) yield return $"{file.Path} has {file.Lines.Count} lines.";
        var sizes = files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)).Select(f => f.Lines.Count).Order().ToList();
        if (sizes.Count == 0) yield break;
        if (sizes[sizes.Count / 2] > 60) yield return $"The median file has {sizes[sizes.Count / 2]} lines.";
        if (sizes[sizes.Count * 9 / 10] > 200) yield return $"One file in ten has more than {sizes[sizes.Count * 9 / 10]} lines.";
    }

    [Fact]
    public void Files_AreSmall() => House.Clean(Check(House.Sources));

    [Fact]
    public void Files_PlantedViolations_AreFound()
    {
        Assert.Equal(3, Check([House.Planted("src/x.cs", [.. Enumerable.Repeat("", 401)])]).Count());
        Assert.Single(Check([House.Planted("src/x.cs", [.. Enumerable.Repeat("", 61)])]));
    }
}

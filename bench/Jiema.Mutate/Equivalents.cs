namespace Jiema.Mutate;

/// <summary>Changes that cannot be noticed, each with its reason; kept short and read by people.</summary>
internal static class Equivalents
{
    /// <summary>Lines of key, tab, reason.</summary>
    public static IReadOnlyDictionary<string, string> Read(string file) =>
        File.Exists(file) ? File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t', 2)).ToDictionary(l => l[0], l => l[1]) : [];
}

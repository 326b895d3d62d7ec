using System.Text;

namespace Jiema.Bench;

/// <summary>The texts of a folder, as the command line would decode them.</summary>
internal static class Texts
{
    public static IEnumerable<(string File, string Text)> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(f => (f, new StreamReader(f, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n")));
}

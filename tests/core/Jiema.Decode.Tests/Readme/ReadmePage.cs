using System.Text.RegularExpressions;

namespace Jiema.Decode.Tests.Readme;

/// <summary>A page whose code blocks have names: <c>csharp NAME</c> shows an example, <c>text NAME</c> what it prints.</summary>
internal static partial class ReadmePage
{
    /// <summary>The page with each named block written anew.</summary>
    public static string Fill(string page, Func<string, string> code, Func<string, string> output) =>
        Block().Replace(page, m => $"```{m.Groups[1].Value} {m.Groups[2].Value}\n{(m.Groups[1].Value == "csharp" ? code : output)(m.Groups[2].Value)}```");

    /// <summary>Blocks in the order of the page, as "csharp NAME"; a block of commands needs no name.</summary>
    public static IEnumerable<string> Blocks(string page) => Fence().Matches(page).Where((_, i) => i % 2 == 0).Select(m => m.Groups[1].Value).Where(info => info != "sh");

    /// <summary>The lines of a source file's regions of one name, without their indentation; several are joined by an empty line.</summary>
    public static string Region(string source, string name)
    {
        var parts = Regions().Matches(source).Where(m => m.Groups[1].Value == name).Select(m => Dedent(m.Groups[2].Value)).ToList();
        return parts.Count > 0 ? string.Join('\n', parts) : throw new ArgumentException($"No region is named {name}.", nameof(name));
    }

    private static string Dedent(string lines)
    {
        var all = lines.Split('\n')[..^1];
        var indent = all.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Concat(all.Select(l => (l.Length > 0 ? l[indent..] : l) + "\n"));
    }

    [GeneratedRegex(@"^```(csharp|text) ([\w-]+)\n(?:.*?\n)??```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```(.*)$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ *#region ([\w-]+)\n(.*?\n) *#endregion$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Regions();
}

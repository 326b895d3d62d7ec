using System.Globalization;
using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Web.Tests;

/// <summary>Every pair of text and ground in the tokens reaches WCAG AA (4.5:1), in light and dark.</summary>
public sealed partial class ContrastTests
{
    private static readonly (string Text, string[] Grounds)[] Pairs =
    [
        ("ink", ["paper", "sheet", "row-ground", "chosen-ground", "alarm-ground", "press-ground"]),
        ("quiet", ["paper", "sheet", "chosen-ground"]),
        ("press", ["paper", "sheet", "press-ground", "chosen-ground", "alarm-ground"]),
        ("alarm", ["paper", "sheet", "chosen-ground"]),
        ("good", ["paper", "sheet", "chosen-ground"]),
        ("on-press", ["press"]),
    ];

    private static IEnumerable<string> Weak(IReadOnlyDictionary<string, string> tokens) =>
        from pair in Pairs from ground in pair.Grounds
        let contrast = Contrast(tokens[pair.Text], tokens[ground])
        where contrast < 4.5
        select string.Create(CultureInfo.InvariantCulture, $"--{pair.Text} on --{ground}: {contrast:0.00}");

    [Fact]
    public void Tokens_LightAndDark_AreReadable()
    {
        var css = File.ReadAllText(Path.Combine(Repo.Root, "src/hosts/Jiema.Web/wwwroot/tokens.css"));
        var blocks = Block().Matches(css).Select(b => Token().Matches(b.Value).ToDictionary(t => t.Groups[1].Value, t => t.Groups[2].Value)).Where(b => b.ContainsKey("paper")).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.Equal(blocks[1], blocks[2]);
        Assert.All(blocks, b => Assert.Empty(Weak(b)));
    }

    [Fact]
    public void Tokens_PlantedWeakPair_IsFound()
    {
        var tokens = Pairs.SelectMany(p => p.Grounds.Append(p.Text)).Distinct().ToDictionary(t => t, _ => "#FFFFFF");
        Assert.NotEmpty(Weak(tokens));
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@":root[^{]*\{[^}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"--([a-z-]+):\s*(#[0-9A-Fa-f]{6});")]
    private static partial Regex Token();
}

using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Tests.Quantities;

/// <summary>Which characters are enclosed, and by which pair.</summary>
public class BracketsTests
{
    private static Brackets Read(string text) => Brackets.Read(SourceText.Read(text, new CharMap(), Lexicon.Default.Kinds));

    [Theory]
    [InlineData("甲“乙”丙", ".xxx.")]
    [InlineData("“甲”", "xxx")]
    [InlineData("甲\"乙\"丙\"丁", ".xxx...")]
    [InlineData("\"甲\"乙\"丙\"", "xxx.xxx")]
    [InlineData("甲“乙\n丙”丁", ".......")]
    [InlineData("甲\"乙\n丙\"丁\"戊", ".....xxx.")]
    [InlineData("甲（乙”丙）丁", ".......")]
    [InlineData("甲”乙“丙”丁", "...xxx.")]
    [InlineData("（甲“乙）丙", "xxxxx.")]
    [InlineData("‘’《》（）(){}【】[]〔〕「」『』〈〉", "xxxxxxxx..xxxxxxxxxxxx")]
    [InlineData("〈甲〉乙『丙』", "xxx.xxx")]
    [InlineData("（（（（（（（（（甲）", ".......xxxx")]
    [InlineData("（（（（（（（（甲）", ".......xxx")]
    public void Inside_MarksAreMatchedWithinALine(string text, string expected)
    {
        var brackets = Read(text);

        Assert.Equal(expected, string.Concat(text.Select((_, i) => brackets.Inside(i) ? 'x' : '.')));
    }

    [Theory]
    [InlineData("甲“乙”丙", 0, null)]
    [InlineData("甲“乙”丙", 1, "“乙”")]
    [InlineData("甲“乙”丙", 3, "“乙”")]
    [InlineData("甲“乙”丙", 4, null)]
    [InlineData("（甲“乙”丙）", 0, "（甲“乙”丙）")]
    [InlineData("（甲“乙”丙）", 3, "“乙”")]
    [InlineData("（甲“乙”丙）", 5, "（甲“乙”丙）")]
    [InlineData("（甲“乙”丙）丁", 6, "（甲“乙”丙）")]
    [InlineData("（甲“乙”丙《丁》）", 5, "（甲“乙”丙《丁》）")]
    [InlineData("（甲“乙”丙《丁》）", 7, "《丁》")]
    [InlineData("（甲“乙”丙《丁》）", 9, "（甲“乙”丙《丁》）")]
    [InlineData("“甲”“乙”", 4, "“乙”")]
    [InlineData("“甲”乙《丙》", 0, "“甲”")]
    [InlineData("（（甲）（乙）丙）", 7, "（（甲）（乙）丙）")]
    [InlineData("（（（甲）乙）丙）", 5, "（（甲）乙）")]
    public void Innermost_GivesThePairAround(string text, int at, string? pair) => Assert.Equal(pair, Read(text).Innermost(at) is { } span ? text[span.Start..span.End] : null);

    [Fact]
    public void Inside_LongText_ReachesOverItsWords()
    {
        var text = new string('甲', 100) + "（" + new string('乙', 200) + "）丙";
        var brackets = Read(text);

        Assert.Equal(202, Enumerable.Range(0, text.Length).Count(brackets.Inside));
        Assert.Equal(new TextSpan(100, 302), brackets.Innermost(250));
    }
}

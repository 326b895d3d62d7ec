using System.Text.RegularExpressions;

namespace Jiema.Decode.Tests.Explain;

public sealed partial class ExplainTests
{
    private static readonly string Text = Invented.Front + Invented.Review + Invented.Plan + "新建码头泊位3个，推进霁河大桥建成通车，让更多项目落地建成。";

    [Fact]
    public void Explain_EveryPlace_AgreesWithTheReadingAndKnowsItsRules()
    {
        var reading = Invented.Decode(Text);
        for (var offset = 0; offset < Text.Length; offset++)
        {
            var explanation = ReportDecoder.Explain(Text, offset);
            Assert.All(explanation.Steps, step => Assert.True(step.Span.Start >= 0 && step.Span.End <= Text.Length));
            Assert.All(explanation.Steps, step => Assert.True(step.Rule is null || RuleTexts.Keys.Contains(step.Rule), step.Rule));
            foreach (var row in reading.Commitments.Where(c => c.Span.Start <= offset && offset < c.Span.End))
                Assert.Contains(explanation.Steps, step => step.Pass == "Commitments" && step.Span == row.Span && step.Finding.StartsWith(row.Id, StringComparison.Ordinal) && step.Rule is not null);
        }
    }

    [Theory]
    [InlineData("码头泊位3个", "measured.count")]
    [InlineData("建成通车", "criterion.finish")]
    [InlineData("让更多", "promise.tail")]
    public void Explain_APlace_NamesTheRule(string words, string rule) =>
        Assert.Contains(ReportDecoder.Explain(Text, Text.IndexOf(words, StringComparison.Ordinal)).Steps, step => step.Rule == rule);

    [Theory]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void Explain_OutsideOfTheText_Throws(int offset) => Assert.Throws<ArgumentOutOfRangeException>(() => ReportDecoder.Explain(Text, offset));

    [Fact]
    public void Rules_InTheCode_AreThoseWithWords()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Jiema.slnx"))) root = Path.GetDirectoryName(root)!;
        var code = Directory.EnumerateFiles(Path.Combine(root, "src/core/Jiema.Decode"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.EndsWith("RuleTexts.cs", StringComparison.Ordinal))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(RuleTexts.Keys, code);
        Assert.All(RuleTexts.Keys, key => Assert.NotEqual(RuleTexts.Of(key, "zh"), RuleTexts.Of(key, "en")));
        Assert.Equal("no.such", RuleTexts.Of("no.such", "en"));
    }

    [GeneratedRegex("""\bBy\("([a-z.-]+)",""")]
    private static partial Regex Key();
}

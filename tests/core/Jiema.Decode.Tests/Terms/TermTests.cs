namespace Jiema.Decode.Tests.Terms;

/// <summary>Named mechanisms by quotation marks, by the nation-wide lexicon and by the report's own glossary.</summary>
public class TermTests
{
    [Theory]
    [InlineData("落实“河长制”。", "“河长制”", TermKind.Mechanism, "river-chief")]
    [InlineData("落实林长制。", "林长制", TermKind.Mechanism, "forest-chief")]
    [InlineData("开展“三个一批”活动。", "“三个一批”", TermKind.Mechanism, "three-batches")]
    [InlineData("关注“一老一小”。", "“一老一小”", TermKind.Phrase, "old-and-young")]
    [InlineData("实施“青蓝结伴”工程。", "“青蓝结伴”", TermKind.Programme, null)]
    [InlineData("开展“霁河护岸”行动。", "“霁河护岸”", TermKind.Campaign, null)]
    [InlineData("对接长三角。", "长三角", TermKind.Place, "yangtze-delta")]
    public void Decode_Sentence_FindsTheTerm(string sentence, string text, TermKind kind, string? entry)
    {
        var term = Assert.Single(Invented.Decode(sentence).Terms);

        Assert.Equal((text, kind, entry), (term.Text, term.Kind, term.Entry));
    }

    [Theory]
    [InlineData("第三农场扩建。")]
    [InlineData("他说：“我们一定把这件事办好，让大家都满意，请各位放心。”")]
    [InlineData("新建茶园2个。")]
    public void Decode_PlainWords_AreNoTerm(string sentence) => Assert.Empty(Invented.Decode(sentence).Terms);

    [Theory]
    [InlineData("1.茶链通：全县茶叶交易平台。")]
    [InlineData("[1]茶链通：全县茶叶交易平台。")]
    [InlineData("①茶链通：全县茶叶交易平台。")]
    [InlineData("〔1〕“茶链通”:全县茶叶交易平台。")]
    public void Decode_GlossaryEntry_ExplainsTheTermWhereItIsUsed(string entry)
    {
        var text = Invented.Front + Invented.Review + Invented.Plan + "推广“茶链通”[1]，新建茶园2个。\n\n名词解释\n" + entry + "\n";

        var terms = Invented.Decode(text).Terms;

        Assert.Equal(2, terms.Count);
        Assert.All(terms, t => Assert.Equal("全县茶叶交易平台。", t.Explanation is { } why ? text[why.Start..why.End] : ""));
    }

    [Fact]
    public void Decode_ExplainedWordWithoutQuotes_IsATermWhereItIsUsed()
    {
        var terms = Invented.Decode(Invented.Front + Invented.Review + Invented.Plan + "新增规上企业[1]3户。\n\n名词解释\n[1]规上企业：达到规模的企业。\n").Terms;

        Assert.Equal(["规上企业", "规上企业"], terms.Select(t => t.Text));
        Assert.All(terms, t => Assert.NotNull(t.Explanation));
    }
}

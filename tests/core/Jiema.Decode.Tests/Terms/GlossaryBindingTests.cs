namespace Jiema.Decode.Tests.Terms;

/// <summary>A glossary's entry explains the place in the text, also where the entry's name is longer than the quotation.</summary>
public class GlossaryBindingTests
{
    private const string Why = "全县茶企的数字化改造。";

    private static IReadOnlyList<Term> Terms(string sentence, string entries) =>
        Invented.Decode(Invented.Front + Invented.Review + Invented.Plan + sentence + "\n\n名词解释\n" + entries + "\n").Terms;

    [Theory]
    [InlineData("实施“十茶百坊”焕新行动[2]，新建茶园2个。", "“十茶百坊”焕新行动")]
    [InlineData("实施“十茶百坊”焕新行动，新建茶园2个。", "“十茶百坊”焕新行动")]
    [InlineData("实施十茶百坊焕新行动，新建茶园2个。", "十茶百坊焕新行动")]
    [InlineData("实施“十茶百坊”行动[2]，新建茶园2个。", "“十茶百坊”行动")]
    [InlineData("实施“十茶百坊”[2]，新建茶园2个。", "“十茶百坊”")]
    public void Decode_LongerEntry_ExplainsThePlaceInTheText(string sentence, string text)
    {
        var terms = Terms(sentence, "[1]别的词：别的意思。\n[2]“十茶百坊”焕新行动：" + Why);

        var term = terms[0];
        Assert.Equal(text, term.Text);
        Assert.NotNull(term.Explanation);
        Assert.Equal(terms.Single(t => t != term && t.Text.Contains("十茶百坊", StringComparison.Ordinal)).Explanation, term.Explanation);
    }

    [Theory]
    [InlineData("发展“茶旅融合”，新建茶园[2]2个。")]
    [InlineData("发展“茶旅融合”的新业态和茶园[2]。")]
    [InlineData("发展“茶旅融合”及茶园[2]2个。")]
    public void Decode_MarkOfAnotherWord_ExplainsNothingBefore(string sentence) =>
        Assert.Null(Terms(sentence, "[1]别的词：别的意思。\n[2]茶园：" + Why).Single(t => t.Text == "“茶旅融合”").Explanation);

    [Fact]
    public void Decode_TwoQuotationsInOneEntry_AreOneName() =>
        Assert.Equal("“三色工单、二十四时办”工作法", Terms("推行“三色工单、二十四时办”工作法[1]。", "[1]“三色工单、二十四时办”工作法：" + Why)[0].Text);
}

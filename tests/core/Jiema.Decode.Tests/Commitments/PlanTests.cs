namespace Jiema.Decode.Tests.Commitments;

/// <summary>What a promise owes to the place where it stands: chapter, lead, the sentences around it.</summary>
public class PlanTests
{
    private const string Head = Invented.Front + Invented.Review;

    private static IReadOnlyList<Commitment> Of(string plan) => Invented.Decode(Head + plan).Commitments;

    private static string Texts(string plan) => string.Join('；', Of(plan).Select(c => c.Text));

    [Theory]
    [InlineData("二、2025年重点工作\n坚决完善推进机制。\n（一）做强产业\n新建水厂。\n", "新建水厂")]
    [InlineData("二、2025年重点工作\n坚决完善推进机制。\n新建水厂。\n", "坚决完善推进机制；新建水厂")]
    [InlineData("二、2025年重点工作\n坚决完善推进机制。\n三、结束语\n（一）做强产业\n", "坚决完善推进机制")]
    [InlineData("二、2025年重点工作\n坚决完善推进机制。\n（一）做强产业。新建水厂，优化服务机制，完善制度。\n（二）做优城乡。改造道路。\n", "新建水厂；优化服务机制；完善制度；改造道路")]
    [InlineData("二、2025年重点工作\n（一）做强产业\n坚决完善推进机制。\n1.做优茶业\n新建水厂。\n", "新建水厂")]
    [InlineData("二、2025年重点工作\n（一）做强产业\n坚决完善推进机制。\n（二）做优城乡\n新建水厂。\n", "坚决完善推进机制；新建水厂")]
    public void Decode_Preamble_PromisesNothing(string plan, string expected) => Assert.Equal(expected, Texts(plan));

    [Theory]
    [InlineData("规上工业增加值增速高于全市；", "规上工业增加值增速高于全市")]
    [InlineData("居民收入快于经济增长；", "居民收入快于经济增长")]
    [InlineData("能耗完成上级下达任务。", "能耗完成上级下达任务")]
    [InlineData("能耗完成上级下达指标。", "")]
    [InlineData("完成上级下达任务。", "")]
    [InlineData("完善服务机制。", "")]
    [InlineData("推进水厂任务。", "")]
    [InlineData("居民收入增长任务。", "")]
    [InlineData("居民收入增长6%。", "居民收入增长6%")]
    public void Decode_Goals_CountOnlyAsIndicators(string sentence, string expected) =>
        Assert.Equal(expected, Texts("二、2025年总体要求和预期目标\n" + sentence + "\n"));

    [Fact]
    public void Decode_PromiseWithoutAThing_TakesTheLeadsOrTheOneBefore()
    {
        var rows = Of("二、2025年重点工作\n（一）做强水产养殖。抓紧推进实施。\n（二）做优茶业。新建茶园，抓紧推进实施。\n");

        Assert.Equal(["做强水产养殖", "茶园", "茶园"], rows.Select(r => r.Object));
        Assert.Equal(["i1", "i2", "i2"], rows.Select(r => r.Initiative));
        Assert.Equal(["c1", "c2", "c3"], rows.Select(r => r.Id));
        Assert.All(rows, r => Assert.NotNull(r.Section));
    }

    [Fact]
    public void Decode_Terms_BelongToThePromiseTheyStandIn()
    {
        var reading = Invented.Decode(Head + "二、2025年重点工作\n“四不摘”要求不变。落实河长制，深化“三个一批”改革、“标准地”改革，推行“一网通办”。\n新建水厂。\n完善“林长制”。\n");
        var rows = reading.Commitments.Where(c => c.Terms.Count > 0).Select(c => string.Join('、', c.Terms.Select(t => reading.Terms.Single(n => n.Id == t).Text)));

        Assert.Equal(["河长制", "“三个一批”、“标准地”", "“一网通办”", "“林长制”"], rows);
        Assert.Empty(reading.Commitments.Single(c => c.Text == "新建水厂").Terms);
    }

    [Theory]
    [InlineData("到2030年，城镇化率达到60%，产值翻一番。", "2030 2030")]
    [InlineData("到2030年，城镇化率达到60%。产值翻一番。", "2030 ")]
    [InlineData("城镇化率达到60%，产值翻一番。", " ")]
    [InlineData("到2030年底，城镇化率达到60%，6月底前新建水厂。", "2030-12-31 2025-06-30")]
    public void Decode_Horizon_HoldsToTheEndOfTheSentence(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of("二、2025年重点工作\n" + sentence + "\n").Select(c => c.Due)));
}

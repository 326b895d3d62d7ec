namespace Jiema.Decode.Tests.Outline;

/// <summary>Run-in leads: short sentences that name what the sentences after them do.</summary>
public class LeadTests
{
    [Theory]
    [InlineData("强化要素保障。解决好土地、用水等瓶颈，新建变电站1座。", "强化要素保障")]
    [InlineData("1.强化要素保障。解决好土地、用水等瓶颈，新建变电站1座。", "强化要素保障")]
    [InlineData("办好群众“关心事”。新建学校2所，新增学位600个。", "办好群众“关心事”")]
    [InlineData("办好教育“关心事”。新建学校2所，新增学位600个，配齐专任教师。办好健康“安心事”。改造卫生院3所，推行便民就医举措。", "办好教育“关心事”", "办好健康“安心事”")]
    [InlineData("一是强化服务。开展企业走访，解决难题。二是强化招商。引进项目5个，推动落地投产。", "强化服务", "强化招商")]
    [InlineData("强力治煤。更换锅炉12台，推广清洁能源。更加突出治水，坚决打赢碧水保卫战。疏浚河道8公里，新建截污管网。", "强力治煤", "更加突出治水，坚决打赢碧水保卫战")]
    [InlineData("新建变电站1座。改造线路12公里。")]
    [InlineData("坚决守住不发生重大事故底线。开展隐患排查，整治隐患60处。")]
    [InlineData("强化要素保障。")]
    [InlineData("各位代表！做好今年工作责任重大。")]
    [InlineData("发展是第一要务。坚持项目为王，新建产业园1个。")]
    public void Read_Prose_FindsLeads(string paragraph, params string[] expected)
    {
        var outline = Invented.Work("（一）坚持实干为先\n" + paragraph + "\n持续用力。");

        Assert.Equal(expected, outline.Initiatives.Select(i => i.Title));
        Assert.All(outline.Initiatives, i => Assert.Equal("s3", i.Section));
    }

    [Fact]
    public void Read_ShortSentenceInTheReview_IsNoLead()
    {
        var outline = Invented.Outline(Invented.Front + "一、2024年工作回顾\n产业持续壮大。新增企业12户，产值增长8%。\n");

        Assert.Empty(outline.Initiatives);
    }

    [Fact]
    public void Read_LeadTitle_StandsAtItsSpan()
    {
        var text = Invented.Front + Invented.Review + Invented.Plan + "（一）坚持实干为先\n一是强化要素保障。新建变电站1座，改造线路12公里。";

        var lead = Assert.Single(Invented.Outline(text).Initiatives);

        Assert.Equal("强化要素保障", text[lead.Span.Start..lead.Span.End]);
    }
}

namespace Jiema.Decode.Tests.Commitments;

/// <summary>Who and what a promise names, each with its kind and its exact words.</summary>
public class PartyTests
{
    private static List<(string Name, PartyKind Kind)> Of(string sentence)
    {
        var reading = Sample.Plan(sentence);
        var parties = reading.Commitments.SelectMany(c => c.Parties).ToList();
        return [.. parties.Select(p => (p.Name, p.Kind))];
    }

    [Theory]
    [InlineData("鼓励青岚装备、霁溪化工等企业与科研院所开展合作。", "青岚装备|霁溪化工")]
    [InlineData("支持青岚装备、霁溪化工等2家龙头企业做大做强。", "青岚装备|霁溪化工")]
    [InlineData("充分发挥霁溪竹业和云坪茶业等骨干企业带动作用。", "霁溪竹业|云坪茶业")]
    [InlineData("支持霁溪茶业集团扩大生产。", "霁溪茶业集团")]
    [InlineData("组建云坪文旅投资公司、青岚农发集团。", "云坪文旅投资公司|青岚农发集团")]
    [InlineData("支持霁溪竹业上市。", "霁溪竹业")]
    public void Decode_Enterprises_AreFoundByContext(string sentence, string names) =>
        Assert.Equal(names.Split('|').Select(n => (n, PartyKind.Enterprise)), Of(sentence));

    [Fact]
    public void Decode_Market_IsAnOrganisation() =>
        Assert.Equal([("霁溪竹业", PartyKind.Enterprise), ("云坪茶机", PartyKind.Enterprise), ("北交所", PartyKind.Organisation)], Of("支持霁溪竹业、云坪茶机在北交所上市。"));

    [Theory]
    [InlineData("深化与霁溪理工大学合作。", "霁溪理工大学")]
    [InlineData("支持青岚茶学研究院建设。", "青岚茶学研究院")]
    public void Decode_Organisations_AreFoundByTheirEnds(string sentence, string names) =>
        Assert.Equal(names.Split('|').Select(n => (n, PartyKind.Organisation)), Of(sentence));

    [Theory]
    [InlineData("推进霁岚竹浆、云坪茶机等63个项目建成投产。", "霁岚竹浆|云坪茶机")]
    [InlineData("启动霁溪大桥建设。", "霁溪大桥")]
    [InlineData("确保霁岚竹纤维二期项目投产。", "霁岚竹纤维二期项目")]
    [InlineData("推进霁河防洪治理工程、云坪水库建设。", "霁河防洪治理工程|云坪水库")]
    [InlineData("确保汛期前霁河险堤加固工程完工。", "霁河险堤加固工程")]
    [InlineData("加快推进建设云坪竹产业园。", "云坪竹产业园")]
    public void Decode_Projects_AreFoundUnderTheirVerb(string sentence, string names) =>
        Assert.Equal(names.Split('|').Select(n => (n, PartyKind.Project)), Of(sentence));

    [Theory]
    [InlineData("在霁溪县设立茶叶交易点。", "霁溪县")]
    [InlineData("在云坪、霁岚等乡镇开展试点。", "云坪|霁岚")]
    [InlineData("实施霁岚街等6条道路改造工程。", "霁岚街")]
    public void Decode_Places_AreFoundWhereSomethingIsDone(string sentence, string names) =>
        Assert.Equal(names.Split('|').Select(n => (n, PartyKind.Place)), Of(sentence));

    [Theory]
    // Common nouns.
    [InlineData("推进义务教育集团化办学，深化集团化办学改革。")]
    [InlineData("压减融资平台公司，整合国有公司和各类公司。")]
    [InlineData("支持钢铁、装备制造等企业技术改造。")]
    [InlineData("推动3家企业上市，做好企业上市辅导。")]
    [InlineData("吸引更多大学生返乡，办好老年大学路口公园。")]
    [InlineData("推行“管委会+公司”模式。")]
    [InlineData("推进重点项目建设，开工项目12个。")]
    [InlineData("推进供热管网改造项目、污水处理项目建设。")]
    [InlineData("招引电芯、正极材料等项目。")]
    [InlineData("推动公共服务向农村延伸，在城区、园区推广。")]
    [InlineData("推动农产品加工、电子商务等乡村新业态发展。")]
    // A programme is a term, no project.
    [InlineData("深入实施文化惠民工程。")]
    // Sums up ranks, waits.
    [InlineData("培育特级资质等级建筑企业2家。")]
    public void Decode_CommonNouns_AreNobodysName(string sentence) => Assert.Empty(Of(sentence));

    [Fact]
    public void Decode_Party_StandsWhereItsSpanSays()
    {
        var reading = Sample.Plan("推进霁岚竹浆、云坪茶机等63个项目建成投产，支持霁溪竹业上市。");

        Assert.All(reading.Commitments.SelectMany(c => c.Parties.Select(p => (c, p))), pair =>
        {
            Assert.True(pair.c.Span.Contains(pair.p.Span));
            Assert.Equal(pair.p.Name, pair.c.Text.Substring(pair.p.Span.Start - pair.c.Span.Start, pair.p.Span.Length));
        });
    }
}

namespace Jiema.Decode.Tests.Commitments;

/// <summary>Who is named in a promise, and as what.</summary>
public class PartyNameTests
{
    [Theory]
    [InlineData("支持青岚机械有限公司与霁溪大学开展合作。", "Enterprise 青岚机械有限公司；Organisation 霁溪大学")]
    [InlineData("支持青岚机械集团公司扩产。", "Enterprise 青岚机械集团公司")]
    [InlineData("支持青岚集团扩产。", "Enterprise 青岚集团")]
    [InlineData("鼓励北坊电子、南坊食品、东坊医药等企业开展合作。", "Enterprise 北坊电子；Enterprise 南坊食品；Enterprise 东坊医药")]
    [InlineData("鼓励甲等企业开展合作。", "")]
    [InlineData("引进“青岚科技”公司落户。", "")]
    [InlineData("引进北坊农业科学院、霁溪研究院。", "Organisation 北坊农业科学院；Organisation 霁溪研究院")]
    [InlineData("成立公司。", "")]
    [InlineData("支持霁公司改制。", "")]
    [InlineData("支持霁溪公司、青岚公司改制。", "Enterprise 霁溪公司；Enterprise 青岚公司")]
    [InlineData("完成青岚公司改制。", "Enterprise 青岚公司")]
    [InlineData("完成青岚公司和霁溪公司的改制。", "Enterprise 青岚公司；Enterprise 霁溪公司")]
    [InlineData("推动北坊镇的青岚公司改制。", "Enterprise 青岚公司")]
    [InlineData("支持青岚霁溪北坊南坊东坊西坊公司改制。", "Enterprise 青岚霁溪北坊南坊东坊西坊公司")]
    [InlineData("推动青岚教育集团化办学。", "")]
    [InlineData("慰问青岚集团军官兵。", "")]
    [InlineData("鼓励青岚霁溪北坊南坊东坊等企业合作。", "Enterprise 青岚霁溪北坊南坊东坊")]
    [InlineData("鼓励青岚、北坊等企业合作。", "Enterprise 青岚；Enterprise 北坊")]
    [InlineData("青岚公司建成投产。", "Enterprise 青岚公司")]
    [InlineData("改造道路5条。", "")]
    public void Decode_Party_IsFoundByTheShapeOfItsName(string sentence, string expected)
    {
        var commitments = Sample.Commitments(sentence);

        Assert.Equal(expected, string.Join('；', commitments.SelectMany(c => c.Parties).Select(p => $"{p.Kind} {p.Name}")));
        Assert.All(commitments, c => Assert.All(c.Parties, p => Assert.True(c.Span.Contains(p.Span))));
    }
}

namespace Jiema.Decode.Tests.Terms;

/// <summary>Names without quotation marks, told by their last words: where they begin, and what only looks like one.</summary>
public class NamedShapeTests
{
    [Theory]
    [InlineData("全面推行路长制。", "路长制", TermKind.Mechanism)]
    [InlineData("落实渠长制和库长制。", "渠长制|库长制", TermKind.Mechanism)]
    [InlineData("推行一般工业项目承诺制，精简审批事项。", "一般工业项目承诺制", TermKind.Mechanism)]
    [InlineData("乡村治理清单制得到推广。", "清单制", TermKind.Mechanism)]
    [InlineData("深入实施竹乡焕新行动，新建步道。", "竹乡焕新行动", TermKind.Campaign)]
    [InlineData("扎实开展霁河清岸三年行动。", "霁河清岸三年行动", TermKind.Campaign)]
    [InlineData("启动新一轮茶企上云行动。", "茶企上云行动", TermKind.Campaign)]
    [InlineData("全县深入实施农民增收促进行动。", "农民增收促进行动", TermKind.Campaign)]
    [InlineData("实施茶企倍增行动、竹企提质行动和外贸拓展行动。", "茶企倍增行动|竹企提质行动|外贸拓展行动", TermKind.Campaign)]
    [InlineData("竹乡焕新行动扎实推进。", "竹乡焕新行动", TermKind.Campaign)]
    [InlineData("持续实施文化惠民工程。", "文化惠民工程", TermKind.Programme)]
    [InlineData("落实青年茶农培育计划。", "青年茶农培育计划", TermKind.Programme)]
    [InlineData("制定实施茶产业三年行动计划。", "茶产业三年行动计划", TermKind.Programme)]
    [InlineData("实施专精特新企业培育行动。", "专精特新企业培育行动", TermKind.Campaign)]
    public void Decode_NameByItsEnd_BeginsWhereTheNameBegins(string sentence, string names, TermKind kind)
    {
        var terms = Invented.Decode(sentence).Terms;

        Assert.Equal(names.Split('|'), terms.Select(t => t.Text));
        Assert.All(terms, t => Assert.Equal(kind, t.Kind));
        Assert.All(terms, t => Assert.Equal(t.Text, sentence[t.Span.Start..t.Span.End]));
    }

    [Theory]
    // 制 of another word.
    [InlineData("深化体制机制改革，严格编制管理，控制成本，研制新品。")]
    [InlineData("推广可复制经验，加强法制宣传，遏制事故，完善责任制。")]
    [InlineData("支持步长制药扩大生产，健全承诺制度。")]
    // What names nothing.
    [InlineData("开展专项行动，统一行动，联合整治行动。")]
    [InlineData("推进重点工程、重大工程和工程建设，抓好项目工程。")]
    [InlineData("实施十大行动、三个专项行动。")]
    [InlineData("完成年度计划，落实本科生招生计划。")]
    [InlineData("以实际行动践行承诺。")]
    // Works of earth and concrete are projects.
    [InlineData("实施霁河防洪治理工程，推进云坪水库除险加固工程。")]
    // The word goes on.
    [InlineData("提高执行行动力，培育卓越工程师，发展工程机械。")]
    [InlineData("年内计划投资9亿元。")]
    // The beginning is not known.
    [InlineData("开展植树、绿化行动。")]
    [InlineData("让群众满意的便民利民行动。")]
    [InlineData("这是一项为全县茶农增收的富民工程。")]
    public void Decode_WhatOnlyLooksLikeAName_IsNoTerm(string sentence) => Assert.Empty(Invented.Decode(sentence).Terms);

    [Theory]
    [InlineData("坚持三个不放松。", "三个不放松")]
    [InlineData("落实四个坚持要求。", "四个坚持")]
    [InlineData("开展百企千才活动。", "百企千才")]
    [InlineData("推进双百双千工程。", "双百双千工程")]
    [InlineData("抓好双百双千、百项百亿。", "双百双千|百项百亿")]
    [InlineData("抓好百项百亿项目。", "百项百亿")]
    [InlineData("推行一渠一策，建成一乡一品。", "一渠一策|一乡一品")]
    [InlineData("构建1+3+N产业格局。", "1+3+N")]
    [InlineData("完善２＋６工作体系。", "２＋６")]
    public void Decode_NumberThatCountsNothing_IsAName(string sentence, string names) =>
        Assert.Equal(names.Split('|'), Invented.Decode(sentence).Terms.Select(t => t.Text));

    [Theory]
    [InlineData("解决三个突出问题，新建四个示范点。")]
    [InlineData("千方百计增收，服务千家万户，一心一意谋发展。")]
    [InlineData("装机三百万千瓦，新增百万千瓦。")]
    [InlineData("气温升高3.5+度，增长1+2%。")]
    [InlineData("一年一度的茶会如期举办。")]
    public void Decode_NumberThatCountsOrIdiom_IsNoName(string sentence) => Assert.Empty(Invented.Decode(sentence).Terms);

    [Fact]
    public void Decode_NameInAPromise_BelongsToTheRow()
    {
        var reading = Sample.Plan("深入实施竹乡焕新行动，新建步道12公里。");

        var term = Assert.Single(reading.Terms);
        Assert.Equal([term.Id], reading.Commitments.First(c => c.Text.Contains("焕新", StringComparison.Ordinal)).Terms);
    }
}

namespace Jiema.Decode.Tests.Clauses;

/// <summary>What each number counts, under which verb, and how it moves.</summary>
public class BindingTests
{
    [Theory]
    [InlineData("新建加氢站3座。", "加氢站", "新建")]
    [InlineData("完成6个乡村旅游示范村建设。", "乡村旅游示范村", "完成…建设")]
    [InlineData("规上企业新增16户。", "规上企业", "新增")]
    [InlineData("对开发区内12条道路进行综合治理。", "道路", "综合治理")]
    [InlineData("推进东坊水厂、北坊泵站等9个项目。", "项目", "推进")]
    [InlineData("粮食播种面积稳定在12万亩以上。", "粮食播种面积", "稳定在")]
    [InlineData("带动固定资产投资达到90亿元。", "固定资产投资", "达到")]
    [InlineData("公开招聘教师招录60人。", "教师", "招聘")]
    public void Decode_Target_NamesItsThingAndVerb(string sentence, string thing, string verb)
    {
        var target = Assert.Single(Sample.Targets(sentence));

        Assert.Contains(thing, target.Of[0], StringComparison.Ordinal);
        Assert.StartsWith(verb.Split('…')[0], target.Verb, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_List_InheritsItsVerb()
    {
        var targets = Sample.Targets("创建12户示范企业、5条示范道路、3个示范村庄。");

        Assert.Equal(["示范企业", "示范道路", "示范村庄"], targets.Select(t => t.Of[0]));
        Assert.All(targets, t => Assert.Equal("创建", t.Verb));
    }

    [Fact]
    public void Decode_ListOverACommaWithoutVerb_InheritsItsVerb()
    {
        var targets = Sample.Targets("完成玉米播种8万亩、大豆种植3000亩，农业生产托管4万亩。");

        Assert.Equal(3, targets.Count);
        Assert.All(targets, t => Assert.Equal("完成", t.Verb));
    }

    [Fact]
    public void Decode_Distributive_HoldsForEachThing()
    {
        var target = Assert.Single(Sample.Targets("高新技术企业、专精特新企业、科技型企业均新增3户以上。"));

        Assert.True(target.Each);
        Assert.Equal(["高新技术企业", "专精特新企业", "科技型企业"], target.Of);
    }

    [Fact]
    public void Decode_ElidedSubject_IsTheOneBefore()
    {
        var results = Sample.Results("地区生产总值完成88亿元，同比增长4.2%。");

        Assert.Equal(["地区生产总值", "地区生产总值"], results.Select(r => r.Of[0]));
        Assert.Equal("同比", results[1].Basis);
    }

    [Theory]
    [InlineData("空气优良天数比例提高3个百分点。", Change.PointsUp)]
    [InlineData("登记失业率下降0.5个百分点。", Change.PointsDown)]
    [InlineData("规上工业增加值增长7%。", Change.Growth)]
    [InlineData("单位生产总值能耗下降2%。", Change.Decline)]
    [InlineData("城镇化率达到55%。", Change.Level)]
    [InlineData("居民消费价格涨幅控制在3%左右。", Change.Growth)]
    [InlineData("特色产业产值增长2倍。", Change.Multiple)]
    [InlineData("新增停车位600个。", Change.Level)]
    public void Decode_Movement_IsToldFromLevel(string sentence, Change change) => Assert.Equal(change, Assert.Single(Sample.Targets(sentence)).Change);

    [Fact]
    public void Decode_SoManyOfEach_HoldsForEachThing()
    {
        var target = Assert.Single(Sample.Targets("新增合作社示范社、家庭农场各10家。"));

        Assert.True(target.Each);
        Assert.Equal(["合作社示范社", "家庭农场"], target.Of);
    }

    [Fact]
    public void Decode_BasisOfAChange_IsNoPast()
    {
        var target = Assert.Single(Sample.Targets("森林覆盖率较上年提高1.5个百分点。"));

        Assert.Equal("较上年", target.Basis);
    }

    [Fact]
    public void Decode_BaseOfARise_IsAFact()
    {
        var rates = Sample.Plan("自来水普及率由92%提高到95%。").Quantities.Where(q => q.Unit == "%").ToList();

        Assert.Equal([QuantityClass.Result, QuantityClass.Target], rates.Select(r => r.Class));
        Assert.Equal(["自来水普及率"], rates[1].Of);
    }

    [Fact]
    public void Decode_BareInvestment_IsThatOfTheThingsBefore()
    {
        var targets = Sample.Targets("实施重点项目26个，总投资210亿元，年内完成投资52亿元。");

        Assert.Equal(["重点项目", "重点项目投资"], targets.Select(t => t.Of[0]));
    }

    [Fact]
    public void Decode_TwoMeasuresOfOneThing_ShareIt()
    {
        var targets = Sample.Targets("新改建城市道路12条15公里。");

        Assert.Equal(["城市道路", "城市道路"], targets.Select(t => t.Of[0]));
        Assert.All(targets, t => Assert.Equal("新改建", t.Verb));
    }

    [Fact]
    public void Decode_ChangedGrade_KeepsTheThing() =>
        Assert.Equal(["省级和美乡村", "市级和美乡村"], Sample.Targets("创建省级和美乡村5个、市级20个。").Select(t => t.Of[0]));

    [Fact]
    public void Decode_BracketedPart_IsItsOwnThing() =>
        Assert.Equal(["充电桩", "快充"], Sample.Targets("建成充电桩100个（其中快充40个）。").Select(t => t.Of[0]));

    [Fact]
    public void Decode_PairAcrossAComma_GoesToTheThingsBefore()
    {
        var results = Sample.Results("城镇居民人均收入36520元、农村居民人均收入18230元，分别增长5.1%和7.2%。");

        Assert.Equal(["城镇居民人均收入", "农村居民人均收入", "城镇居民人均收入", "农村居民人均收入"], results.Select(r => r.Of[0]));
    }

    [Fact]
    public void Decode_Rank_HasTheRankChange()
    {
        var rank = Assert.Single(Sample.Results("固定资产投资增速位居全市第二。"));

        Assert.Equal((2m, Change.Rank), (rank.Value!.Value, rank.Change!.Value));
    }

    [Fact]
    public void Decode_SameSentence_IsAResultInTheReviewAndATargetInThePlan()
    {
        Assert.Equal(QuantityClass.Result, Assert.Single(Sample.Results("完成粮食播种11万亩。")).Class);
        Assert.Equal(QuantityClass.Target, Assert.Single(Sample.Targets("完成粮食播种11万亩。")).Class);
    }
}

namespace Jiema.Decode.Tests.Quantities;

/// <summary>Numeral, unit and bound as the text writes them.</summary>
public class AmountTests
{
    [Theory]
    [InlineData("新建改建农村公路36.5公里。", "36.5公里", 36.5, "公里", Bound.Exact)]
    [InlineData("培训各类技能人才1500人以上。", "1500人以上", 1500, "人", Bound.AtLeast)]
    [InlineData("新增耕地不少于800亩。", "不少于800亩", 800, "亩", Bound.AtLeast)]
    [InlineData("争取专项资金约3亿元。", "约3亿元", 300000000, "元", Bound.About)]
    [InlineData("旅游收入增长9%左右。", "9%左右", 9, "%", Bound.About)]
    [InlineData("接待游客超200万人次。", "超200万人次", 2000000, "人次", Bound.Above)]
    [InlineData("全县粮食总产量突破2亿斤。", "突破2亿斤", 200000000, "斤", Bound.Above)]
    [InlineData("改造老旧管网近80公里。", "近80公里", 80, "公里", Bound.Below)]
    [InlineData("城镇登记失业率控制在4.5%以内。", "4.5%以内", 4.5, "%", Bound.AtMost)]
    [InlineData("发放创业贷款1.2万笔。", "1.2万笔", 12000, "笔", Bound.Exact)]
    [InlineData("举办文化活动120余场。", "120余场", 120, "场", Bound.Above)]
    [InlineData("新增新能源装机18万千瓦。", "18万千瓦", 180000, "千瓦", Bound.Exact)]
    [InlineData("新增城镇就业3200人。", "3200人", 3200, "人", Bound.Exact)]
    public void Decode_Amount_HasSpanValueUnitAndBound(string sentence, string surface, double value, string unit, Bound bound)
    {
        var quantity = Assert.Single(Sample.Targets(sentence));

        Assert.Equal((surface, (decimal?)value, unit, bound), (quantity.Text, quantity.Value, quantity.Unit, quantity.Bound!.Value));
    }

    [Theory]
    [InlineData("生产总值增长5%-6%。", 5, 6, "%")]
    [InlineData("生产总值增长5-6%。", 5, 6, "%")]
    [InlineData("引进龙头企业1到2家。", 1, 2, "家")]
    [InlineData("培育骨干企业3～5家。", 3, 5, "家")]
    [InlineData("新建充电站2—3座。", 2, 3, "座")]
    public void Decode_Range_HasBothEnds(string sentence, int low, int high, string unit)
    {
        var quantity = Assert.Single(Sample.Targets(sentence));

        Assert.Equal((low, (decimal?)high, unit, Bound.Range), (quantity.Value!.Value, quantity.High, quantity.Unit, quantity.Bound!.Value));
    }

    [Theory]
    [InlineData("绿化覆盖的村占三分之一。", "三分之一", 0.3333)]
    [InlineData("办结的事项占2/3。", "2/3", 0.6667)]
    [InlineData("办理时限压减一半以上。", "一半以上", 0.5)]
    public void Decode_Share_IsADecimalWithoutUnit(string sentence, string surface, double value)
    {
        var quantity = Sample.Only(sentence, surface);

        Assert.Equal(((decimal)value, null), (quantity.Value!.Value, quantity.Unit));
    }

    [Fact]
    public void Decode_SharedUnitAndBound_HoldForTheWholeList()
    {
        var targets = Sample.Targets("城乡居民人均可支配收入分别增长5.5%、6.5%左右。");

        Assert.Equal([Bound.About, Bound.About], targets.Select(t => t.Bound!.Value));
        Assert.Equal(["城镇居民人均可支配收入", "农村居民人均可支配收入"], targets.Select(t => t.Of[0]));
    }

    [Fact]
    public void Decode_AbsurdlyLongDigits_KeepARowWithoutValue()
    {
        var quantity = Sample.Only($"新建住房{new string('9', 60)}套。", "999");

        Assert.Null(quantity.Value);
        Assert.Equal(QuantityClass.Target, quantity.Class);
    }
}

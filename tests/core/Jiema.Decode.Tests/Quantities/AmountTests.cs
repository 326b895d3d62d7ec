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
    [InlineData("新建村级服务站十二个。", "十二个", 12, "个", Bound.Exact)]
    [InlineData("争取债券资金18 亿元。", "18 亿元", 1800000000, "元", Bound.Exact)]
    [InlineData("工业投资增长-2.3%。", "-2.3%", -2.3, "%", Bound.Exact)]
    [InlineData("为企业减负3亿元。", "3亿元", 300000000, "元", Bound.Exact)]
    [InlineData("争取专项资金伍佰万元。", "伍佰万元", 5000000, "元", Bound.Exact)]
    [InlineData("引进外资6亿元人民币。", "6亿元人民币", 600000000, "元", Bound.Exact)]
    [InlineData("引进外资港币8000万元。", "8000万元", 80000000, "港元", Bound.Exact)]
    [InlineData("补贴提高到85元4角2分。", "85元4角2分", 85.42, "元", Bound.Exact)]
    [InlineData("细颗粒物平均浓度控制在34微克以下。", "34微克以下", 34, "微克", Bound.AtMost)]
    [InlineData("整治河道三百六十米。", "三百六十米", 360, "米", Bound.Exact)]
    [InlineData("办结率达到八成四。", "八成四", 84, "%", Bound.Exact)]
    [InlineData("新增企业至少有9家。", "至少有9家", 9, "家", Bound.AtLeast)]
    [InlineData("培育企业20家（含）以上。", "20家（含）以上", 20, "家", Bound.AtLeast)]
    [InlineData("未达标村不到4个。", "不到4个", 4, "个", Bound.Below)]
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
    [InlineData("流转土地5-6万亩。", 50000, 60000, "亩")]
    [InlineData("实施造林三到四千亩。", 3000, 4000, "亩")]
    [InlineData("争取资金二百一十至二百六十万元。", 2100000, 2600000, "元")]
    [InlineData("争取资金9000元到2万元。", 9000, 20000, "元")]
    [InlineData("培训农民七八百人。", 700, 800, "人")]
    public void Decode_Range_HasBothEnds(string sentence, int low, int high, string unit)
    {
        var quantity = Assert.Single(Sample.Targets(sentence));

        Assert.Equal((low, (decimal?)high, unit, Bound.Range), (quantity.Value!.Value, quantity.High, quantity.Unit, quantity.Bound!.Value));
    }

    [Theory]
    [InlineData("争取资金数十亿元。", "十亿元")]
    [InlineData("引进企业几十家。", "十家")]
    [InlineData("培训农民数百人。", "百人")]
    public void Decode_VagueNumber_HasNoValue(string sentence, string surface) => Assert.Null(Sample.Only(sentence, surface).Value);

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

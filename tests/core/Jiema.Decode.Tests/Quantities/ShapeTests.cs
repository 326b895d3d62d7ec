namespace Jiema.Decode.Tests.Quantities;

/// <summary>Numerals that count nothing: names, ordinals, dates, and sizes that only describe.</summary>
public class ShapeTests
{
    [Theory]
    [InlineData("深化“三个一流”行动。", "三个", QuantityClass.Name)]
    [InlineData("办好12345热线。", "12345", QuantityClass.Name)]
    [InlineData("加快5G网络建设。", "5G", QuantityClass.Name)]
    [InlineData("推动PM2.5浓度持续下降。", "2.5", QuantityClass.Name)]
    [InlineData("建设一流营商环境。", "一", QuantityClass.Name)]
    [InlineData("引进一批好项目。", "一批", QuantityClass.Name)]
    [InlineData("实施安全生产三年行动。", "三年", QuantityClass.Name)]
    [InlineData("完成霁溪大道二期工程。", "二期", QuantityClass.Ordinal)]
    [InlineData("举办第三届采摘节。", "三届", QuantityClass.Ordinal)]
    [InlineData("打造首个零碳园区。", "首个", QuantityClass.Ordinal)]
    [InlineData("擦亮12345市民热线品牌。", "12345", QuantityClass.Name)]
    [InlineData("完成国道514升级改造。", "514", QuantityClass.Name)]
    [InlineData("促进三次产业融合。", "三次", QuantityClass.Name)]
    [InlineData("实施八项战略。", "八项", QuantityClass.Name)]
    [InlineData("推动万元GDP能耗持续下降。", "万元", QuantityClass.Name)]
    [InlineData("为60岁以上老年人免费体检。", "60岁", QuantityClass.Attribute)]
    [InlineData("改造10千伏线路120公里。", "10千伏", QuantityClass.Attribute)]
    [InlineData("新上年产500万件服装生产线。", "500万件", QuantityClass.Attribute)]
    [InlineData("重点抓好以下七项工作。", "七项", QuantityClass.Meta)]
    [InlineData("实现财政收入两位数增长。", "两", QuantityClass.Name)]
    [InlineData("力争进入全省前20强。", "前20强", QuantityClass.Target)]
    [InlineData("创建5A级景区。", "5A级", QuantityClass.Ordinal)]
    [InlineData("建设3A景区。", "3A", QuantityClass.Ordinal)]
    [InlineData("学生获一等奖。", "一等", QuantityClass.Ordinal)]
    [InlineData("落实县委六届四次全会部署。", "六届", QuantityClass.Ordinal)]
    [InlineData("落实县委六届四次全会部署。", "四次", QuantityClass.Ordinal)]
    [InlineData("电池产能达6GWh。", "6GWh", QuantityClass.Target)]
    [InlineData("6月底前完成主体工程。", "6月底", QuantityClass.Date)]
    [InlineData("一季度全部开工。", "一季度", QuantityClass.Date)]
    [InlineData("2024/5/16完成验收。", "2024/5/16", QuantityClass.Date)]
    [InlineData("2024-05-16前完成验收。", "2024-05-16", QuantityClass.Date)]
    [InlineData("6月18号完成验收。", "6月18号", QuantityClass.Date)]
    [InlineData("2026 年全面建成。", "2026 年", QuantityClass.Date)]
    [InlineData("工期五年半。", "五年半", QuantityClass.Date)]
    [InlineData("建设三点一线景观。", "三", QuantityClass.Name)]
    [InlineData("建强干部队伍陆续见效三年。", "三年", QuantityClass.Date)]
    [InlineData("推进总投资12亿元的霁溪水库建设。", "12亿元", QuantityClass.Attribute)]
    [InlineData("推进青岚化工20万吨新材料等项目建成投产。", "20万吨", QuantityClass.Attribute)]
    [InlineData("加强霁河、筠河、汀河3条河流监测。", "3条", QuantityClass.Attribute)]
    [InlineData("引进亿元以上项目20个。", "亿元以上", QuantityClass.Attribute)]
    public void Decode_Numeral_HasTheClassOfItsShape(string sentence, string numeral, QuantityClass expected)
    {
        Assert.Equal(expected, Sample.Only(sentence, numeral).Class);
    }

    [Fact]
    public void Decode_FootnoteMark_IsNoAmount()
    {
        var reading = Sample.Plan("推行“拿地即开工”[7]改革，新建标准厂房5万平方米。");

        Assert.Equal(["5万平方米"], reading.Quantities.Where(q => q.Class == QuantityClass.Target).Select(q => q.Text));
    }

    [Fact]
    public void Decode_RunTogetherCode_HoldsNoTarget() => Assert.Empty(Sample.Targets("落实“1+3+N”机制，推行2+4服务。"));

    [Theory]
    [InlineData("去年5月新建站点3座。", "2024-05")]
    [InlineData("5月新建站点3座。", "2025-05")]
    [InlineData("2023/5/16新建站点3座。", "2023-05-16")]
    [InlineData("2023 年新建站点3座。", "2023")]
    public void Decode_Period_IsThatOfTheDateBeside(string sentence, string period) => Assert.Equal(period, Assert.Single(Sample.Results(sentence)).Period);
}

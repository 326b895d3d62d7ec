namespace Jiema.Decode.Tests.Clauses;

/// <summary>What a number is told of where the words around it mislead.</summary>
public class ThingTests
{
    [Theory]
    [InlineData("建成和美乡村示范点12个。", "和美乡村示范点", "建成")]
    [InlineData("投放共享单车500辆。", "共享单车", "投放")]
    [InlineData("外贸总额增长15%，增速高于全省平均水平3.2个百分点。", "外贸总额", "高于")]
    [InlineData("高新技术企业达到36家，是2020年的2.4倍。", "高新技术企业", "是")]
    [InlineData("一般公共预算收入比2020年增长四成。", "一般公共预算收入", "增长")]
    [InlineData("旅游收入24亿元，较上年前进2个位次。", "旅游收入", "前进")]
    [InlineData("民生支出26.8亿元，占财政支出的81.7%。", "民生支出占财政支出", "占")]
    [InlineData("生产石膏300万吨、占全市12%。", "石膏占全市", "占")]
    [InlineData("绿化覆盖率达到41%，比2020年提高3个百分点。", "绿化覆盖率", "提高")]
    [InlineData("每个片区建设2座驿站、对接5家设计院。", "设计院", "对接")]
    [InlineData("新造林1.36万亩。", "造林", "新造林")]
    [InlineData("新增发放小微企业贷款8.7亿元。", "小微企业贷款", "新增发放")]
    [InlineData("减税降费1.2亿元。", "减税降费", "减税降费")]
    [InlineData("地区生产总值连续跨越140亿元、150亿元台阶。", "地区生产总值", "跨越")]
    [InlineData("约三分之一的行政村缺少产业项目。", "行政村", "缺少")]
    [InlineData("八成以上的财政支出用在了民生上。", "财政支出", "用在")]
    [InlineData("1.3万名学生吃上了校园午餐。", "学生", "吃上")]
    [InlineData("全年校园欺凌案件实现“零”发案。", "校园欺凌案件", "实现")]
    [InlineData("五年来首次实现孕产妇零死亡。", "孕产妇", "实现")]
    [InlineData("3家企业入选省级单项冠军。", "企业", "入选")]
    [InlineData("霁云湖等3条线路入选全国精品线路。", "线路", "入选")]
    [InlineData("31项成果获省科学技术奖。", "成果", "获")]
    [InlineData("2人荣获省级工匠称号。", "人员", "荣获")]
    [InlineData("24家企业被认定为省级研发机构。", "企业", "认定为")]
    [InlineData("1300余件群众身边的烦心事得到解决。", "烦心事", "解决")]
    [InlineData("12个项目与金融机构现场签约102亿元。", "项目", "签约")]
    [InlineData("年加工毛竹12万吨。", "毛竹", "加工")]
    [InlineData("特色种植面积发展到9.4万亩。", "特色种植面积", "发展到")]
    [InlineData("登门拜访企业870余家。", "企业", "拜访")]
    [InlineData("城区易涝点消除九成以上。", "城区易涝点", "消除")]
    [InlineData("化债计划超额完成5%。", "化债计划", "超额完成")]
    [InlineData("签约金额102亿元，霁溪平台兑付资金52.3亿元。", "霁溪平台资金", "兑付")]
    [InlineData("代表队连续六年稳居团体前三名。", "代表队", "稳居")]
    [InlineData("9处敬老院整合为3处。", "敬老院", "整合")]
    [InlineData("整改违法占地660亩。", "违法占地", "整改")]
    [InlineData("新投用人才公寓2000套。", "人才公寓", "新投用")]
    [InlineData("推进总投资9亿元的城建行动，完成投资3亿元。", "城建行动投资", "完成")]
    [InlineData("月均解决企业诉求273件。", "企业诉求", "解决")]
    [InlineData("规上企业总产值超250亿元。", "规上企业总产值", "超")]
    public void Decode_Result_NamesItsThingAndVerb(string sentence, string thing, string verb)
    {
        var results = Sample.Results(sentence);

        Assert.Contains(results, r => r.Verb == verb && r.Of is [var of] && of == thing);
    }

    [Theory]
    [InlineData("生产安全事故起数、死亡人数均下降10%以上。", new[] { "生产安全事故起数", "死亡人数" })]
    [InlineData("建议、提案满意率均达到98%以上。", new[] { "建议满意率", "提案满意率" })]
    public void Decode_LevelOfEach_HoldsForEachThing(string sentence, string[] things)
    {
        var target = Assert.Single(Sample.Targets(sentence));

        Assert.True(target.Each);
        Assert.Equal(things, target.Of);
    }

    [Fact]
    public void Decode_IncomesOneByOne_AreNoDistribution()
    {
        var targets = Sample.Targets("城镇、农村居民人均可支配收入分别增长5.5%、6.5%。");

        Assert.All(targets, t => Assert.False(t.Each));
        Assert.Equal(["城镇居民人均可支配收入", "农村居民人均可支配收入"], targets.Select(t => t.Of[0]));
    }

    [Fact]
    public void Decode_PlacesOneByOne_ShareTheirEnd() =>
        Assert.Equal(["城市低保标准", "农村低保标准"], Sample.Targets("城市、农村低保标准分别提高到720元、560元。").Select(t => t.Of[0]));

    [Fact]
    public void Decode_LastThingsTold_TakeTheNumbersOneByOne()
    {
        var results = Sample.Results("接待游客800万人次，实现旅游收入90亿元，分别较2019年增长16.9%、33.3%。");

        Assert.Equal(["游客", "旅游收入"], results.Skip(2).Select(r => r.Of[0]));
    }

    [Theory]
    [InlineData("事项办理时限平均压缩两成以上。", "事项办理时限")]
    [InlineData("确保霁溪二期项目8月底前建成投产。", "霁溪二期项目")]
    [InlineData("确保霁溪三桥国庆节前通车。", "霁溪三桥")]
    [InlineData("确保霁溪水库项目一季度开工。", "霁溪水库项目")]
    [InlineData("确保在建项目年底前交付。", "在建项目")]
    [InlineData("制造业贷款增速高于各项贷款平均增速2个百分点以上。", "制造业贷款增速")]
    [InlineData("农民收入增速高于城镇居民。", "农民收入增速")]
    [InlineData("村集体收入20万元以上的村占比超过七成。", "村集体收入20万元以上的村占比")]
    [InlineData("围绕补链强链开展小分队招商不少于100次。", "小分队招商")]
    [InlineData("消费品以旧换新带动消费约1.8亿元。", "消费")]
    [InlineData("确保生态保护红线面积不减少。", "生态保护红线面积不减少")]
    [InlineData("为1.2万名学生开展视力筛查。", "视力筛查")]
    [InlineData("为65岁以上老年人免费体检2.6万人次。", "65岁以上老年人")]
    [InlineData("开发造地5000亩。", "造地")]
    [InlineData("力争全区二级以上医院检查结果全部互认。", "二级以上医院检查结果")]
    [InlineData("培育旅游名镇（名村）1个。", "旅游名镇（名村）")]
    [InlineData("构建以康养产业为龙头，带动商贸发展的现代服务业体系。", "现代服务业体系")]
    public void Decode_Object_HasNoOtherWords(string sentence, string thing) => Assert.Equal(thing, Assert.Single(Sample.Commitments(sentence)).Object);

    [Theory]
    [InlineData("粮食播种面积稳定在26万亩以上，总产量不低于11.5万吨。", "粮食总产量")]
    [InlineData("研发投入增长15%，占地区生产总值的比重提高到1.5%以上。", "研发投入占地区生产总值的比重")]
    [InlineData("粮食产量稳定增长，农村污水处理率在90%以上。", "农村污水处理率")]
    public void Decode_ElidedWhole_IsTakenFromBefore(string sentence, string thing) => Assert.Equal([thing], Sample.Targets(sentence)[^1].Of);

    [Fact]
    public void Decode_GainOfEach_IsItsOwnThing()
    {
        var results = Sample.Results("带动近5000户竹农户均增收约3200元。");

        Assert.Equal(["竹农", "竹农户均增收"], results.Select(r => r.Of[0]));
        Assert.Equal(Change.Growth, results[1].Change);
    }

    [Theory]
    [InlineData("完成高标准农田建设3万亩。粮食播种面积83.1万亩。", "83.1")]
    [InlineData("建成高标准农田3万亩，粮食播种面积83.1万亩。", "83.1")]
    [InlineData("固定资产投资完成96亿元，投资规模全省第二。", "第二")]
    [InlineData("接待人数突破300万人次，旅游收入24亿元。", "24")]
    [InlineData("治理工程全面完工，2.3万群众生活改善。", "2.3")]
    public void Decode_LevelOfItsOwn_InheritsNoVerb(string sentence, string numeral) =>
        Assert.Null(Sample.Results(sentence).Single(r => r.Text.Contains(numeral, StringComparison.Ordinal)).Verb);
}

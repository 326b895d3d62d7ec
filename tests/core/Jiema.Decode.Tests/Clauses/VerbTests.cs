namespace Jiema.Decode.Tests.Clauses;

/// <summary>Which verb governs, and which result it shows.</summary>
public class VerbTests
{
    [Theory]
    [InlineData("加快构建现代产业体系。", "加快构建")]
    [InlineData("策划推出精品旅游线路。", "策划推出")]
    [InlineData("编纂出版《霁溪志》。", "编纂出版")]
    [InlineData("坚决防范遏制重特大事故。", "防范遏制")]
    [InlineData("提升发展装备制造产业。", "提升发展")]
    [InlineData("鼓励支持规模养殖场升级。", "鼓励支持")]
    [InlineData("制定实施特色小镇指导意见。", "制定实施")]
    [InlineData("加快畅通城市循环。", "加快畅通")]
    [InlineData("开展提升服务水平行动。", "开展")]
    [InlineData("组建运行霁溪茶业联盟。", "组建运行")]
    [InlineData("应用推广新品种。", "应用推广")]
    [InlineData("包装策划项目。", "包装策划")]
    [InlineData("健全加速器管理办法。", "健全")]
    [InlineData("新增获批石材矿山3座。", "新增获批")]
    [InlineData("新（改、扩）建学校8所。", "新（改、扩）建")]
    [InlineData("改（扩）建卫生室5间。", "改（扩）建")]
    [InlineData("东坊镇要切实落实主体责任。", "落实")]
    [InlineData("更加注重提升服务质效。", "提升")]
    [InlineData("实际利用外资3000万美元。", "实际利用")]
    public void Decode_DoubledVerb_IsOne(string sentence, string verb) => Assert.Equal(verb, Verb(sentence).Split('…')[0]);

    [Theory]
    [InlineData("推动霁溪粮油集团落户东坊。", "推动…落户")]
    [InlineData("推进北坊光伏项目并网发电。", "推进…并网发电")]
    [InlineData("推动云台酒店试运营。", "推动…试运营")]
    [InlineData("加快老旧厂区转型提质。", "加快…转型提质")]
    [InlineData("完成北坊大道提升改造。", "完成…提升改造")]
    [InlineData("完善数据平台建设。", "完善…建设")]
    [InlineData("实施主街提标改造。", "实施…改造")]
    [InlineData("推动霁溪县域实现全覆盖。", "推动…全覆盖")]
    [InlineData("加快实现供水管网全覆盖。", "加快实现…全覆盖")]
    [InlineData("通过省级园区认定。", "通过…认定")]
    [InlineData("深入推进全国文明城市创建。", "推进…创建")]
    [InlineData("支持龙头企业组建创新联合体。", "支持…组建")]
    [InlineData("帮助东坊、西坊等企业盘活复产。", "帮助…盘活复产")]
    [InlineData("推动霁溪从产粮县成为产业强县。", "推动…成为")]
    [InlineData("加快云台电站建设和投产。", "加快…建设和投产")]
    [InlineData("推进北坊管网改造和东坊水厂建设。", "推进…改造和…建设")]
    [InlineData("推进管网改造和水厂、泵站建设。", "推进…建设")]
    [InlineData("推进督察问题整改。", "推进…整改")]
    [InlineData("加强督察问题整改。", "加强…整改")]
    [InlineData("抓好督察问题整改。", "抓好")]
    [InlineData("推动农业与旅游融合发展。", "推动…融合发展")]
    [InlineData("完成霁溪片区规划编制。", "完成…编制")]
    [InlineData("发挥商会桥梁作用。", "发挥…作用")]
    [InlineData("加大充电设施建设。", "加大…建设")]
    [InlineData("确保秋粮任务全面完成。", "确保…完成")]
    [InlineData("确保不发生返贫。", "确保")]
    public void Decode_Result_IsShownBehindTheVerb(string sentence, string verb) => Assert.Equal(verb, Verb(sentence));

    [Theory]
    [InlineData("促进三次产业融合发展。", "促进")]
    [InlineData("加快建筑业高质量发展。", "加快")]
    [InlineData("支持企业与高校联合建设研发平台。", "支持")]
    public void Decode_MannerOfGrowth_IsNoResult(string sentence, string verb) => Assert.Equal(verb, Verb(sentence));

    [Theory]
    [InlineData("对北坊市场进行全面排查。", "对…进行排查", "北坊市场")]
    [InlineData("对老街片区开展综合整治。", "开展", "老街片区综合整治")]
    [InlineData("对古塔进行抢险和修缮。", "对…进行修缮", "古塔")]
    [InlineData("把文化元素融入城市建设。", "把…融入", "文化元素")]
    [InlineData("将生态优势更多转化为发展优势。", "将…转化为", "生态优势")]
    [InlineData("为困难群众代缴医疗保险。", "代缴", "医疗保险")]
    [InlineData("与东坊大学合作开展种业研究。", "开展", "种业研究")]
    [InlineData("在发展中改善民生福祉。", "改善", "民生福祉")]
    [InlineData("新建扩建北坊小学。", "新建扩建", "北坊小学")]
    public void Decode_ObjectBeforeTheVerb_IsFound(string sentence, string verb, string thing)
    {
        var commitment = Assert.Single(Sample.Commitments(sentence));

        Assert.Equal((verb, thing), (commitment.Verb, commitment.Object.Replace("更多", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("一链一策推动六类产业提质扩量。", "推动…提质扩量")]
    [InlineData("前瞻布局未来产业园。", "布局")]
    [InlineData("集中力量培育三条新链。", "培育")]
    [InlineData("有针对性地开展帮扶行动。", "开展")]
    public void Decode_Manner_IsSteppedOver(string sentence, string verb) => Assert.Equal(verb, Verb(sentence));

    [Theory]
    [InlineData("确保示范区建设高质量通过验收。", "确保…通过")]
    [InlineData("做实事、求实效，完善台账。", "完善")]
    [InlineData("力争储备库规模达到2亿元。", "达到")]
    public void Decode_NounThatBeginsLikeAVerb_IsNone(string sentence, string verb) => Assert.Contains(Sample.Commitments(sentence), c => c.Verb.StartsWith(verb, StringComparison.Ordinal));

    private static string Verb(string sentence) => Assert.Single(Sample.Commitments(sentence)).Verb;
}

namespace Jiema.Decode.Tests.Commitments;

/// <summary>Clauses that look like a promise and are none, and promises that hide.</summary>
public class PromiseTests
{
    [Theory]
    [InlineData("把一根毛竹从竹梢到竹根吃干榨净。")]
    [InlineData("努力把更多科研成果从“书架”搬上“货架”。")]
    [InlineData("把忠诚、干净要求贯穿履职全过程。")]
    [InlineData("用心用情把温暖送到每个需要帮助的家庭。")]
    [InlineData("把稳就业摆在更加突出位置。")]
    [InlineData("招商引资是经济工作的生命线。")]
    [InlineData("更新改造不是简单的拆旧建新。")]
    [InlineData("就业一头连着经济大势。")]
    [InlineData("要让居民全过程参与。")]
    [InlineData("以重点突破带动全局。")]
    [InlineData("谋划一批、储备一批、开工一批。")]
    [InlineData("推动“流量”变“留量”。")]
    [InlineData("推动更多专利变成“手中产品”。")]
    [InlineData("重点做好以下工作。")]
    [InlineData("为产业发展提供支撑。")]
    public void Decode_StatementOrTail_PromisesNothing(string sentence) => Assert.Empty(Sample.Commitments(sentence));

    [Theory]
    [InlineData("坚持实事求是，尤其完善应急台账。", "完善")]
    [InlineData("坚持实事求是完善台账。", "完善")]
    public void Decode_WordWithACopulaInside_StillPromises(string sentence, string verb) => Assert.Contains(Sample.Commitments(sentence), c => c.Verb == verb);

    [Theory]
    [InlineData("实现农村供水全覆盖。", Criterion.Rate)]
    [InlineData("实现欠薪问题动态清零。", Criterion.Guard)]
    [InlineData("零就业家庭动态清零。", Criterion.Guard)]
    [InlineData("文件和会议总量只减不增。", Criterion.Guard)]
    [InlineData("坚决防范遏制重特大事故。", Criterion.Guard)]
    [InlineData("确保全县就业局势稳定。", Criterion.Guard)]
    [InlineData("推动霁溪粮油落户东坊。", Criterion.Start)]
    [InlineData("推进北坊光伏项目并网发电。", Criterion.Finish)]
    [InlineData("推动云台酒店试运营。", Criterion.Finish)]
    [InlineData("制定实施特色小镇指导意见。", Criterion.Finish)]
    [InlineData("出台无障碍环境行动计划。", Criterion.Finish)]
    [InlineData("抓好国家卫生县城复审工作。", Criterion.Recog)]
    [InlineData("推动霁溪工业园创建省级平台。", Criterion.Recog)]
    [InlineData("新认定高新技术企业48家。", Criterion.Recog)]
    [InlineData("通过省级园区认定。", Criterion.Recog)]
    [InlineData("再夺省级制造金鼎奖。", Criterion.Recog)]
    [InlineData("不断提高供水普及率。", Criterion.Rate)]
    [InlineData("规上工业企业净增6至8户。", Criterion.Count)]
    [InlineData("加快霁溪二中迁建。", Criterion.Progress)]
    [InlineData("推进人才改革试验区建设。", Criterion.Progress)]
    [InlineData("高水平规划建设霁溪新城。", Criterion.Progress)]
    [InlineData("做好北坊村回迁安置。", Criterion.Progress)]
    [InlineData("加强特色集群4个核心区建设。", Criterion.Progress)]
    [InlineData("对86家企业开展全覆盖检查。", Criterion.Progress)]
    [InlineData("扶持壮大新型经营主体。", Criterion.Support)]
    [InlineData("单位产品能耗完成上级下达任务。", Criterion.Rate)]
    public void Decode_Promise_HasItsCriterion(string sentence, Criterion criterion) => Assert.Equal(criterion, Assert.Single(Sample.Commitments(sentence)).Criterion);

    [Theory]
    [InlineData("到2030年，力争产值达到240亿元，农民收入翻一番。", "2030")]
    [InlineData("力争三年内突破200亿元。", null)]
    [InlineData("产业链产值比2024年翻一番。", null)]
    [InlineData("确保霁溪三桥国庆节前通车。", "2025-09-30")]
    public void Decode_Due_IsNoBaseAndHoldsForItsSentence(string sentence, string? due) => Assert.All(Sample.Commitments(sentence), c => Assert.Equal(due, c.Due));

    [Theory]
    [InlineData("推进义务教育集团化办学。")]
    [InlineData("规范融资平台公司管理。")]
    public void Decode_KindOfBody_IsNoParty(string sentence) => Assert.Empty(Assert.Single(Sample.Commitments(sentence)).Parties);

    [Fact]
    public void Decode_OwnVerbInAList_IsKept() =>
        Assert.Equal(["新造林", "封山育林"], Sample.Commitments("新造林1.2万亩、封山育林2.5万亩。").Select(c => c.Verb));

    [Fact]
    public void Decode_AimWithoutANumber_IsARow()
    {
        var reading = Sample.Plan("今年的主要预期目标是：地区生产总值增长6%，居民收入增速高于全省平均。");

        Assert.Contains(reading.Commitments, c => c is { Verb: "高于", Criterion: Criterion.Rate, Measures.Count: 0 });
    }
}

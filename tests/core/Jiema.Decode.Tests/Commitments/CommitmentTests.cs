namespace Jiema.Decode.Tests.Commitments;

public class CommitmentTests
{
    [Theory]
    [InlineData("启动霁溪水库建设。", Criterion.Start, "启动…建设")]
    [InlineData("推进青岚化工新材料等项目建成投产。", Criterion.Finish, "推进…建成投产")]
    [InlineData("完成砂湾大桥改造工程。", Criterion.Finish, "完成")]
    [InlineData("霁溪养老中心投入使用。", Criterion.Finish, "投入使用")]
    [InlineData("加快北坊小学建设。", Criterion.Progress, "加快…建设")]
    [InlineData("推进乡村振兴项目62个。", Criterion.Progress, "推进")]
    [InlineData("新建公厕30座。", Criterion.Count, "新建")]
    [InlineData("建设高标准农田2万亩。", Criterion.Volume, "建设")]
    [InlineData("创建省级森林城市。", Criterion.Recog, "创建")]
    [InlineData("规上工业增加值增长7%。", Criterion.Rate, "增长")]
    [InlineData("坚决守住不发生规模性返贫底线。", Criterion.Guard, "守住")]
    [InlineData("严守耕地保护红线。", Criterion.Guard, "严守")]
    [InlineData("支持青岚机械在主板上市。", Criterion.Support, "支持…上市")]
    [InlineData("深化医疗卫生改革。", Criterion.Qual, "深化")]
    [InlineData("扎实开展农村人居环境整治行动。", Criterion.Progress, "开展")]
    [InlineData("健全应急救援体系。", Criterion.Qual, "健全")]
    [InlineData("建成投产12个以上。", Criterion.Count, "建成投产")]
    [InlineData("专利拥有量突破300件。", Criterion.Volume, "突破")]
    [InlineData("强力整治乱堆乱放。", Criterion.Progress, "整治")]
    [InlineData("大力整治形式主义。", Criterion.Qual, "整治")]
    [InlineData("建设一批便民驿站。", Criterion.Progress, "建设")]
    [InlineData("建设文化强县。", Criterion.Qual, "建设")]
    [InlineData("开展夏季促销。", Criterion.Qual, "开展")]
    [InlineData("扎实推进城市更新。", Criterion.Progress, "推进")]
    [InlineData("保障群众用药安全。", Criterion.Guard, "保障")]
    [InlineData("确保脱贫户不返贫。", Criterion.Guard, "确保")]
    [InlineData("推动霁溪港规划早日获批。", Criterion.Recog, "推动…获批")]
    [InlineData("确保顺利通过省级验收。", Criterion.Recog, "通过…验收")]
    [InlineData("冲刺全国百强。", Criterion.Rank, "冲刺")]
    [InlineData("推动高新区位次前移。", Criterion.Rank, "推动")]
    [InlineData("推动霁溪电池材料等项目开工建设。", Criterion.Start, "推动…开工建设")]
    [InlineData("推动安置房建成收尾。", Criterion.Finish, "推动…建成收尾")]
    public void Decode_Promise_HasCriterionAndVerb(string sentence, Criterion criterion, string verb)
    {
        var commitment = Assert.Single(Sample.Commitments(sentence));

        Assert.Equal((criterion, verb), (commitment.Criterion, commitment.Verb));
        Assert.Equal(sentence.TrimEnd('。'), commitment.Text);
    }

    [Theory]
    [InlineData("完成绿化造林2万亩，让城乡更宜居。", 1)]
    [InlineData("新建标准厂房，为产业发展奠定坚实基础。", 1)]
    [InlineData("聚焦补短板、强弱项，建成北坊水厂。", 1)]
    [InlineData("优化营商环境，形成良好氛围。", 1)]
    [InlineData("创建9户示范企业、4条示范道路。", 2)]
    [InlineData("培育龙头企业2家、合作社10个、家庭农场5个。", 3)]
    [InlineData("确保18个项目开工、15个项目竣工。", 2)]
    [InlineData("以技术改造为着力点，实施智能化改造工程。", 1)]
    [InlineData("在做好试点基础上，开展霁河治理工程。", 1)]
    [InlineData("加快总投资5亿元的东坊水厂、总投资3亿元的北坊电站等项目建设。", 1)]
    public void Decode_Sentence_YieldsOneRowPerPromise(string sentence, int rows) => Assert.Equal(rows, Sample.Commitments(sentence).Count);

    [Theory]
    [InlineData("确保霁溪水库建成投用。", Firmness.Firm)]
    [InlineData("力争新增规上企业5户。", Firmness.Soft)]
    [InlineData("新增规上企业5户。", Firmness.Plain)]
    public void Decode_Modal_SetsTheFirmness(string sentence, Firmness firmness) => Assert.Equal(firmness, Assert.Single(Sample.Commitments(sentence)).Firmness);

    [Theory]
    [InlineData("6月底前完成北坊泵站改造。", "2025-06-30")]
    [InlineData("霁溪大桥年底前通车。", "2025-12-31")]
    [InlineData("一季度完成前期工作。", "2025-Q1")]
    [InlineData("2026年底完成北坊泵站改造。", "2026-12-31")]
    [InlineData("完成北坊泵站改造。", null)]
    public void Decode_Deadline_IsTheOneOfTheText(string sentence, string? due) => Assert.Equal(due, Assert.Single(Sample.Commitments(sentence)).Due);

    [Fact]
    public void Decode_Measures_BelongToTheirOwnRow()
    {
        var reading = Sample.Plan("建成2个精品示范村、18个提档升级村。");
        var rows = reading.Commitments.Where(c => c.Measures.Count > 0).ToList();

        Assert.Equal(2, rows.Count);
        foreach (var row in rows)
        {
            var measure = reading.Quantities.Single(q => q.Id == Assert.Single(row.Measures));
            Assert.True(row.Span.Contains(measure.Span));
        }
    }

    [Fact]
    public void Decode_Review_PromisesNothing() =>
        Assert.DoesNotContain(Sample.Review("新建学校3所，完成道路改造12公里。").Commitments, c => c.Text.Contains("学校", StringComparison.Ordinal));

    [Fact]
    public void Decode_ListedEnterprises_AreParties()
    {
        var commitment = Assert.Single(Sample.Commitments("鼓励青岚装备、霁溪化工等企业与科研院所开展合作。"));

        Assert.Equal(["青岚装备", "霁溪化工"], commitment.Parties.Select(p => p.Name));
    }
}

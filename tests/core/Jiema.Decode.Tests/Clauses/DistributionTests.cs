namespace Jiema.Decode.Tests.Clauses;

/// <summary>Numbers that go to things one by one, where the things share words or stand further off.</summary>
public class DistributionTests
{
    [Theory]
    [InlineData("一产、二产、三产增加值分别增长4%、7%、6%。", "一产增加值|二产增加值|三产增加值")]
    [InlineData("智能家电、竹制品销售额分别增长12%、8%。", "智能家电销售额|竹制品销售额")]
    [InlineData("带动纺织业、食品业增加值分别增长12%、8%。", "纺织业增加值|食品业增加值")]
    [InlineData("接待人次、智能家电销售额分别增长12%、8%。", "接待人次|智能家电销售额")]
    [InlineData("接待游客、竹制品销售额分别增长12%、8%。", "接待游客|竹制品销售额")]
    [InlineData("工业用电量、增加值分别增长12%、8%。", "工业用电量|增加值")]
    [InlineData("竹制品、增加值分别增长12%、8%。", "竹制品|增加值")]
    [InlineData("新增制造企业50家，财政收入增长6%，金融机构存贷款余额分别增长8%、13%。", "制造企业|财政收入|金融机构存款余额|金融机构贷款余额")]
    [InlineData("制造业投资增长5%，财政收入增长6%，云坪新区分别增长8%、13%。", "制造业投资|财政收入|云坪新区|云坪新区")]
    [InlineData("年收入30万元、50万元、80万元以上的村分别达到75%、55%、35%。", "年收入30万元以上的村|年收入50万元以上的村|年收入80万元以上的村")]
    [InlineData("接待游客800万人次、旅游收入突破90亿元，比2019年增长15%、22%。", "游客|旅游收入|游客|旅游收入")]
    public void Decode_ThingsOneByOne_ShareTheirWords(string sentence, string things) =>
        Assert.Equal(things, string.Join('|', Sample.Results(sentence).Select(r => string.Join('+', r.Of))));
}

namespace Jiema.Decode.Tests.Quantities;

/// <summary>Amounts without a unit, and numerals that look like amounts.</summary>
public class BareTests
{
    [Fact]
    public void Decode_Proportion_NeedsNoUnit()
    {
        var results = Sample.Results("城乡居民收入比由1.96缩小到1.93。");

        Assert.Equal([1.96m, 1.93m], results.Select(r => r.Value));
        Assert.All(results, r => Assert.Equal(["城乡居民收入比"], r.Of));
        Assert.Equal(("缩小到", Change.Level), (results[1].Verb, results[1].Change));
    }

    [Fact]
    public void Decode_AimForAProportion_IsARate()
    {
        var reading = Sample.Plan("城乡居民收入比缩小到1.85以内。");
        var target = reading.Quantities.Single(q => q.Value == 1.85m);

        Assert.Equal((QuantityClass.Target, Bound.AtMost), (target.Class, target.Bound));
        Assert.Equal(Criterion.Rate, reading.Commitments[^1].Criterion);
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("推广智能制造2.0模式。", "2.0")]
    [InlineData("没有一亩田撂荒，新建水渠3条。", "一亩")]
    public void Decode_NumeralOfAWording_IsAName(string sentence, string numeral) => Assert.Equal(QuantityClass.Name, Sample.Only(sentence, numeral).Class);

    [Fact]
    public void Decode_RoundNumberOfPeople_CountsPeople()
    {
        var people = Assert.Single(Sample.Results("2.3万群众告别了水患。"));

        Assert.Equal((23000m, "人", "告别"), (people.Value, people.Unit, people.Verb));
    }

    [Theory]
    [InlineData("综合利用率由六成提高到九成。", 60)]
    [InlineData("综合利用率由三成降到一成。", 30)]
    public void Decode_TenthsAtTheBase_AreAFact(string sentence, int value)
    {
        var quantity = Sample.Plan(sentence).Quantities.Single(q => q.Value == value);

        Assert.Equal((QuantityClass.Result, "%"), (quantity.Class, quantity.Unit));
    }

    [Theory]
    [InlineData("霁溪第一趟货运专列发车，新建车站1座。", "一趟", QuantityClass.Ordinal)]
    [InlineData("集中力量办好十件民生实事：新建学校2所。", "十件", QuantityClass.Meta)]
    [InlineData("着力做好以下十一个方面工作：新建学校2所。", "十一个", QuantityClass.Meta)]
    [InlineData("对86家重点企业开展全覆盖检查。", "86家", QuantityClass.Attribute)]
    [InlineData("完成霁溪港5000吨级码头建设。", "5000吨", QuantityClass.Attribute)]
    public void Decode_NumberThatIsNoAim_HasItsClass(string sentence, string numeral, QuantityClass expected) => Assert.Equal(expected, Sample.Only(sentence, numeral).Class);

    [Fact]
    public void Decode_ListInsideAParagraph_HasOrdinals()
    {
        var rows = Sample.Commitments("6.打通断头路10条。7.新增停车位1200个。");

        Assert.Equal(["断头路", "停车位"], rows.Select(r => r.Object));
    }
}

namespace Jiema.Decode.Tests.Results;

public class ResultTests
{
    [Fact]
    public void Decode_LevelAndGrowth_AreOneResult()
    {
        var reading = Sample.Review("地区生产总值完成88亿元，同比增长4.2%；规上工业增加值增长6%。");

        Assert.Equal(["地区生产总值", "规上工业增加值"], reading.Results.Select(r => r.Indicator));
        Assert.Equal([2, 1], reading.Results.Select(r => r.Measures.Count));
    }

    [Fact]
    public void Decode_Respectively_GivesEachIndicatorItsOwn()
    {
        var reading = Sample.Review("城乡居民人均可支配收入分别达到31000元、16000元，分别增长4%、7%。");

        Assert.Equal(["城镇居民人均可支配收入", "农村居民人均可支配收入"], reading.Results.Select(r => r.Indicator));
        Assert.All(reading.Results, r => Assert.Equal(2, r.Measures.Count));
    }
}

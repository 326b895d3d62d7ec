using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests;

/// <summary>The keyword digest that the product began with: every target, every result, nothing else.</summary>
public class DigestTests
{
    private static Reading Read() => Invented.Decode(new StreamReader(Needs.Shared("reports/text/jiaocheng-2024-digest.txt"), Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n"));

    [Fact]
    public void Decode_Digest_FindsItsThirtyFiveTargets()
    {
        string[] expected =
        [
            "2座", "150辆", "7个", "2个", "27条", "8条", "18户", "6条", "4个", "14户", "2户以上", "1300人以上", "5个", "208人", "11户", "6.26万亩",
            "2个", "18个", "16.7公里", "1049座", "6个", "10个", "148个", "11.35万亩", "4000亩", "1500亩", "6万亩", "2个", "10个", "5个", "3000个", "3100人", "2850人",
        ];

        Assert.Equal(expected, Read().Quantities.Where(q => q.Class == QuantityClass.Target).Select(q => q.Text));
        // Counted as three, one for each kind of enterprise, the distributive amount makes thirty-five.
        Assert.Equal(35, Read().Quantities.Where(q => q.Class == QuantityClass.Target).Sum(q => q.Each ? q.Of.Count : 1));
    }

    [Fact]
    public void Decode_Digest_ShowsItsTenFiguresAsFiveResults()
    {
        var reading = Read();
        var measures = reading.Quantities.ToDictionary(q => q.Id);

        Assert.Equal(
            ["106.62亿元 2.6%", "70亿元 0.4%", "49.81亿元 24.8%", "29400元 3.1%", "15149元 8%"],
            reading.Results.Select(r => string.Join(' ', r.Measures.Select(m => measures[m].Text))));
        Assert.Empty(reading.Coverage.Unaccounted);
    }
}

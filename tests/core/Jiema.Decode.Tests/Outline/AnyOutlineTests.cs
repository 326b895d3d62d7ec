using CsCheck;

namespace Jiema.Decode.Tests.Outline;

/// <summary>What holds for the outline of every text, however odd.</summary>
public class AnyOutlineTests
{
    private static readonly string[] Pieces =
    [
        "政府工作报告", "各位代表：", "一、", "二、", "（一）", "(2)", "1.", "一是", "【关键词一】", "【摘登】", "2024年工作回顾", "2025年重点工作", "名词解释", "代表委员之声",
        "强化保障。", "新建茶园2个，", "今年预期目标是：", "过去一年，", "“三农”", "[3]", "①", "茶业：", "建议", "张青", "县人大代表", "一个关键词，", "\n", "\n\n", "　　", "。", "“", "”", "（", "\uD800", "\r\n", "\t",
    ];

    private static readonly Gen<string> Texts = Gen.OneOfConst(Pieces).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Read_AnyText_SegmentsStandInOrderAndLoseNothing() => Texts.Sample(text => Structure.Check(text), iter: 3000, seed: "0000KoIgO9tG");

    [Fact]
    public void Read_AnyCharacters_SegmentsStandInOrderAndLoseNothing() => Gen.String.Sample(text => Structure.Check(text), iter: 1000, seed: "0000KoIgO9tG");

    [Theory]
    [InlineData("一、甲\n", 60_000)]
    [InlineData("（一）强化。扎实办。\n", 25_000)]
    [InlineData("一", 300_000)]
    [InlineData("①", 300_000)]
    [InlineData("“", 300_000)]
    [InlineData("今年总体要求\n过去一年\n", 20_000)]
    public void Decode_LongMonotonousText_IsReadInGoodTime(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Invented.Decode(text);

        // A tenth of this is usual; a pass that is quadratic takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }
}

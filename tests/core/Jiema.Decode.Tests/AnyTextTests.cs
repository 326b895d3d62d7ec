using System.Globalization;
using CsCheck;

namespace Jiema.Decode.Tests;

/// <summary>What holds for every text, however odd.</summary>
public class AnyTextTests
{
    private const string Alphabet = "一二三十百千万亿两半双廿首0123456789.,%％个项年月日第-—~至、，。；：！“”《》（）[]\"达到增长新建推进完成的等分之确保实现/+A壹伍拾佰仟点负成折元角周号零余块≥ \n　";

    private static readonly Gen<string> Texts = Gen.Char[Alphabet].Array[0, 300].Select(c => new string(c));

    [Fact]
    public void Decode_AnyText_LosesNoNumeralAndKeepsSpansInBounds() => Texts.Sample(
        text =>
        {
            var reading = Invented.Decode(text);
            Assert.Empty(reading.Coverage.Unaccounted);
            var end = 0;
            foreach (var quantity in reading.Quantities)
            {
                Assert.True(quantity.Span.Start >= end && quantity.Span.Length > 0 && quantity.Span.End <= text.Length, "quantities stand in order and do not overlap");
                Assert.Equal(text.Substring(quantity.Span.Start, quantity.Span.Length), quantity.Text);
                end = quantity.Span.End;
            }

            var ids = reading.Quantities.Select(q => q.Id).ToHashSet();
            foreach (var commitment in reading.Commitments)
            {
                Assert.Equal(text.Substring(commitment.Span.Start, commitment.Span.Length), commitment.Text);
                Assert.All(commitment.Measures, m => Assert.Contains(m, ids));
            }
        },
        iter: 3000, seed: "0000KoIgO9tG");

    [Fact]
    public void Decode_SameText_GivesTheSameBytesInEveryCulture() => Texts.Sample(
        text =>
        {
            var here = ReadingJson.ToLine(Invented.Decode(text));
            var culture = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
                Assert.Equal(here, ReadingJson.ToLine(Invented.Decode(text)));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        },
        iter: 200, seed: "0000KoIgO9tG");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("“““《（")]
    [InlineData("第")]
    [InlineData("1年1年1年")]
    public void Decode_OddText_IsRead(string text) => Assert.Empty(Invented.Decode(text).Coverage.Unaccounted);

    [Theory]
    [InlineData("一", 300_000)]
    [InlineData("9", 300_000)]
    [InlineData("（", 300_000)]
    [InlineData("1个", 50_000)]
    [InlineData("壹", 100_000)]
    [InlineData("伍拾万", 50_000)]
    [InlineData("零点零", 50_000)]
    [InlineData("1万零1千", 50_000)]
    [InlineData("2024-1-1-", 50_000)]
    [InlineData("1到2万到", 50_000)]
    [InlineData("推进项目、道路5条、", 20_000)]
    public void Decode_LongMonotonousText_IsReadWhole(string piece, int times)
    {
        var reading = Invented.Decode(string.Concat(Enumerable.Repeat(piece, times)));

        Assert.Empty(reading.Coverage.Unaccounted);
    }
}

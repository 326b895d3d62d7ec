using System.Globalization;
using Jiema.Decode.Quantities;

namespace Jiema.Decode.Tests.Quantities;

public class NumberReaderTests
{
    [Theory]
    [InlineData("6.26万", "62600")]
    [InlineData("3千万", "30000000")]
    [InlineData("24.4亿", "2440000000")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("１２．５", "12.5")]
    [InlineData("十一", "11")]
    [InlineData("二十", "20")]
    [InlineData("两百", "200")]
    [InlineData("两百五", "250")]
    [InlineData("二百五十", "250")]
    [InlineData("一千零八", "1008")]
    [InlineData("三万五千", "35000")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("三万亿", "3000000000000")]
    [InlineData("千亿", "100000000000")]
    [InlineData("二〇二五", "2025")]
    [InlineData("50余万", "500000")]
    public void Read_Number_GivesItsPlainValue(string text, string value)
    {
        var number = NumberReader.Read(text, 0);

        Assert.Equal(text.Length, number.End);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
    }

    [Theory]
    [InlineData("三五")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("9999999999999999999999亿亿亿")]
    [InlineData("1.2.3")]
    [InlineData("12,34")]
    public void Read_VagueOrOverlongNumber_HasNoValueButAPlace(string text)
    {
        var number = NumberReader.Read(text, 0);

        Assert.Equal(text.Length, number.End);
        Assert.Null(number.Value);
    }

    [Theory]
    [InlineData("60万千瓦", 3)]
    [InlineData("5千克", 1)]
    [InlineData("22.5个百分点", 4)]
    public void Read_MultiplierThatOpensAUnit_StaysWithTheUnit(string text, int end) => Assert.Equal(end, NumberReader.Read(text, 0).End);
}

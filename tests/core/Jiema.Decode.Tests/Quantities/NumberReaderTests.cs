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
    [InlineData("一千零一十", "1010")]
    [InlineData("二千零四十六", "2046")]
    [InlineData("五万万", "500000000")]
    [InlineData("三亿二", "320000000")]
    [InlineData("16万8千", "168000")]
    [InlineData("2万5600", "25600")]
    [InlineData("3千零40", "3040")]
    [InlineData("1亿2千万", "120000000")]
    [InlineData("3千5百万", "35000000")]
    [InlineData("18 亿", "1800000000")]
    [InlineData("十六点四", "16.4")]
    [InlineData("二点六亿", "260000000")]
    [InlineData("零点零三", "0.03")]
    [InlineData("陆拾万", "600000")]
    [InlineData("叁仟伍佰", "3500")]
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
    [InlineData("二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二二")]
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
    [InlineData("6亿3个", 2)]
    [InlineData("2万2025年", 2)]
    [InlineData("二点一滴", 1)]
    [InlineData("三点三十分", 1)]
    public void Read_MultiplierThatOpensAUnit_StaysWithTheUnit(string text, int end) => Assert.Equal(end, NumberReader.Read(text, 0).End);
}

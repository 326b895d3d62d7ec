using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Reports.Tests.Review;

public sealed class TargetWordsTests
{
    [Theory]
    [InlineData("6000000000", null, "元", Bound.Above, Change.Level, "产值＞60亿元")]
    [InlineData("216000", null, "亩", Bound.AtLeast, Change.Level, "产值≥21.6万亩")]
    [InlineData("12345", null, "人", Bound.Exact, Change.Level, "产值12345人")]
    [InlineData("5.5", null, "%", Bound.About, Change.Growth, "产值增长5.5%左右")]
    [InlineData("4", "5", "%", Bound.Range, Change.Growth, "产值增长4～5%")]
    [InlineData("0.5", null, "百分点", Bound.AtMost, Change.PointsDown, "产值下降≤0.5百分点")]
    public void Target_InWords_ReadsAsAnOfficeWritesIt(string value, string? high, string unit, Bound bound, Change change, string words) =>
        Assert.Equal(words, TargetWords.Of(new RowTarget(null, "产值", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), high is null ? null : decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture), unit, bound, change, null)));
}

using System.Globalization;
using System.Text;
using Jiema.Documents.Tables;

namespace Jiema.Documents.Tests.Tables;

public sealed class TableCsvTests
{
    private static byte[] Write(params object?[] cells)
    {
        using var output = new MemoryStream();
        TableCsv.Write(output, new Table("任务", ["列"], [.. cells.Select(c => new[] { c })]));
        return output.ToArray();
    }

    private static string Line(object? cell) => Encoding.UTF8.GetString(Write(cell))[1..].Split("\r\n", 2)[1].TrimEnd('\r', '\n');

    [Fact]
    public void Write_Always_StartsWithTheMarkAndEndsLinesForExcel()
    {
        var bytes = Write("建成");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("列\r\n建成\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+86"), InlineData("-5"), InlineData("@sum"), InlineData("\tx"), InlineData("\r=1"), InlineData("\n=1"), InlineData("\0=1"), InlineData("＝1+1"), InlineData("＋1"), InlineData("－1"), InlineData("＠sum")]
    public void Write_TextThatLooksLikeAFormula_IsMadeHarmless(string text) => Assert.StartsWith("'", Line(text).Trim('"'), StringComparison.Ordinal);

    [Theory]
    [InlineData("甲,乙", "\"甲,乙\""), InlineData("他说\"好\"", "\"他说\"\"好\"\"\""), InlineData("一行\n两行", "\"一行\n两行\"")]
    public void Write_SpecialCharacters_AreQuoted(string text, string expected) => Assert.Equal(expected, Line(text));

    [Fact]
    public void Write_NumbersAndDates_AreInvariantAndUntouched()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("-12.5", Line(-12.5m));
            Assert.Equal("2026-06-30", Line(new DateOnly(2026, 6, 30)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

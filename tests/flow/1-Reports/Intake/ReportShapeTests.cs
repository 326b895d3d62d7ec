using System.Globalization;
using System.Text;

namespace Jiema.Reports.Tests.Intake;

/// <summary>Texts that are no report are told by what they are; short kinds of report pass.</summary>
public class ReportShapeTests
{
    [Fact]
    public void SourceCode_IsToldAsCode() => Sample.Bad("JM1041", Sample.Utf8(string.Concat(Enumerable.Repeat("public int Sum(int[] a) { var s = 0; foreach (var x in a) { s += x; } return s; } // 求和\n", 40))));

    [Fact]
    public void Json_IsToldAsData() => Sample.Bad("JM1041", Sample.Utf8(string.Concat(Enumerable.Repeat("{\"name\":\"abc\",\"value\":12,\"unit\":\"km\"},\n", 60))));

    [Fact]
    public void NumberTable_IsToldAsTable()
    {
        var rows = new StringBuilder("年份,产值,增速\n");
        for (var at = 0; at < 200; at++) rows.Append(CultureInfo.InvariantCulture, $"{2000 + at},{at * 3.7:0.0},{at % 9}.{at % 7}\n");
        Sample.Bad("JM1042", Sample.Utf8(rows.ToString()));
    }

    [Fact]
    public void EnglishReport_IsToldAsForeign() => Sample.Bad("JM1043", Sample.Utf8(string.Concat(Enumerable.Repeat("The county will build two schools and repair ten kilometres of road this year. ", 60))));

    [Fact]
    public void ShortNote_NamesHowManyCharactersItHas() =>
        Assert.Contains("16 个汉字", Sample.Bad("JM1044", Sample.Utf8("明天上午九点在三楼会议室开会，勿迟。")).MessageZh, StringComparison.Ordinal);

    [Fact]
    public void Story_IsToldAsOtherText() => Sample.Bad("JM1046", Sample.Utf8(string.Concat(Enumerable.Repeat("小河边住着一位老人，他每天清晨去山上砍柴，傍晚回来煮一锅粥，喂那只花猫。月亮升起来，猫就睡在他的脚边。\n", 12))));

    [Fact]
    public void VerificationPage_IsToldAsWebError() => Sample.Bad("JM1045", Sample.Utf8("访问过于频繁，请输入验证码后继续。"));

    [Theory]
    [InlineData("1. 新建学校{0}所，完成投资{0}万元。责任单位：教育局。\n")]
    [InlineData("关键词{0} 产业：实施项目{0}个，推动工业增长{0}%，加快发展。\n")]
    public void TaskListAndDigest_Pass(string line) =>
        Sample.Good(Sample.Utf8(string.Concat(Enumerable.Range(1, 20).Select(at => string.Format(CultureInfo.InvariantCulture, line, at)) .Append("落实民生服务保障，推进改革。"))));
}

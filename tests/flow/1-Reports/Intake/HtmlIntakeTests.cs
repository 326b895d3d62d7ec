using System.Text;
using Jiema.Reports.Intake;

namespace Jiema.Reports.Tests.Intake;

public class HtmlIntakeTests
{
    private const string Menu = "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/zw\">政务公开</a></div><div class=\"bread-crumb crumb\">当前位置：首页 &gt; 报告</div>";
    private const string Foot = "<div class=\"share\">分享到：微信 微博</div><div id=\"footer\">版权所有：青岚县人民政府 备案号000001</div><script>document.write('脚本')</script>";

    private static string Page(string article, string head = "<meta charset=\"utf-8\">") =>
        $"<!DOCTYPE html>\n<html><head>{head}<title>青岚县政府工作报告_青岚县人民政府网</title><style>p{{color:red}}</style></head><body>{Menu}<div class=\"main\"><div class=\"list\"><a href=\"a\">相关新闻一则</a></div><div class=\"article\">{article}</div></div>{Foot}</body></html>";

    private static string Article(int from = 0) => string.Concat(Sample.Paragraphs.Skip(from).Select(line => $"\n  <p style=\"text-indent:2em\">&nbsp;&nbsp;{line}</p>"));

    [Fact]
    public void Read_Page_GivesOnlyTheArticle()
    {
        var text = Sample.Good(Sample.Utf8(Page(Article())), "报告.html");
        Assert.Equal(Sample.Text, text.Text);
        Assert.Equal("text/html", text.MediaType);
        Assert.Equal("UTF-8", text.Encoding);
        Sample.MapIsSound(text);
    }

    [Fact]
    public void Read_TitleOutsideTheArticle_IsItsFirstLine() =>
        Assert.Equal(Sample.Text, Sample.Good(Sample.Utf8(Page(Article(1))), "报告.htm").Text);

    [Theory]
    [InlineData("<meta charset=\"gb2312\">")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=GBK'>")]
    [InlineData("")]
    public void Read_PageInGb18030_IsReadWhateverItDeclares(string head)
    {
        var text = Sample.Good(Sample.Gb18030(Page(Article(), head)), "报告.html");
        Assert.Equal(Sample.Text, text.Text);
        Assert.Equal("GB18030", text.Encoding);
    }

    [Fact]
    public void Read_PageThatDeclaresWrongly_IsReadByItsBytes() =>
        Assert.Equal(Sample.Text, Sample.Good(Sample.Utf8(Page(Article(), "<meta charset=\"gb2312\">")), "报告.html").Text);

    [Fact]
    public void Read_BreaksTablesEntitiesAndSourceLines_AreLaidOut()
    {
        var more = "<p>新建<b>学校</b>\n   2所&ldquo;达标&rdquo;&#65292;<br>改造道路</p><table><tr><td>指标</td><td>数值</td></tr><tr><td><p>产值</p></td><td></td></tr></table><p hidden>看不见</p>";
        var text = Sample.Good(Sample.Utf8(Page(Article() + more)), "报告.html").Text;
        Assert.Equal("\n新建学校 2所“达标”，\n改造道路\n指标\t数值\n产值\t", text[Sample.Text.Length..]);
    }

    [Fact]
    public void Read_ArticleInALayoutTable_KeepsItsParagraphs()
    {
        var text = Sample.Good(Sample.Utf8($"<html><body><table><tr><td><a href=x>首页</a></td></tr><tr><td>{Article()}</td></tr></table></body></html>"), "报告.html");
        Assert.Equal(Sample.Text, text.Text);
    }

    [Theory]
    [InlineData("<form id=\"aspnetForm\" action=\"a\">{0}</form>")]
    [InlineData("<div aria-hidden=\"true\">{0}</div>")]
    [InlineData("<footer>{0}</footer>")]
    [InlineData("<div style=\"visibility: hidden\">{0}</div>")]
    public void Read_PageThatStandsInAMisleadingContainer_IsKept(string container) =>
        Assert.Equal(Sample.Text, Sample.Good(Sample.Utf8($"<html><body>{container.Replace("{0}", Article(), StringComparison.Ordinal)}</body></html>"), "报告.html").Text);

    [Theory]
    [InlineData("page")]
    [InlineData("print")]
    public void Read_ArticleInPartsWithATellingName_LosesNone(string name)
    {
        var parts = string.Concat(Sample.Paragraphs.Chunk(2).Select(part => $"<div class=\"{name}\">{string.Concat(part.Select(line => $"<p>{line}</p>"))}</div>"));
        Assert.Equal(Sample.Text, Sample.Good(Sample.Utf8($"<html><body>{parts}</body></html>"), "报告.html").Text);
    }

    [Fact]
    public void Read_FormattingAndRuby_LeaveTheWords() => Assert.Equal(
        "\n新建学校，改造<b道路在墚上",
        Sample.Good(Sample.Utf8(Page(Article() + "<p>新<FONT color='red'>建</FONT><b\n class=x>学</b>校，<strong/>改造&lt;b道路在<ruby>墚<rp>(</rp><rt>liáng</rt><rp>)</rp></ruby>上</p>")), "报告.html").Text[Sample.Text.Length..]);

    [Fact]
    public void Read_WebArchive_SaysHowToSaveThePage()
    {
        var archive = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n\r\n" + string.Concat(Enumerable.Repeat("=E5=B7=A5=E4=BD=9C=\r\n", 300));
        Assert.Contains("仅 HTML", Sample.Bad("JM1013", Sample.Utf8(archive), "报告.mht").MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Picture_IsNeverFetched() =>
        Assert.Equal(Sample.Text, Sample.Good(Sample.Utf8(Page(Article() + "<img src=\"http://127.0.0.1:1/a.png\"><iframe src=\"http://127.0.0.1:1/\"></iframe>")), "报告.html").Text);

    [Fact]
    public void Read_ErrorPage_SaysSo() =>
        Sample.Bad("JM1045", "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><p>您访问的页面不存在</p></body></html>"u8.ToArray(), "报告.html");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p->")]
    public void Read_NestedTooDeep_IsRefused(string tag) =>
        Sample.Bad("JM1025", Encoding.ASCII.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tag, 100_000))), "报告.html");

    [Fact]
    public void Read_EmptyPage_IsRefused() => Sample.Bad("JM1002", "<html><body></body></html>"u8.ToArray(), "报告.html");

    [Fact]
    public void Read_SpoiltTags_NeverThrow()
    {
        var random = new Random(17);
        var whole = Sample.Utf8(Page(Article()));
        for (var round = 0; round < 100; round++)
        {
            var spoilt = whole.ToArray();
            for (var hit = 0; hit < 8; hit++) spoilt[random.Next(20, spoilt.Length)] = (byte)"<>&/\"'="[random.Next(7)];
            var result = ReportIntake.Read(spoilt, "报告.html", null, TestContext.Current.CancellationToken);
            Assert.True(result.Text is null != result.Fault is null);
        }
    }
}

namespace Jiema.Decode.Tests.Outline;

/// <summary>Which paragraphs are headings, and how they nest.</summary>
public class HeadingTests
{
    [Theory]
    [InlineData("（一）壮大特色产业\n新建厂房三座。", "2 （一）|壮大特色产业")]
    [InlineData("(一)壮大特色产业\n新建厂房三座。", "2 (一)|壮大特色产业")]
    [InlineData("（一）壮大特色产业。新建厂房三座。", "2 （一）|壮大特色产业")]
    [InlineData("（一）壮大特色产业，夯实发展底盘。\n抓好招商引资。新建厂房三座。", "2 （一）|壮大特色产业，夯实发展底盘")]
    [InlineData("（一）壮大特色产业\n1.抓好茶业\n新建茶园。", "2 （一）|壮大特色产业", "3 1|抓好茶业")]
    [InlineData("（一）壮大特色产业\n新建茶园。\n（二）建设美丽乡村\n改造道路。", "2 （一）|壮大特色产业", "2 （二）|建设美丽乡村")]
    [InlineData("新建茶园2个，改造道路3条，完成河道治理。")]
    public void Read_NumberedParagraphs_AreHeadings(string lines, params string[] expected)
    {
        var sections = Invented.Work(lines).Sections.Skip(2).Select(s => $"{s.Level} {s.Number}|{s.Title}");

        Assert.Equal(expected, sections);
    }

    [Fact]
    public void Read_SectionSpan_RunsFromHeadingToLastParagraphWithItsChildren()
    {
        var text = Invented.Front + Invented.Review + Invented.Plan + "（一）壮大产业\n新建茶园。\n（二）建设乡村\n改造道路。\n";

        var sections = Invented.Outline(text).Sections;

        Assert.Equal(text.IndexOf("二、2025", StringComparison.Ordinal), sections[1].Span.Start);
        Assert.Equal(text.TrimEnd().Length, sections[1].Span.End);
        Assert.EndsWith("新建茶园。", text[sections[2].Span.Start..sections[2].Span.End], StringComparison.Ordinal);
        Assert.Equal(["s2", "s2"], sections.Skip(2).Select(s => s.Parent));
    }

    [Fact]
    public void Read_ReviewWithPlainHeadings_KeepsThemInsideTheReview()
    {
        var sections = Invented.Outline(Invented.Front + "过去五年工作回顾\n各项事业取得新成绩。\n五年来，我们抓产业、强基础\n产业发展势头良好，各项事业全面进步，群众生活持续改善，干部作风明显好转，发展基础更加牢固扎实。\n").Sections;

        Assert.Equal([(1, SectionRole.Review), (2, SectionRole.Review)], sections.Select(s => (s.Level, s.Role)));
    }

    [Fact]
    public void Read_PageThatLostItsLineBreaks_IsCutAtIndentsAndNumbers()
    {
        var body = string.Concat(Enumerable.Repeat("完善农村道路管护办法，抓好日常保洁。", 40));
        var text = $"各位代表：　　现在，我代表县人民政府向大会报告工作。一、2024年工作回顾　　一年来，{body}二、2025年工作安排　　重点抓好以下工作。（一）壮大特色产业。{body}（二）建设美丽乡村。{body}";

        var sections = Invented.Outline(text).Sections;

        Assert.Equal(["2024年工作回顾", "2025年工作安排", "壮大特色产业", "建设美丽乡村"], sections.Select(s => s.Title));
    }
}

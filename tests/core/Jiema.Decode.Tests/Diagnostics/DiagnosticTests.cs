namespace Jiema.Decode.Tests.Diagnostics;

/// <summary>Each finding with its place; a clean report has none.</summary>
public class DiagnosticTests
{
    private const string Report = Invented.Front + Invented.Review + Invented.Plan;

    [Theory]
    [InlineData("今天天气晴。", Messages.NoWorkPlan, "")]
    [InlineData("各位代表：\n一、重点工作\n新建茶园2个。", Messages.NoYear, "")]
    [InlineData(Report + "（一）壮大产业\n新建茶园2个。\n（三）建设乡村\n改造道路3条。", Messages.NumberingGap, "（三）")]
    [InlineData(Report + "新建茶园2个，能耗下降2倍。", Messages.DeclineByMultiple, "下降2倍")]
    [InlineData(Report + "落实“河长制，新建茶园2个。", Messages.UnbalancedQuote, "“")]
    [InlineData(Report + "落实河长制”，新建茶园2个。", Messages.UnbalancedQuote, "”")]
    [InlineData(Report + "推广茶链[2]，新建茶园2个。\n\n名词解释\n[1]茶园：种茶的园。\n", Messages.MarkWithoutEntry, "[2]")]
    [InlineData(Report + "办好3件民生实事。\n1.新建学校2所。\n2.改造道路3条。\n", Messages.ListCount, "3件民生实事")]
    [InlineData(Report + "新建一批高标准生态茶园并配套建设灌溉设施12处。改造道路3条。新建一批高标准生态茶园并配套建设灌溉设施12处。", Messages.Repeated, "新建一批高标准生态茶园并配套建设灌溉设施12处。")]
    [InlineData("青岚\n【关键词一】平安\n【摘登】抓安全\n强化巡查。新建值守点4个。一个关键词，写下新的注解。\n", Messages.EditorialInKeyword, "一个关键词，写下新的注解。")]
    [InlineData("青岚\n【关键词一】平安\n【摘登】抓安全\n强化巡查。新建值守点4个。一个关键词，写下新的注解。\n", Messages.Misprint, "一个关键词")]
    public void Decode_Fault_IsReportedWhereItStands(string text, string code, string words)
    {
        var found = Assert.Single(Invented.Decode(text).Diagnostics, d => d.Code == code);

        Assert.Equal(words, text[found.Span.Start..found.Span.End]);
    }

    [Theory]
    [InlineData(Report + "（一）壮大产业\n新建茶园2个。\n（二）建设乡村\n改造道路3条。")]
    [InlineData(Report + "办好2件民生实事。\n1.新建学校2所。\n2.改造道路3条。\n")]
    [InlineData(Report + "新建茶园2个，打造“茶园\n之乡”品牌。")]
    public void Decode_SoundReport_HasNoFindings(string text) => Assert.Empty(Invented.Decode(text).Diagnostics);

    [Fact]
    public void Text_EveryCode_HasBothLanguages() => Assert.All(Messages.Codes, code =>
    {
        Assert.Contains(Messages.Text(code, "zh-CN"), c => c is >= '一' and <= '龥');
        Assert.All(Messages.Text(code, "en").Replace("“一个关键词”", "", StringComparison.Ordinal).Replace("“一个个关键词”", "", StringComparison.Ordinal), c => Assert.True(c < '一'));
    });
}

using Jiema.Decode.Outline;

namespace Jiema.Decode.Tests.Outline;

/// <summary>What each chapter and paragraph is for.</summary>
public class RoleTests
{
    [Theory]
    [InlineData("一、2024年工作回顾", SectionRole.Review)]
    [InlineData("一、过去五年工作情况", SectionRole.Review)]
    [InlineData("2024年发展成就", SectionRole.Review)]
    [InlineData("一、2025年工作安排", SectionRole.Work)]
    [InlineData("一、2025年目标任务和重点工作", SectionRole.Work)]
    [InlineData("一、全面加强政府自身建设", SectionRole.Work)]
    [InlineData("一、2025年总体要求和预期目标", SectionRole.Goals)]
    [InlineData("一、2025年民生实事", SectionRole.Livelihood)]
    [InlineData("代表委员之声", SectionRole.Voices)]
    [InlineData("名词解释", SectionRole.Glossary)]
    [InlineData("附：有关用语说明", SectionRole.Glossary)]
    public void Read_Heading_NamesItsRole(string heading, SectionRole role) =>
        Assert.Equal(role, Invented.Outline(Invented.Front + heading + "\n持续用力，久久为功。\n").Sections[0].Role);

    [Fact]
    public void Read_GoalsParagraphInWorkChapter_IsGoals()
    {
        var outline = Invented.Work("今年经济社会发展的主要预期目标是：地区生产总值增长6%。\n（一）壮大产业\n新建茶园。");

        Assert.Equal([SectionRole.Goals, SectionRole.Work], outline.Segments.Where(s => s.Kind == SegmentKind.Body).Skip(1).Select(s => s.Role));
    }

    [Fact]
    public void Read_TextWithoutChapters_TakesRolesFromItsTense()
    {
        const string text = "各位代表：\n过去一年，我们新建茶园2个。\n（一）产业持续壮大。新增企业5户。\n2025年是规划收官之年。\n今年工作的总体要求是：稳中求进。\n（一）壮大特色产业。新建厂房三座，改造道路。\n（二）建设美丽乡村。改造道路。\n";

        var outline = Invented.Outline(text);

        Assert.Equal([SectionRole.Review, SectionRole.Work, SectionRole.Work], outline.Sections.Select(s => s.Role));
        Assert.Equal(2025, outline.Year);
    }

    [Fact]
    public void Read_TwoChaptersOfSuccessiveYears_TheFirstIsReview() =>
        Assert.Equal(
            [SectionRole.Review, SectionRole.Work],
            Invented.Outline(Invented.Front + "一、2024年主要工作\n新建茶园。\n二、2025年主要工作\n改造道路。\n").Sections.Select(s => s.Role));

    [Fact]
    public void Read_AppealAtTheEnd_IsClosing()
    {
        var outline = Invented.Work("（一）壮大产业\n新建茶园2个。\n各位代表，让我们携手奋进！\n");

        Assert.Equal(SectionRole.Closing, outline.Segments[^1].Role);
    }
}

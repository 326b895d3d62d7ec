namespace Jiema.Decode.Tests.Outline;

/// <summary>Title, place, plan year and sort of text.</summary>
public class FrontMatterTests
{
    [Theory]
    [InlineData("——2025年2月18日在青岚县第九届人民代表大会第五次会议上", "青岚县")]
    [InlineData("——2025年2月18日在临溪市第三届人民代表大会第一次会议上", "临溪市")]
    [InlineData("——2025年2月18日在云岭自治县第三届人民代表大会第一次会议上", "云岭自治县")]
    [InlineData("增幅居全市第一", null)]
    public void Read_DateLine_TellsThePlace(string line, string? place) => Assert.Equal(place, Invented.Outline($"政府工作报告\n{line}\n\n各位代表：\n").Place);

    [Theory]
    [InlineData("政 府 工 作 报 告", "政府工作报告")]
    [InlineData("2025年青岚县政府工作报告", "2025年青岚县政府工作报告")]
    public void Read_Title_IsSqueezed(string line, string title) => Assert.Equal(title, Invented.Outline($"{line}\n\n各位代表：\n").Title);

    [Fact]
    public void Read_ListTitle_TellsPlaceAndYear()
    {
        var outline = Invented.Outline("白石县2025年民生实事\n1.新建幼儿园2所。\n");

        Assert.Equal(("白石县2025年民生实事", "白石县", 2025), (outline.Title, outline.Place, outline.Year));
        Assert.Equal(ReadingKind.TaskList, outline.Kind);
    }

    [Theory]
    [InlineData("一、2024年工作回顾\n一年来。\n二、2025年工作安排\n新建茶园。", 2025)]
    [InlineData("一、2024年工作回顾\n一年来。\n二、重点工作\n新建茶园。", 2025)]
    [InlineData("一、工作回顾\n一年来。\n二、重点工作\n新建茶园。", null)]
    public void Read_Chapters_TellThePlanYear(string chapters, int? year) => Assert.Equal(year, Invented.Outline("各位代表：\n" + chapters).Year);

    [Theory]
    [InlineData("政府工作报告\n\n各位代表：\n", ReadingKind.Report)]
    [InlineData("青岚奋进\n【关键词一】茶业振兴\n【摘登】抓茶业、促增收\n新建茶园2个。", ReadingKind.Digest)]
    [InlineData("一、2025年重点任务\n新建茶园2个。", ReadingKind.TaskList)]
    [InlineData("今天天气晴。", ReadingKind.Other)]
    [InlineData("", ReadingKind.Other)]
    public void Read_Text_IsOfAKind(string text, ReadingKind kind) => Assert.Equal(kind, Invented.Outline(text).Kind);
}

using static Jiema.Cli.Tests.Program;

namespace Jiema.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-explain-");
    private readonly string _file;

    public ExplainTests()
    {
        _file = Path.Combine(_folder.FullName, "甲.txt");
        File.WriteAllText(_file, """
            政府工作报告
            ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
            各位代表：
            现在，我代表云坪县人民政府向大会报告工作，请予审议。
            一、2025年工作回顾
            过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
            二、2026年重点工作
            （一）着力发展产业。
            壮大特色产业。新建茶园交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产。
            扩大有效投资。把供水普及率由92%提高到95%以上，启动霁山水库加固工程，让更多项目落地建成。
            各位代表！让我们携手奋斗，建设更加美好的云坪！
            """);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("推进云坪茶厂", "criterion.finish", "FINISH，推进…建成投产")]
    [InlineData("92%", "class.base", "q")]
    [InlineData("交易点6个", "measured.count", "COUNT，新建")]
    [InlineData("让更多", "promise.tail", "不是承诺")]
    [InlineData("42公里", "class.claimed", "result")]
    public async Task Find_OnePlace_NamesTheRuleThatDecided(string words, string rule, string finding)
    {
        var run = await JiemaAsync(["explain", _file, "--find", words]);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains($"  {rule}: ", run.Text, StringComparison.Ordinal);
        Assert.Contains(finding, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_AnOffset_IsCountedLikeASpan()
    {
        var at = File.ReadAllText(_file).IndexOf("二期", StringComparison.Ordinal);
        var run = await JiemaAsync(["explain", _file, "--at", $"{at}", "--lang", "en"]);
        Assert.Contains("▸二◂期", run.Text, StringComparison.Ordinal);
        Assert.Contains("The verb opens the clause", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--at 99999 之间", "--at", "99999")]
    [InlineData("整数", "--at", "-3x")]
    [InlineData("没有“大海”", "--find", "大海")]
    [InlineData("只用一个", "--at", "3", "--find", "茶")]
    public async Task NoSuchPlace_IsOneLineAndExitCode2(string expected, params string[] arguments)
    {
        var run = await JiemaAsync(["explain", _file, .. arguments]);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        var line = Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.All(expected.Split(' ').Where(word => !word.StartsWith("--", StringComparison.Ordinal)), word => Assert.Contains(word, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingFile_SaysSo()
    {
        var run = await JiemaAsync(["explain", Path.Combine(_folder.FullName, "无.txt"), "--at", "1"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("找不到", run.Errors, StringComparison.Ordinal);
    }
}

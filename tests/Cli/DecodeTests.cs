using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static Jiema.Cli.Tests.Program;

namespace Jiema.Cli.Tests;

public sealed class DecodeTests : IDisposable
{
    private const string Report = """
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
        二、2026年重点工作
        （一）着力发展产业。
        壮大特色产业。新建茶园交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展<script>技术改造</script>。
        扩大有效投资。完成投资18亿元，启动霁山水库加固工程，加快县城供水管网建设，深化投融资改革。
        各位代表！让我们携手奋斗，建设更加美好的云坪！
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-cli-");

    public DecodeTests() => File.WriteAllText(At("甲.txt"), Report);

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task Json_OneFile_PrintsTheReadingAndNothingElse()
    {
        var run = await JiemaAsync(["decode", At("甲.txt"), "--format", "json"]);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        using var reading = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["schema", "source", "title", "place", "year", "kind", "outline", "initiatives", "quantities", "commitments", "results", "terms", "voices", "coverage", "diagnostics"],
            reading.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("云坪县", reading.RootElement.GetProperty("place").GetString());
        Assert.Equal(8, reading.RootElement.GetProperty("commitments").GetArrayLength());
        Assert.Equal(0, reading.RootElement.GetProperty("coverage").GetProperty("unaccounted").GetArrayLength());
    }

    [Fact]
    public async Task Json_AnyLanguage_IsTheSameBytes()
    {
        var first = await JiemaAsync(["decode", At("甲.txt"), "--format", "json"]);
        foreach (var language in new[] { "C", "tr_TR.UTF-8", "en_US.UTF-8" })
            Assert.Equal(first.Output, (await JiemaAsync(["decode", At("甲.txt"), "--format", "json"], language: language)).Output);
    }

    [Fact]
    public async Task StandardInput_InGb18030_ComesOutInUtf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var run = await JiemaAsync(["decode", "-", "--format", "json"], Encoding.GetEncoding("gb18030").GetBytes(Report));
        Assert.Equal(0, run.Code);
        Assert.Contains("云坪县", run.Text, StringComparison.Ordinal);
        Assert.Contains("GB18030", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_WithABadFileInTheMiddle_GoesOnAndSaysWhich()
    {
        await File.WriteAllBytesAsync(At("丙.txt"), [], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("丁.txt"), Report.Replace("云坪", "清湾", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var run = await JiemaAsync(["decode", _folder.FullName, "--format", "ndjson"]);
        Assert.Equal(1, run.Code);
        var places = run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("place").GetString());
        Assert.Equal(["清湾县", "云坪县"], places);
        Assert.Single(run.Errors.Split('\n'), l => l.Contains("丙.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { "decode", "没有.txt" }, "找不到")]
    [InlineData(new[] { "decode", "--frmat", "json" }, "--format")]
    [InlineData(new[] { "decode", "@", "--format", "docx" }, "docx")]
    [InlineData(new[] { "decode", "@", "--format", "xlsx" }, "--out")]
    [InlineData(new[] { "decode" }, "--help")]
    public async Task BadCall_SaysWhatToDoAndExitsWithTwo(string[] arguments, string advice)
    {
        var run = await JiemaAsync([.. arguments.Select(a => a == "@" ? At("甲.txt") : a), .. arguments.Length > 1 ? new[] { "--lang", "zh" } : []]);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains(advice, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_WhenTheInputIsBad_LeavesTheOldFileAlone()
    {
        await File.WriteAllTextAsync(At("旧.json"), "旧", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(At("空.txt"), [], TestContext.Current.CancellationToken);
        var run = await JiemaAsync(["decode", At("空.txt"), "--format", "json", "--out", At("旧.json")]);
        Assert.Equal(2, run.Code);
        Assert.Equal("旧", await File.ReadAllTextAsync(At("旧.json"), TestContext.Current.CancellationToken));
        Assert.Empty(_folder.GetFiles("*.tmp"));
    }

    [Fact]
    public async Task Strict_WithoutDiagnostics_IsZero_WithThem_IsOne()
    {
        Assert.Equal(0, (await JiemaAsync(["decode", At("甲.txt"), "--format", "json", "--strict"])).Code);
        await File.WriteAllTextAsync(At("乙.txt"), Report.Replace("完成投资18亿元", "事故起数下降2倍", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await JiemaAsync(["decode", At("乙.txt"), "--format", "json", "--strict"])).Code);
    }

    [Fact]
    public async Task Text_WritesWhatTheSpansPointInto()
    {
        var run = await JiemaAsync(["decode", At("甲.txt"), "--format", "json", "--text", At("正文.out")]);
        var text = await File.ReadAllTextAsync(At("正文.out"), TestContext.Current.CancellationToken);
        foreach (var c in JsonDocument.Parse(run.Output).RootElement.GetProperty("commitments").EnumerateArray())
            Assert.Equal(c.GetProperty("text").GetString(), text[c.GetProperty("span")[0].GetInt32()..c.GetProperty("span")[1].GetInt32()]);
    }

    [Fact]
    public async Task Html_ScriptInTheReport_DoesNotRun()
    {
        var run = await JiemaAsync(["decode", At("甲.txt"), "--format", "html"]);
        Assert.Contains("&lt;script&gt;", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xlsx_ReadBack_HoldsTheCommitments()
    {
        Assert.Equal(0, (await JiemaAsync(["decode", At("甲.txt"), "--format", "xlsx", "--out", At("任务.xlsx")])).Code);
        using var document = SpreadsheetDocument.Open(At("任务.xlsx"), false);
        Assert.Equal(5, document.WorkbookPart!.Workbook!.Descendants<Sheet>().Count());
        Assert.Contains(document.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()), c => c.InnerText == "新建茶园交易点6个");
    }

    [Theory, InlineData("csv", "新建茶园交易点6个"), InlineData("table", "茶园交易点6个")]
    public async Task OtherFormats_HoldTheCommitments(string format, string words) =>
        Assert.Contains(words, (await JiemaAsync(["decode", At("甲.txt"), "--format", format])).Text, StringComparison.Ordinal);

    [Theory, InlineData("zh", "退出码"), InlineData("en", "Exit codes")]
    public async Task Help_InBothLanguages_TeachesByExample(string language, string words)
    {
        var run = await JiemaAsync(["decode", "--help", "--lang", language]);
        Assert.Equal(0, run.Code);
        Assert.Contains(words, run.Text, StringComparison.Ordinal);
        Assert.Contains("jiema decode", run.Text, StringComparison.Ordinal);
    }
}

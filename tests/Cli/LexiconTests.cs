using System.Text;
using Jiema.TestKit;
using static Jiema.Cli.Tests.Program;

namespace Jiema.Cli.Tests;

/// <summary>jiema decode --lexicon: a county's own names, and a file that cannot be used.</summary>
public sealed class LexiconTests : IDisposable
{
    private static readonly string Report =
        File.ReadAllText(Directory.EnumerateFiles(Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Samples"), "青岚县*.txt").Single()).Replace("\n名词解释", "\n在全县推广茶乡夜话。\n名词解释", StringComparison.Ordinal);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-cli-");

    public LexiconTests() => Put("甲.txt", Report);

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Put(string name, string words)
    {
        File.WriteAllText(At(name), words);
        return At(name);
    }

    [Fact]
    public async Task Decode_WithOwnNames_FindsThem()
    {
        var own = Put("本县.tsv", "# 本县\n茶乡夜话\tnight-talk\t机制\n");
        var run = await JiemaAsync(["decode", At("甲.txt"), "--format", "json", "--lexicon", own]);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("night-talk", run.Text, StringComparison.Ordinal);
        Assert.Equal(run.Output, (await JiemaAsync(["decode", At("甲.txt"), "--format", "json", "--lexicon", own])).Output);
        Assert.DoesNotContain("night-talk", (await JiemaAsync(["decode", At("甲.txt"), "--format", "json"])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "第 2 行：不认识的种类“办法”")]
    [InlineData("en", "line 2: Unknown kind '办法'")]
    public async Task Decode_WithBadLine_SaysWhichAndDecodesNothing(string language, string message)
    {
        var own = Put("本县.tsv", "# 本县\n茶乡夜话\tnight-talk\t办法\n");
        var run = await JiemaAsync(["decode", At("甲.txt"), "--format", "json", "--lang", language, "--out", At("甲.json"), "--lexicon", own]);

        Assert.Equal((2, 0), (run.Code, run.Output.Length));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Contains("本县.tsv", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.False(File.Exists(At("甲.json")));
    }

    [Fact]
    public async Task Decode_WithAnotherEncoding_OrNoFile_SaysSo()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(At("gbk.tsv"), Encoding.GetEncoding("gb18030").GetBytes("茶乡夜话\tx\t机制\n"));

        var bad = await JiemaAsync(["decode", At("甲.txt"), "--lexicon", At("gbk.tsv")]);
        var missing = await JiemaAsync(["decode", At("甲.txt"), "--lexicon", At("没有.tsv")]);

        Assert.Equal((2, 2), (bad.Code, missing.Code));
        Assert.Contains("UTF-8", bad.Errors, StringComparison.Ordinal);
        Assert.Contains("没有.tsv", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_WithAnotherLexicon_IsRefused()
    {
        var own = Put("本县.tsv", "茶乡夜话\tnight-talk\t机制\n");
        string[] run = ["decode", At("甲.txt"), "--format", "ndjson", "--out", At("all.ndjson")];
        Assert.Equal(0, (await JiemaAsync([.. run, "--lexicon", own])).Code);

        Assert.Equal(2, (await JiemaAsync([.. run, "--resume"])).Code);
        Assert.Equal(0, (await JiemaAsync([.. run, "--resume", "--lexicon", own])).Code);
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.PublicApi;

/// <summary>A published schema never changes: the names that the format's page lists are the ones that are written. No reset: a new shape is a new schema.</summary>
public partial class ReadingShapeTests
{
    private static IEnumerable<string> Written() =>
        Directory.EnumerateFiles(Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Samples"), "*.txt").Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f, Encoding.UTF8))
            // The samples are clean and name no company; this text is neither.
            .Append("2026年重点工作\n支持枕竹家居有限公司扩建，投诉量下降3倍。\n")
            .Select(text => ReadingJson.ToLine(Invented.Decode(text)));

    [Fact]
    public void Format_ListsEveryNameAndWord()
    {
        var page = File.ReadAllText(Path.Combine(Repo.Root, "docs/formats/reading-1.md"), Encoding.UTF8).ReplaceLineEndings("\n");
        Assert.Equal(Block().Match(page).Groups[1].Value, ReadingShape.Of(Written()));
    }

    [Fact]
    public void OneMoreName_IsNoticed() =>
        Assert.Throws<KeyNotFoundException>(() => ReadingShape.Of([Written().First().Replace("\"title\":", "\"title\":null,\"subtitle\":", StringComparison.Ordinal)]));

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}

using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Corpus;

/// <summary>Each folder of corpus/ is one case: report.txt in, reading.md out. With JIEMA_RESET=1 the expected pages are written anew.</summary>
public class CorpusTests
{
    private static string Root => Path.Combine(Repo.Root, "corpus");

    public static TheoryData<string> Cases() =>
        new(Directory.GetFiles(Root, "report.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, Path.GetDirectoryName(f)!).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decode_Case_GivesItsExpectedPage(string name)
    {
        var folder = Path.Combine(Root, name);
        var text = File.ReadAllText(Path.Combine(folder, "report.txt"), Encoding.UTF8).ReplaceLineEndings("\n");
        var page = ReadingMarkdown.Render(Invented.Decode(text), text);
        var expected = Path.Combine(folder, "reading.md");
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") File.WriteAllText(expected, page);

        Assert.True(File.Exists(expected), "reading.md is missing; see corpus/README.md");
        Assert.Equal(File.ReadAllText(expected, Encoding.UTF8).ReplaceLineEndings("\n"), page);
    }

    [Fact]
    public void Corpus_HasGoodAndBadCases()
    {
        Assert.Contains(Directory.GetDirectories(Path.Combine(Root, "good")), d => File.Exists(Path.Combine(d, "report.txt")));
        Assert.Contains(Directory.GetDirectories(Path.Combine(Root, "bad")), d => File.Exists(Path.Combine(d, "report.txt")));
    }

    [Fact]
    public void Decode_GoodCase_HasNoFindingButOfLowestSeverity() => Assert.All(
        Directory.GetFiles(Path.Combine(Root, "good"), "report.txt", SearchOption.AllDirectories),
        file => Assert.DoesNotContain(Invented.Decode(File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n")).Diagnostics, d => d.Severity != Severity.Info));
}

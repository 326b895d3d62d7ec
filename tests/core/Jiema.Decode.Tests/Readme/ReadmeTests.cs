using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Readme;

/// <summary>The package's README shows code that compiles and what it really prints. With JIEMA_RESET=1 the blocks are written anew from the examples.</summary>
public class ReadmeTests
{
    private static string Page => Path.Combine(Repo.Root, "src/core/Jiema.Decode/README.md");

    private static string Text(string path) => File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n");

    [Fact]
    public void Blocks_AreTheExamplesAndWhatTheyPrint()
    {
        var source = Text(Path.Combine(Repo.Root, "tests/core/Jiema.Decode.Tests/Readme/Examples.cs"));
        var expected = ReadmePage.Fill(Text(Page), name => ReadmePage.Region(source, name), name => Console.Of(Examples.All[name]));
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") File.WriteAllText(Page, expected);
        Assert.Equal(expected, Text(Page));
    }

    [Fact]
    public void Examples_AreAllShown_WithTheirOutput() =>
        Assert.Equal(Examples.All.Keys.SelectMany(name => new[] { $"csharp {name}", $"text {name}" }), ReadmePage.Blocks(Text(Page)));

    [Fact]
    public void PlantedFaults_AreFound()
    {
        static string Fill(string page) => ReadmePage.Fill(page, _ => "var one = 1;\n", _ => "1\n");
        const string Good = "# A\n\n```csharp a\nvar one = 1;\n```\n\n```text a\n1\n```\n";
        Assert.Equal(Good, Fill(Good));
        Assert.Equal(Good, Fill(Good.Replace("one = 1", "two = 2")));
        Assert.Equal(Good, Fill(Good.Replace("text a\n1\n", "text a\n")));
        Assert.Equal(["csharp", "text a"], ReadmePage.Blocks(Good.Replace("csharp a", "csharp") + "```sh\nls\n```\n"));

        const string Source = "#region a\nusing X;\n#endregion\nclass Y\n{\n    #region a\n    if (x)\n        y();\n\n    #endregion\n}\n";
        Assert.Equal("using X;\n\nif (x)\n    y();\n\n", ReadmePage.Region(Source, "a"));
        Assert.Throws<ArgumentException>(() => ReadmePage.Region(Source, "b"));
    }
}

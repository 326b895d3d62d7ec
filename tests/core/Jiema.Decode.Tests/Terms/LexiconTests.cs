namespace Jiema.Decode.Tests.Terms;

/// <summary>The lexicon: shipped lines, a county's own lines, and what a bad line is told.</summary>
public class LexiconTests
{
    private static IReadOnlyList<Term> Decode(string text, Lexicon lexicon) => ReportDecoder.Decode(text, new ReadingSource("report.txt", "", text.Length, "text/plain"), lexicon).Terms;

    [Fact]
    public void Shipped_EveryLine_CanBeReadAndFindsItsWord()
    {
        var lines = Lexicon.Shipped().Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();

        Assert.Equal(lines.Count, Lexicon.Default.Count);
        Assert.All(lines, line =>
        {
            var columns = line.Split('\t');
            Assert.Equal(3, columns.Length);
            Assert.Matches("^[a-z0-9-]+$", columns[1]);
            var term = Assert.Single(Decode("对接“" + columns[0] + "”。", Lexicon.Default));
            Assert.Equal((columns[1], columns[2]), (term.Entry, term.Kind.ToString().ToLowerInvariant()));
        });
        // In the order of the kinds, so that a diff shows what was added.
        Assert.DoesNotContain("\r", Lexicon.Shipped(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_OwnWord_IsFoundWithItsKeyAndKind()
    {
        var own = Lexicon.Default.With("# 本县\n\n茶乡夜话\tnight-talk\t机制\t2024年起\n霁里议事\t\tmechanism\n");

        Assert.Equal([("茶乡夜话", "night-talk"), ("霁里议事", "霁里议事"), ("三农", "three-rural")], Decode("办好茶乡夜话和霁里议事，服务三农。", own).Select(t => (t.Text, t.Entry!)));
        Assert.Equal(["三农"], Decode("办好茶乡夜话和霁里议事，服务三农。", Lexicon.Default).Select(t => t.Text));
        Assert.Equal(Lexicon.Default.Count + 2, own.Count);
    }

    [Fact]
    public void With_ShippedWord_TakesTheNewKind_OrGoes()
    {
        Assert.Equal(TermKind.Place, Assert.Single(Decode("服务三农。", Lexicon.Default.With("三农\tours\t地区"))).Kind);
        Assert.Empty(Decode("服务三农。", Lexicon.Default.With("三农\t-")));
    }

    [Fact]
    public void Parse_KnowsItsOwnLinesOnly() => Assert.Equal(["茶乡夜话"], Decode("办好茶乡夜话，服务三农。", Lexicon.Parse("茶乡夜话\tx\tphrase")).Select(t => t.Text));

    [Fact]
    public void Decode_TheSameLexicon_GivesTheSameReading()
    {
        const string Text = "办好茶乡夜话，服务三农。";
        string Line(Lexicon lexicon) => ReadingJson.ToLine(ReportDecoder.Decode(Text, new ReadingSource("x", "", Text.Length, "text/plain"), lexicon));
        var (first, second) = (Lexicon.Default.With("茶乡夜话\tx\tphrase"), Lexicon.Default.With("茶乡夜话\tx\tphrase"));

        // One after another on the same thread: nothing of one lexicon stays for the next.
        Assert.Equal([Line(first), Line(Lexicon.Default), Line(first)], [Line(second), Line(Lexicon.Default), Line(second)]);
        Assert.NotEqual(Line(first), Line(Lexicon.Default));
    }

    [Theory]
    [InlineData("三农\tx\tphrase\n茶乡夜话", 2, "Tab", "tab")]
    [InlineData("茶乡夜话\tx", 1, "少一列", "missing")]
    [InlineData("茶乡夜话\tx\t办法", 1, "不认识的种类", "Unknown kind")]
    [InlineData("# 头\n茶\tx\t机制", 2, "2 到 40", "2 to 40")]
    [InlineData("“茶乡夜话”\tx\t机制", 1, "引号", "quotation marks")]
    [InlineData("茶乡 夜话\tx\t机制", 1, "空格", "blanks")]
    [InlineData("茶乡夜话\tx y\t机制", 1, "键", "key")]
    [InlineData("茶乡夜话\tx\t机制\n\n茶乡夜话\ty\t机制", 3, "第 1 行", "line 1")]
    [InlineData("茶乡夜话\t-", 1, "去不掉", "taken out")]
    public void With_BadLine_SaysWhichAndWhy(string lines, int line, string chinese, string english)
    {
        var problem = Assert.Throws<LexiconException>(() => Lexicon.Default.With(lines));

        Assert.Equal(line, problem.Line);
        Assert.Contains($"第 {line} 行", problem.Chinese, StringComparison.Ordinal);
        Assert.Contains(chinese, problem.Chinese, StringComparison.Ordinal);
        Assert.Contains($"line {line}", problem.English, StringComparison.Ordinal);
        Assert.Contains(english, problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void With_Bytes_TakesUtf8WithMark_AndNamesTheLineOfAnother()
    {
        Assert.Equal(Lexicon.Default.Count + 1, Lexicon.Default.With([0xEF, 0xBB, 0xBF, .. "茶乡夜话\tx\t机制\r\n"u8]).Count);

        // GB 18030: 茶.
        var problem = Assert.Throws<LexiconException>(() => Lexicon.Default.With([.. "# first\n"u8, 0xB2, 0xE8, (byte)'\t']));
        Assert.Equal(2, problem.Line);
        Assert.Contains("UTF-8", problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void With_TooManyWords_IsRefused()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"茶{(char)('\u4E00' + i)}霁河岸\tx\t机制"));

        Assert.Contains("60000", Assert.Throws<LexiconException>(() => Lexicon.Default.With(lines)).English, StringComparison.Ordinal);
    }
}

using Jiema.Reports.Intake;
using static Jiema.Reports.Tests.Intake.DocxBuilder;

namespace Jiema.Reports.Tests.Intake;

public class DocxIntakeTests
{
    private static readonly string Heads =
        "<w:abstractNum w:abstractNumId=\"1\">" + Level(0, "chineseCountingThousand", "%1、") + Level(1, "chineseCounting", "（%2）") + Level(2, "decimal", "%3.") + Level(3, "decimal", "%3.%4") + "</w:abstractNum>" +
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>" +
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    /// <summary>The lines after the sample report.</summary>
    private static string[] After(DocxBuilder builder, out ExtractedText text)
    {
        text = Sample.Good(builder.Build(), "报告.docx");
        Sample.MapIsSound(text);
        Assert.StartsWith(Sample.Text, text.Text, StringComparison.Ordinal);
        return text.Text[Sample.Text.Length..].TrimStart('\n').Split('\n');
    }

    private static string[] After(string xml) => After(OfSample().Add(xml), out _);

    [Fact]
    public void Read_Paragraphs_AreLinesAndMapToTheirNumber()
    {
        Assert.Equal([""], After(OfSample(), out var text));
        Assert.Equal(SourceUnit.Paragraph, text.Map.Kind);
        var at = text.Text.IndexOf("过去一年", StringComparison.Ordinal);
        Assert.Equal(new SourcePlace(3, 0), text.Map.Locate(at));
        Assert.Equal(new SourcePlace(3, 2), text.Map.Locate(at + 2));
    }

    [Fact]
    public void Read_AutomaticNumbers_AreRendered()
    {
        var builder = OfSample().Related("numbering", Heads);
        foreach (var (level, words) in new[] { (0, "甲"), (1, "乙"), (1, "丙"), (2, "丁"), (3, "戊"), (3, "己"), (0, "庚"), (1, "辛") })
            builder.Add(P(words, List(1, level)));
        Assert.Equal(["一、甲", "（一）乙", "（二）丙", "1.丁", "1.1 戊", "1.2 己", "二、庚", "（一）辛"], After(builder, out _));
    }

    [Fact]
    public void Read_ListThatStartsAgain_CountsFromItsStart()
    {
        var builder = OfSample().Related("numbering", Heads);
        foreach (var list in new[] { 1, 1, 2, 2 }) builder.Add(P("项", List(list, 2)));
        Assert.Equal(["1.项", "2.项", "1.项", "2.项"], After(builder, out _));
    }

    [Fact]
    public void Read_LevelThatNeverRestarts_CountsOnThroughTheSections()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"1\">" + Level(0, "chineseCounting", "（%1）") + Level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var builder = OfSample().Related("numbering", numbering);
        foreach (var level in new[] { 0, 1, 1, 0, 1 }) builder.Add(P("事", List(1, level)));
        Assert.Equal(["（一）事", "1.事", "2.事", "（二）事", "3.事"], After(builder, out _));
    }

    [Fact]
    public void Read_ListThatOnlyNamesAListStyle_IsNumberedByIt()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"Own\"/>" + Level(0, "chineseCounting", "%1、") + "</w:abstractNum>" +
            "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"Own\"/></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"2\"/></w:num>";
        var builder = OfSample().Related("numbering", numbering).Add(P("甲", List(5, 0))).Add(P("乙", List(5, 0)));
        Assert.Equal(["一、甲", "二、乙"], After(builder, out _));
    }

    [Fact]
    public void Read_Formula_KeepsItsLetters() => Assert.Equal(
        ["PM2.5下降"],
        After("<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>PM2.5</m:t></m:r></m:oMath>" + R("下降") + "</w:p>"));

    [Fact]
    public void Read_FileWithMacros_IsReadAsText() =>
        Assert.Equal(Sample.Text, Sample.Good(OfSample().Part("word/vbaProject.bin", [1, 2, 3]).Build(type: "application/vnd.ms-word.document.macroEnabled.main+xml"), "报告.docm").Text);

    [Fact]
    public void Read_NumberFromTheStyle_IsRendered()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"1\">" + Level(0, "japaneseCounting", "第%1章", "<w:pStyle w:val=\"Head\"/>") + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>";
        var builder = OfSample().Related("numbering", numbering).Related("styles", styles);
        builder.Add(P("总则", "<w:pStyle w:val=\"Head\"/>")).Add(P("无号", "<w:pStyle w:val=\"Head\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")).Add(P("附则", "<w:pStyle w:val=\"Head\"/>"));
        Assert.Equal(["第一章 总则", "无号", "第二章 附则"], After(builder, out _));
    }

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCountingThousand", 21, "二十一")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("japaneseCounting", 12, "十二")]
    [InlineData("ideographDigital", 12, "一二")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("decimalEnclosedCircleChinese", 3, "③")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("somethingNew", 5, "5")]
    public void ListNumber_EachFormat_IsWrittenAsWordDoes(string format, int number, string shown) =>
        Assert.Equal(shown, Jiema.Reports.Intake.Docx.ListNumber.Format(number, format));

    [Fact]
    public void Read_Table_IsOneLineARow() => Assert.Equal(
        ["序号\t任务\t单位", "1\t新建学校 2所\t教育局", "后文"],
        After("<w:tbl><w:tr>" + Cell("序号") + Cell("任务") + Cell("单位") + "</w:tr><w:tr>" + Cell("1") + "<w:tc>" + P("新建学校") + P("2所") + "</w:tc>" + Cell("教育局") + "</w:tr></w:tbl>" + P("后文")));

    [Fact]
    public void Read_Notes_AreMarkedAndGatheredAtTheEnd()
    {
        var builder = OfSample()
            .Related("footnotes", "<w:footnote w:id=\"0\"/><w:footnote w:id=\"2\">" + P("指山、水、田。") + "</w:footnote>")
            .Related("endnotes", "<w:endnote w:id=\"2\">" + P("指三项制度。") + "</w:endnote>")
            .Add("<w:p>" + R("三位一体") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + R("与三制") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>");
        Assert.Equal(["三位一体[1]与三制[2]", "注释", "[1]指山、水、田。", "[2]指三项制度。"], After(builder, out _));
    }

    [Fact]
    public void Read_TrackedChanges_KeepsInsertedDropsDeletedAndSaysSo()
    {
        var lines = After(OfSample().Add("<w:p>" + R("新建") + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\">" + R("五") + "</w:ins>" + R("所") + "</w:p>"), out var text);
        Assert.Equal(["新建五所"], lines);
        Assert.Contains(text.Notes, note => note.Code == "JM1103");
    }

    [Fact]
    public void Read_DeletedParagraphMark_JoinsTheParagraphs() =>
        Assert.Equal(["前半后半"], After(P("前半", "<w:rPr><w:del w:id=\"3\" w:author=\"a\"/></w:rPr>") + P("后半")));

    [Fact]
    public void Read_HiddenText_IsLeftOutWithANote()
    {
        Assert.Equal(["看得见"], After(OfSample().Add("<w:p>" + R("看得见") + R("看不见", "<w:vanish/>") + "</w:p>"), out var text));
        Assert.Contains(text.Notes, note => note.Code == "JM1104");
    }

    [Fact]
    public void Read_WrappersAndSigns_AreReadThrough() => Assert.Equal(
        ["控件链接域-A\t列", "下一行"],
        After("<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent>" + R("控件") + "</w:sdtContent></w:sdt><w:hyperlink r:id=\"x\">" + R("链接") + "</w:hyperlink><w:fldSimple w:instr=\"DATE\">" + R("域") + "</w:fldSimple><w:r><w:noBreakHyphen/><w:t>A</w:t><w:tab/><w:t>列</w:t><w:br/><w:t>下一行</w:t></w:r></w:p></w:sdtContent></w:sdt>"));

    [Fact]
    public void Read_TextBox_IsReadOnceAfterItsParagraph() => Assert.Equal(
        ["正文", "框里的字"],
        After("<w:p>" + R("正文") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + P("框里的字") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P("框里的字") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));

    [Fact]
    public void Read_TableOfContents_IsLeftOutWithANote()
    {
        var builder = OfSample().Related("styles", "<w:style w:type=\"paragraph\" w:styleId=\"20\"><w:name w:val=\"toc 1\"/></w:style>").Add(P("一、回顾\t1", "<w:pStyle w:val=\"20\"/>"));
        Assert.Equal([""], After(builder, out var text));
        Assert.Contains(text.Notes, note => note.Code == "JM1109");
    }

    [Fact]
    public void Read_LinkToABadAddress_DoesNotMatter() => Assert.Equal(["链接"], After(
        OfSample().Relation("<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a b@@:c\" TargetMode=\"External\"/>").Add("<w:p><w:hyperlink r:id=\"x\">" + R("链接") + "</w:hyperlink></w:p>"), out _));

    [Fact]
    public void Read_DocxNamedPdf_IsReadWithANote()
    {
        var text = Sample.Good(OfSample().Build(), "报告.PDF");
        Assert.Contains(text.Notes, note => note.Code == "JM1102" && note.MessageEn.Contains("DOCX", StringComparison.Ordinal));
    }

    private static string Cell(string text) => $"<w:tc>{P(text)}</w:tc>";
}

using Jiema.Reports.Intake;

namespace Jiema.Reports.Tests.Intake;

public class PdfIntakeTests
{
    [Fact]
    public void Read_LinesOfSeveralPages_BecomeTheParagraphsAgain()
    {
        var text = Sample.Good(new PdfBuilder().Paragraphs(Sample.Paragraphs).Build(), "报告.pdf");
        Assert.Equal("application/pdf", text.MediaType);
        Assert.Equal(Sample.Text, text.Text);
        Assert.Equal(SourceUnit.Page, text.Map.Kind);
        Assert.Equal(1, text.Map.Locate(0).Unit);
        Assert.Equal(2, text.Map.Locate(text.Text.Length - 1).Unit);
        Sample.MapIsSound(text);
    }

    [Theory]
    [InlineData("— {0} —")]
    [InlineData("- {0} -")]
    [InlineData("{0}")]
    [InlineData("第{0}页")]
    public void Read_HeadersAndPageNumbers_AreLeftOutWithANote(string footer)
    {
        var builder = new PdfBuilder();
        builder.Paragraphs(Sample.Paragraphs[..5]).Edges("青岚县人民政府文件", string.Format(null, footer, 1));
        builder.Paragraphs(Sample.Paragraphs[5..]).Edges("青岚县人民政府文件", string.Format(null, footer, 2));
        var text = Sample.Good(builder.Build(), "报告.pdf");
        Assert.Equal(Sample.Text, text.Text);
        Assert.Contains(text.Notes, note => note.Code == "JM1106" && note.MessageZh.Contains('4'));
    }

    [Fact]
    public void Read_RadicalsAndCompatibilityForms_BecomeUsualCharacters()
    {
        var odd = Sample.Paragraphs.Select(line => line.Replace('工', '⼯').Replace('长', '⻓').Replace('年', '\uF98E')).ToList();
        var text = Sample.Good(new PdfBuilder().Paragraphs(odd).Build(), "报告.pdf");
        Assert.Equal(Sample.Text, text.Text);
        Assert.Contains(text.Notes, note => note.Code == "JM1105");
    }

    [Fact]
    public void Read_PageWithoutText_IsNoted()
    {
        var text = Sample.Good(new PdfBuilder().Paragraphs(Sample.Paragraphs).Picture().Build(), "报告.pdf");
        Assert.Contains(text.Notes, note => note.Code == "JM1110" && note.MessageZh.Contains('3'));
    }

    [Fact]
    public void Read_PdfNamedDocx_IsReadWithANote() =>
        Assert.Contains(Sample.Good(new PdfBuilder().Paragraphs(Sample.Paragraphs).Build(), "报告.docx").Notes, note => note.Code == "JM1102");

    [Fact]
    public void Read_OnlyPictures_SaysScan() =>
        Assert.Contains("扫描件", Sample.Bad("JM1032", new PdfBuilder().Picture().Picture().Build()).MessageZh, StringComparison.Ordinal);

    [Fact]
    public void Read_NoPages_IsRefused() => Sample.Bad("JM1033", new PdfBuilder().Build());

    [Fact]
    public void Read_FontWithoutMap_IsRefusedAsGarbled() => Sample.Bad("JM1034", new PdfBuilder().Paragraphs(Sample.Paragraphs).Build(withMap: false));

    [Fact]
    public void Read_Encrypted_IsRefused() => Sample.Bad("JM1031", new PdfBuilder().Paragraphs(Sample.Paragraphs).Build(trailer:
        $"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<{new string('A', 64)}>/U<{new string('B', 64)}>>>/ID[<{new string('1', 32)}><{new string('1', 32)}>]"));

    [Fact]
    public void Read_Truncated_IsRefused()
    {
        var whole = new PdfBuilder().Paragraphs(Sample.Paragraphs).Build();
        Assert.Contains("PDF", Sample.Bad("JM1021", whole[..(whole.Length / 2)]).MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OnlyAHeader_IsRefused() => Sample.Bad("JM1021", "%PDF-1.7\n%%EOF\n"u8.ToArray());

    [Fact]
    public void Read_TooManyPages_IsRefused() =>
        Sample.Bad("JM1004", new PdfBuilder().Picture().Picture().Picture().Build(), limits: new IntakeLimits { MaxPages = 2 });

    [Fact]
    public void Read_StreamThatUnfoldsTooFar_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(new byte[4_000_000]);
        var page = System.Text.Encoding.Latin1.GetString(packed.ToArray());
        var pdf = PdfBuilder.Write(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", PdfBuilder.Stream("/Filter/FlateDecode", page)]);
        Sample.Bad("JM1022", pdf, limits: new IntakeLimits { MaxUnfoldedBytes = 1_000_000 });
    }

    [Fact]
    public void Read_PageTreeInACircle_IsRefused()
    {
        var pdf = PdfBuilder.Write(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[2 0 R]>>"]);
        Assert.NotNull(ReportIntake.Read(pdf, "报告.pdf", null, TestContext.Current.CancellationToken).Fault);
    }
}

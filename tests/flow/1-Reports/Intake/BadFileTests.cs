using System.IO.Compression;
using System.Text;
using Jiema.Reports.Intake;

namespace Jiema.Reports.Tests.Intake;

/// <summary>Files that are no reports, or were made to do harm: each one clear refusal.</summary>
public class BadFileTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static TheoryData<string, byte[], string, string> Foreign => new()
    {
        { "old Word", [.. Ole, .. Encoding.Unicode.GetBytes("WordDocument")], "JM1011", "另存为 .docx" },
        { "old WPS without names", Ole, "JM1011", "WPS" },
        { "protected Word", [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "JM1012", "去掉密码" },
        { "old Excel", [.. Ole, .. Encoding.Unicode.GetBytes("Workbook")], "JM1013", ".xls" },
        { "xlsx", Zip("xl/workbook.xml"), "JM1013", ".xlsx" },
        { "pptx", Zip("ppt/presentation.xml"), "JM1013", ".pptx" },
        { "ofd", Zip("OFD.xml"), "JM1013", "另存为 PDF" },
        { "zip", Zip("报告.txt"), "JM1013", "解压" },
        { "zip of a Word file", DocxBuilder.Zip(new() { ["报告.docx"] = DocxBuilder.OfSample().Build() }, CompressionLevel.NoCompression), "JM1013", "解压" },
        { "zip of a folder like Word's", Zip("keyword/报告.txt"), "JM1013", "解压" },
        { "xlsx that holds a Word file", DocxBuilder.Zip(new() { ["xl/workbook.xml"] = [1], ["xl/embeddings/a.docx"] = DocxBuilder.OfSample().Build() }, CompressionLevel.NoCompression), "JM1013", ".xlsx" },
        { "empty zip", [0x50, 0x4B, 0x05, 0x06, .. new byte[18]], "JM1013", "解压" },
        { "rar", [.. "Rar!"u8, 0x1A, 7, 0, .. new byte[50]], "JM1013", "解压" },
        { "7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "JM1013", "解压" },
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]], "JM1013", "OCR" },
        { "png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[100]], "JM1013", "OCR" },
        { "rtf", [.. "{\\rtf1\\ansi "u8, .. "abc}"u8], "JM1013", "另存为 .docx" },
        { "program", [.. "MZ"u8, .. new byte[200]], "JM1013", "程序" },
        { "mp4", [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[100]], "JM1013", "视频" },
        { "xml", [.. "<?xml version=\"1.0\"?><a><b>"u8, .. Sample.Utf8(Sample.Text), .. "</b></a>"u8], "JM1013", "XML" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Read_OtherKindOfFile_SaysWhatItIsAndWhatToDo(string what, byte[] content, string code, string says)
    {
        Assert.NotEmpty(what);
        Assert.Contains(says, Sample.Bad(code, content, "报告.txt").MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Empty_IsRefused() => Sample.Bad("JM1001", []);

    [Theory]
    [InlineData("  \r\n\t \u3000\n")]
    [InlineData("\uFEFF")]
    public void Read_OnlyBlanks_IsRefused(string blanks) => Sample.Bad("JM1002", Sample.Utf8(blanks));

    [Fact]
    public void Read_TooLarge_NamesSizeAndLimit()
    {
        var fault = Sample.Bad("JM1003", new byte[3 * 1024 * 1024], limits: new IntakeLimits { MaxBytes = 2 * 1024 * 1024 });
        Assert.Contains("3 MB", fault.MessageZh, StringComparison.Ordinal);
        Assert.Contains("2 MB", fault.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooManyCharacters_IsRefused() =>
        Sample.Bad("JM1005", Sample.Utf8(Sample.Text), limits: new IntakeLimits { MaxCharacters = 100 });

    [Fact]
    public void Read_TimeIsUp_IsRefused() =>
        Sample.Bad("JM1006", DocxBuilder.OfSample().Build(), limits: new IntakeLimits { MaxTime = TimeSpan.Zero });

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void Read_NulInText_NamesTheByte(int at)
    {
        var bytes = Sample.Utf8(Sample.Text);
        bytes[at] = 0;
        Assert.Contains($" {at + 1} ", Sample.Bad("JM1014", bytes).MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomBytesNamedTxt_AreRefused()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var bytes = new byte[random.Next(10, 5000)];
            random.NextBytes(bytes);
            var result = ReportIntake.Read(bytes, "报告.txt", null, TestContext.Current.CancellationToken);
            Assert.NotNull(result.Fault);
            Sample.SaysWhatToDo(result.Fault);
        }
    }

    [Fact]
    public void Read_UnknownEncoding_NamesTheByte()
    {
        // Bytes 0x80–0x9F and 0xFF stand in no pair of GB18030.
        byte[] bytes = [.. Sample.Utf8("工作"), .. Enumerable.Repeat<byte>(0xFF, 300)];
        Assert.Contains(" 7 ", Sample.Bad("JM1015", bytes).MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Docx_TruncatedAnywhere_IsRefused()
    {
        var whole = DocxBuilder.OfSample().Build();
        for (var cut = 60; cut < whole.Length; cut += 97)
            Assert.NotNull(ReportIntake.Read(whole.AsMemory(0, cut), "报告.docx", null, TestContext.Current.CancellationToken).Fault);
        Sample.Bad("JM1021", whole[..(whole.Length - 40)]);
    }

    [Fact]
    public void Docx_SpoiltBytes_NeverThrow()
    {
        var random = new Random(11);
        var whole = DocxBuilder.OfSample().Build();
        for (var round = 0; round < 150; round++)
        {
            var spoilt = whole.ToArray();
            for (var hit = 0; hit < 4; hit++) spoilt[random.Next(30, spoilt.Length)] = (byte)random.Next(256);
            var result = ReportIntake.Read(spoilt, "报告.docx", null, TestContext.Current.CancellationToken);
            Assert.True(result.Text is null != result.Fault is null);
        }
    }

    [Fact]
    public void Pdf_SpoiltBytes_NeverThrow()
    {
        var random = new Random(13);
        var whole = new PdfBuilder().Paragraphs(Sample.Paragraphs).Build();
        for (var round = 0; round < 40; round++)
        {
            var spoilt = whole.ToArray();
            for (var hit = 0; hit < 10; hit++) spoilt[random.Next(8, spoilt.Length - 10)] = (byte)random.Next(256);
            var result = ReportIntake.Read(spoilt, "报告.pdf", null, TestContext.Current.CancellationToken);
            Assert.True(result.Text is null != result.Fault is null);
        }
    }

    [Fact]
    public void Docx_WithoutItsDocument_IsRefused() => Sample.Bad("JM1021", Zip("word/other.xml"));

    [Fact]
    public void Docx_BrokenXml_IsRefused() => Sample.Bad("JM1021", DocxBuilder.OfSample().Add("<w:p><w:r>").Build());

    [Fact]
    public void Docx_RealBomb_IsRefusedByRatio() =>
        Sample.Bad("JM1022", DocxBuilder.OfSample().Part("word/media/a.bin", new byte[8_000_000]).Build());

    [Fact]
    public void Docx_ManyBombsTogether_AreRefusedByTheirSum()
    {
        var builder = DocxBuilder.OfSample();
        for (var at = 0; at < 4; at++) builder.Part($"word/media/{at}.bin", new byte[900_000]);
        Sample.Bad("JM1022", builder.Build(), limits: new IntakeLimits { MaxUnfoldedBytes = 3_000_000 });
    }

    [Fact]
    public void Docx_BombThatDeclaresASmallSize_UnfoldsNoFurtherThanItSays()
    {
        var file = DocxBuilder.OfSample().Part("word/media/a.bin", new byte[8_000_000]).Build();
        // The unfolded size stands in the headers as four bytes; 8,000,000 becomes 1,000.
        var (from, to) = (BitConverter.GetBytes(8_000_000), BitConverter.GetBytes(1_000));
        var lies = 0;
        for (int at; (at = file.AsSpan().IndexOf(from)) >= 0; lies++) to.CopyTo(file, at);
        Assert.NotEqual(0, lies);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ReportIntake.Read(file, "报告.docx", null, TestContext.Current.CancellationToken);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6_000_000);
        Assert.True(result.Text?.Text == Sample.Text || result.Fault?.Code is "JM1021" or "JM1022");
    }

    [Fact]
    public void Docx_TooManyParts_IsRefused()
    {
        var builder = DocxBuilder.OfSample();
        for (var at = 0; at < 60; at++) builder.Part($"word/media/{at}.bin", [1]);
        Sample.Bad("JM1023", builder.Build(), limits: new IntakeLimits { MaxEntries = 50 });
    }

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"http://example.invalid/a.dtd\">", "")]
    public void Docx_EntityTricks_AreRefused(string prolog, string use) =>
        Assert.Contains("document.xml", Sample.Bad("JM1024", DocxBuilder.OfSample().Add(DocxBuilder.P(use)).Build(prolog)).MessageZh, StringComparison.Ordinal);

    [Fact]
    public void Docx_NestedTooDeep_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000));
        Sample.Bad("JM1025", DocxBuilder.OfSample().Add(deep).Build());
    }

    private static byte[] Zip(string path) => DocxBuilder.Zip(new() { [path] = "x"u8.ToArray() });
}

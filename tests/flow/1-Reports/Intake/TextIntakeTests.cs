using System.Text;
using Jiema.Reports.Intake;

namespace Jiema.Reports.Tests.Intake;

public class TextIntakeTests
{
    public static TheoryData<string, string, bool> Encodings => new()
    {
        { "UTF-8", "UTF-8", false },
        { "UTF-8", "UTF-8", true },
        { "UTF-16LE", "UTF-16 LE", true },
        { "UTF-16BE", "UTF-16 BE", true },
        { "UTF-16LE", "UTF-16 LE", false },
        { "UTF-16BE", "UTF-16 BE", false },
        { "GB18030", "GB18030", false },
        { "GBK", "GB18030", false },
        { "GB2312", "GB18030", false },
        { "Big5", "Big5", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_EachEncoding_GivesTheSameText(string name, string said, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var source = name == "Big5" ? Traditional : Sample.Text;
        byte[] content = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(source)];

        var text = Sample.Good(content);

        Assert.Equal(source, text.Text);
        Assert.Equal(said, text.Encoding);
        Assert.Equal("text/plain", text.MediaType);
        if (said != "UTF-8") Assert.Contains(text.Notes, note => note.Code == "JM1101" && note.MessageZh.Contains(said, StringComparison.Ordinal));
        Sample.MapIsSound(text, source.Length);
    }

    private static readonly string Traditional = string.Concat(Enumerable.Repeat("政府全面推進各項工作，加強建設，完成目標任務，促進經濟發展，改善民生，提升服務，落實項目。新建學校三所，改善農村道路，增加就業。\n", 6));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Read_EachLineEnd_BecomesLineFeedAndMapsBack(string end)
    {
        var source = string.Join(end, Sample.Paragraphs);
        var text = Sample.Good(Sample.Utf8(source));

        Assert.Equal(Sample.Text, text.Text);
        Sample.MapIsSound(text, source.Length);
        for (var at = 0; at < text.Text.Length; at++)
        {
            var there = source[text.Map.Locate(at).Offset];
            Assert.True(text.Text[at] == there || (text.Text[at] == '\n' && there is '\r'));
        }
    }

    [Fact]
    public void Read_OddBlanksAndSigns_AreLeftUntouched()
    {
        var source = "　　" + Sample.Text + "\n\n\t 末行①  \u200B\n";
        Assert.Equal(source, Sample.Good(Sample.Utf8(source)).Text);
    }

    [Fact]
    public void Read_FileCutInsideACharacter_IsReadWithANoteOfTheByte()
    {
        var bytes = Sample.Utf8(Sample.Text)[..^1];
        var text = Sample.Good(bytes);
        Assert.EndsWith("\uFFFD", text.Text, StringComparison.Ordinal);
        var note = Assert.Single(text.Notes, note => note.Code == "JM1108");
        Assert.Contains($"{bytes.Length - 1}", note.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SpoiltByteInGb18030_IsReadWithANoteOfTheByte()
    {
        var bytes = Sample.Gb18030(Sample.Text);
        var at = Sample.Gb18030(Sample.Text[..60]).Length;
        bytes[at] = 0xFF;
        var text = Sample.Good(bytes);
        Assert.Equal("GB18030", text.Encoding);
        Assert.EndsWith(Sample.Text[^50..], text.Text, StringComparison.Ordinal);
        Assert.Contains($" {at + 1} ", Assert.Single(text.Notes, note => note.Code == "JM1108").MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Paste_ZeroAndHalfACharacter_LeaveATextThatCanBeStored()
    {
        var text = ReportIntake.Paste(Sample.Text + "\0\ud800完").Text!;
        Assert.Equal(Sample.Text + "\uFFFD完", text.Text);
        Sample.MapIsSound(text, Sample.Text.Length + 3);
    }

    [Fact]
    public void Read_Again_GivesTheSameHashAndMap()
    {
        var first = Sample.Good(Sample.Utf8(Sample.Text));
        var second = Sample.Good(Sample.Utf8(Sample.Text));
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(64, first.Sha256.Length);
        var json = System.Text.Json.JsonSerializer.Serialize(first.Map);
        var back = System.Text.Json.JsonSerializer.Deserialize<OffsetMap>(json)!;
        Assert.Equal(first.Map.Locate(100), back.Locate(100));
        Assert.Equal(first.Map.Length, back.Length);
    }

    [Fact]
    public void Paste_ZeroWidthAndCrLf_AreTakenOutAndMapBack()
    {
        var source = "\uFEFF" + Sample.Text.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("工作", "工\u200B作", StringComparison.Ordinal);
        var result = ReportIntake.Paste(source);

        Assert.Equal(Sample.Text, result.Text!.Text);
        Assert.Contains(result.Text.Notes, note => note.Code == "JM1107");
        Sample.MapIsSound(result.Text, source.Length);
        var at = result.Text.Text.IndexOf("重点任务", StringComparison.Ordinal);
        Assert.Equal(source.IndexOf("重点任务", StringComparison.Ordinal), result.Text.Map.Locate(at).Offset);
    }

    [Theory]
    [InlineData("", "JM1002")]
    [InlineData(" \n\u3000\r\n\u200B", "JM1002")]
    [InlineData("今天下午三点开会，请大家准时参加。", "JM1044")]
    public void Paste_NoReport_IsRefused(string source, string code)
    {
        var fault = ReportIntake.Paste(source).Fault!;
        Assert.Equal(code, fault.Code);
        Sample.SaysWhatToDo(fault);
    }

    [Fact]
    public void Paste_TooLong_IsRefused() =>
        Assert.Equal("JM1005", ReportIntake.Paste(new string('工', 2_000_001)).Fault!.Code);

    [Theory]
    [InlineData(@"C:\文件\县里\报告.txt", "报告.txt")]
    [InlineData("../../etc/报告.txt", "报告.txt")]
    [InlineData("报\u0007告\u202Etxt.exe", "报告txt.exe")]
    [InlineData("..", "未命名")]
    [InlineData("", "未命名")]
    public void FileName_IsSafeToShow(string name, string shown) =>
        Assert.Equal(shown, Sample.Good(Sample.Utf8(Sample.Text), name).FileName);

    [Fact]
    public void FileName_TooLong_KeepsItsExtension()
    {
        var shown = Sample.Good(Sample.Utf8(Sample.Text), new string('长', 500) + ".txt").FileName;
        Assert.Equal(200, shown.Length);
        Assert.EndsWith(".txt", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextNamedPdf_IsReadAsTextWithANote()
    {
        var text = Sample.Good(Sample.Utf8(Sample.Text), "报告.pdf");
        Assert.Equal("text/plain", text.MediaType);
        Assert.Contains(text.Notes, note => note.Code == "JM1102" && note.MessageZh.Contains(".pdf", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CancelledByTheCaller_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ReportIntake.Read(DocxBuilder.OfSample().Build(), "报告.docx", null, cancelled.Token));
    }
}

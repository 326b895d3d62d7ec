using System.Text;
using Jiema.Reports.Intake;
using Jiema.TestKit;

namespace Jiema.Reports.Tests.Intake;

public class RealReportTests
{
    [Fact]
    public void RealWordReports_AreReadAndAgreeWithTheirTextTwin()
    {
        foreach (var path in Directory.GetFiles(Needs.Shared("reports/docx"), "*.docx"))
        {
            var text = Sample.Good(File.ReadAllBytes(path), Path.GetFileName(path));
            Assert.True(text.Text.Length > 5000);
            Sample.MapIsSound(text);
            var twin = Path.Combine(Needs.Shared("reports/text"), Path.GetFileNameWithoutExtension(path) + ".txt");
            if (!File.Exists(twin)) continue;
            var agreement = Agreement(Letters(text.Text), Letters(File.ReadAllText(twin)));
            TestContext.Current.SendDiagnosticMessage($"{Path.GetFileName(path)} {agreement:0.0000}");
            Assert.True(agreement > 0.995, $"{Path.GetFileName(path)}: {agreement:0.0000}");
        }
    }

    [Fact]
    public void RealTextReports_AllPassTheShapeCheck()
    {
        foreach (var folder in new[] { "reports/text", "reports/cities" })
            foreach (var path in Directory.GetFiles(Needs.Shared(folder), "*.txt", SearchOption.AllDirectories))
            {
                var result = ReportIntake.Read(File.ReadAllBytes(path), Path.GetFileName(path), null, TestContext.Current.CancellationToken);
                Assert.True(result.Text is not null, $"{Path.GetFileName(path)}: {result.Fault?.MessageEn}");
            }
    }

    [Theory]
    [InlineData("gb18030", "GB18030")]
    [InlineData("utf-16", "UTF-16 LE")]
    [InlineData("utf-16BE", "UTF-16 BE")]
    public void RealTextReports_InOtherEncodings_AreReadExactlyWholeAndInParts(string name, string said)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        foreach (var folder in new[] { "reports/text", "reports/cities" })
            foreach (var path in Directory.GetFiles(Needs.Shared(folder), "*.txt"))
            {
                var whole = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
                foreach (var part in new[] { whole, whole[..1500], whole[(whole.Length / 2)..][..1500], whole[^1500..] })
                {
                    var text = Sample.Good(encoding.GetBytes(part), Path.GetFileName(path));
                    Assert.Equal((said, part), (text.Encoding, text.Text));
                }
            }
    }

    [Fact]
    public void RealTextReports_InGb18030WithASpoiltByte_AreStillReadAsGb18030()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        foreach (var folder in new[] { "reports/text", "reports/cities" })
            foreach (var path in Directory.GetFiles(Needs.Shared(folder), "*.txt"))
            {
                var bytes = encoding.GetBytes(File.ReadAllText(path)[..1500]);
                bytes[bytes.Length / 2] = 0xFF;
                Assert.Equal("GB18030", Sample.Good(bytes, Path.GetFileName(path)).Encoding);
            }
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter)) letters.Append(letter);
        return letters.ToString();
    }

    /// <summary>Share of the longer text that the other holds in the same order, found by windows that shift as the texts do.</summary>
    private static double Agreement(string a, string b)
    {
        const int window = 12;
        var (same, from) = (0, 0);
        for (var at = 0; at + window <= a.Length; at += window)
        {
            var found = b.IndexOf(a.Substring(at, window), from, Math.Min(b.Length - from, 4000), StringComparison.Ordinal);
            if (found < 0) continue;
            same += window;
            from = found;
        }

        return (double)(same + a.Length % window) / Math.Max(a.Length, b.Length);
    }
}

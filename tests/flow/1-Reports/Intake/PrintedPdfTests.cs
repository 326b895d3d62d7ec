using System.Diagnostics;
using System.Net;
using Jiema.TestKit;

namespace Jiema.Reports.Tests.Intake;

/// <summary>PDFs with real fonts, as a browser prints them: set, with page breaks and page numbers.</summary>
public sealed class PrintedPdfTests : IDisposable
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    private readonly string _folder = Directory.CreateTempSubdirectory("jiema-print").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Read_PrintedReport_GivesItsParagraphs()
    {
        var paragraphs = Enumerable.Range(0, 6).SelectMany(_ => Sample.Paragraphs).ToList();
        var text = Sample.Good(await PrintAsync(paragraphs), "报告.pdf");
        Assert.Equal(string.Join('\n', paragraphs), text.Text);
        Assert.True(text.Map.Locate(text.Text.Length - 1).Unit > 1);
        Sample.MapIsSound(text);
    }

    [Theory]
    [InlineData("shanxi-2025")]
    [InlineData("gaoyang-2018")]
    public async Task Read_PrintedRealReport_KeepsEveryCharacterAndNearlyEveryParagraph(string name)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Needs.Shared("reports/text"), name + ".txt"), TestContext.Current.CancellationToken);
        var paragraphs = source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var text = Sample.Good(await PrintAsync(paragraphs), "报告.pdf");
        Assert.Equal(Letters(string.Concat(paragraphs)), Letters(text.Text));
        var read = text.Text.Split('\n').Select(Letters).ToHashSet(StringComparer.Ordinal);
        var kept = (double)paragraphs.Count(line => read.Contains(Letters(line))) / paragraphs.Count;
        TestContext.Current.SendDiagnosticMessage($"{name} paragraphs {kept:0.0000} of {paragraphs.Count}");
        Assert.True(kept > 0.97, $"{kept:0.000}: {string.Join('\n', paragraphs.Where(line => !read.Contains(Letters(line))).Take(5))}");
    }

    /// <summary>Without blanks; the browser's font draws — and ― with one glyph, so the PDF itself holds the other.</summary>
    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace('―', '—');

    private async Task<byte[]> PrintAsync(IEnumerable<string> paragraphs)
    {
        var browser = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(_ => Browsers, Path.Combine).FirstOrDefault(File.Exists);
        if (browser is null) Needs.Missing("Chromium", "Install it (Debian: apt-get install chromium fonts-noto-cjk).");
        const string style = "@page{size:A4;margin:28mm;@bottom-center{content:'— ' counter(page) ' —'}}p{margin:0;text-indent:2em;font:16pt/28pt serif;text-align:justify}";
        var page = Path.Combine(_folder, "page.html");
        var pdf = Path.Combine(_folder, "page.pdf");
        await File.WriteAllTextAsync(page, $"<!doctype html><html lang=zh><meta charset=utf-8><style>{style}</style><body>{string.Concat(paragraphs.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))}");
        var start = new ProcessStartInfo(browser!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[]
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={Path.Combine(_folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(File.Exists(pdf), await output);
        return await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken);
    }
}

using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Jiema.Reports.Intake.Html;

/// <summary>Reads the article of a saved web page. Nothing is run and nothing is fetched.</summary>
internal static partial class HtmlReader
{
    public static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return HtmlStart().IsMatch(head) || (head.StartsWith("<") && HtmlBlock().IsMatch(head));
    }

    public static bool LooksLikeXml(string text) =>
        text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) && !LooksLikeHtml(text);

    /// <summary>A page saved with its pictures as one mail-like file.</summary>
    public static bool LooksLikeArchive(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096));
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    public static FileText Read(DecodedText decoded, Budget budget)
    {
        budget.Check();
        var html = HtmlFormatting.Remove(decoded.Text);
        HtmlDepth.Check(html, budget.Limits.MaxDepth);
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        budget.Check();
        HtmlNoise.Remove(document, budget);
        var article = HtmlArticle.Find(document.Body, budget);
        var lines = new HtmlLines(budget);
        if (article is not null) lines.AddArticle(article);
        return new FileText(FileKind.Html, lines.WithTitle(Title(document)), decoded.Encoding, decoded.Notes);
    }

    /// <summary>The page's heading, unless it is the site's name; else its title, without the site's name after a dash or bar.</summary>
    private static string? Title(IHtmlDocument document)
    {
        var title = SiteName().Split(document.Title ?? "")[0].Trim();
        var heading = document.QuerySelectorAll("h1").Select(element => element.TextContent.Trim())
            .FirstOrDefault(text => text.Contains("报告", StringComparison.Ordinal) || (text.Length > 0 && title.Contains(text, StringComparison.Ordinal)));
        var chosen = Blanks().Replace(heading ?? title, " ");
        return chosen.Length is > 3 and < 80 ? chosen : null;
    }

    [GeneratedRegex("""^(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body)\b""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HtmlStart();

    [GeneratedRegex("""^<(p|div|table|article|section|span|meta|title|style|script|h[1-6])\b[^<>]*>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HtmlBlock();

    [GeneratedRegex("""\s*[-_|–—]\s*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SiteName();

    [GeneratedRegex("""\s+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}

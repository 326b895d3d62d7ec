namespace Jiema.Reports.Intake.Html;

/// <summary>
/// Bounds the nesting before a tree is built: parsers and walkers grow with the depth, and a page that nests
/// ten thousand elements was made to stop them. Counted roughly, void and unclosed elements apart.
/// </summary>
internal static class HtmlDepth
{
    // Elements that people leave open: an unclosed <p> is closed by the next one and nests nothing.
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "br", "hr", "img", "input", "meta", "link", "td", "tr", "th", "option", "dd", "dt", "col", "base", "area", "source", "wbr", "param", "embed", "thead", "tbody", "tfoot",
    };

    public static void Check(string html, int limit)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
            // A name that goes on with other signs ("p-") is not the element that it begins like.
            var whole = end == html.Length || html[end] is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f';
            if (end == start || (whole && end - start <= 16 && Open.Contains(html[start..end]))) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        // Tags inside scripts and careless pages count too, hence the wide margin.
        if (deepest > limit * 4) throw new IntakeException(IntakeMessages.TooDeep("HTML"));
    }
}

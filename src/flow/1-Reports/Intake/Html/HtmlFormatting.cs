using System.Text;

namespace Jiema.Reports.Intake.Html;

/// <summary>
/// Takes bold, font and their like out of a page before a tree is built. They say nothing about the text, but the
/// parser opens every one that was left open again in each later paragraph: a thousand of them in a small page grow
/// into millions of elements.
/// </summary>
internal static class HtmlFormatting
{
    /// <summary>Stands where a tag was, so that the letters around it cannot meet as a new tag; dropped when lines are made.</summary>
    private const char Seam = '\u200B';

    /// <summary>The formatting elements of the HTML standard without links, of which the parser keeps only one open.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    public static string Remove(string html)
    {
        var kept = new StringBuilder(html.Length);
        var names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        var from = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var start = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && end - start <= 6 && char.IsAsciiLetter(html[end])) end++;
            if (end == html.Length || html[end] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f') || !names.Contains(html.AsSpan(start, end - start))) continue;
            var close = html.IndexOf('>', end);
            kept.Append(html, from, at - from).Append(Seam);
            from = close < 0 ? html.Length : close + 1;
            if (close < 0) break;
            at = close;
        }

        return kept.Append(html, from, html.Length - from).ToString();
    }
}

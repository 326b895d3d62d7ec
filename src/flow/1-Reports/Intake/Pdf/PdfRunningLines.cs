using System.Text.RegularExpressions;

namespace Jiema.Reports.Intake.Pdf;

/// <summary>Tells page headers, footers and page numbers: lines at the edge of a page that come again on other pages.</summary>
internal static partial class PdfRunningLines
{
    private const double Edge = 0.13;
    private const int EdgeLines = 2;

    public static HashSet<PdfLine> Find(IReadOnlyList<List<PdfLine>> pages)
    {
        var atEdge = pages.SelectMany(lines => lines.Where((line, at) => IsAtEdge(line, at, lines.Count))).ToList();
        var times = atEdge.GroupBy(Shape, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(line => line.Page).Distinct().Count(), StringComparer.Ordinal);
        var often = Math.Max(2, pages.Count * 2 / 5);
        var numbers = atEdge.Where(line => PageNumber().IsMatch(line.Text)).ToList();
        // A number alone at one edge of one page may be a value; on several pages it counts them.
        var numbered = numbers.Select(line => line.Page).Distinct().Count() >= Math.Min(2, pages.Count);
        return [.. atEdge.Where(line => (numbered && numbers.Contains(line)) || times[Shape(line)] >= often)];
    }

    private static bool IsAtEdge(PdfLine line, int at, int count) =>
        (at < EdgeLines && line.Height > 1 - Edge) || (at >= count - EdgeLines && line.Height < Edge);

    private static string Shape(PdfLine line) => Varying().Replace(line.Text, "");

    [GeneratedRegex("""^[-—–―－·•.\s第]*([0-9０-９]{1,4}|[ivxIVX]{1,6})[-—–―－·•.\s页]*([/共]\s*[0-9]{1,4}\s*页?)?$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex("""[\d\s]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Varying();
}

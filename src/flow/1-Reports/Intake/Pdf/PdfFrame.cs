namespace Jiema.Reports.Intake.Pdf;

/// <summary>The text block of the pages: its left and right edges and the usual step from line to line.</summary>
internal sealed class PdfFrame
{
    private readonly Dictionary<int, (double Left, double Right)> _pages = [];

    public PdfFrame(IReadOnlyList<PdfLine> lines)
    {
        // A page with few lines (the last one) is measured by its fellows of the same kind.
        var left = Common(lines.Select(line => line.Left), lowest: true);
        var right = Common(lines.Select(line => line.Right), lowest: false);
        foreach (var page in lines.GroupBy(line => line.Page))
        {
            var many = page.Count() >= 8;
            _pages[page.Key] = many ? (Common(page.Select(line => line.Left), true), Common(page.Select(line => line.Right), false)) : (left, right);
        }

        var steps = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page).Select(pair => pair.First.Baseline - pair.Second.Baseline).Where(step => step > 1).Order().ToList();
        Step = steps.Count == 0 ? double.MaxValue / 4 : steps[steps.Count / 2];
    }

    public double Step { get; }

    public double Left(int page) => _pages[page].Left;

    public double Right(int page) => _pages[page].Right;

    /// <summary>The outermost edge that at least an eighth of the lines keep, so that a stray line does not move it.</summary>
    private static double Common(IEnumerable<double> edges, bool lowest)
    {
        var sorted = (lowest ? edges.Order() : edges.OrderDescending()).ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count / 8)];
    }
}

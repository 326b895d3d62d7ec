using AngleSharp.Dom;

namespace Jiema.Reports.Intake.Html;

/// <summary>Finds the element that holds the article: go down from the body while one child holds most of the text that is no link.</summary>
internal static class HtmlArticle
{
    private const double Most = 0.7;

    public static IElement? Find(IElement? body, Budget budget)
    {
        if (body is null) return null;
        var chinese = new HtmlChinese(body, budget);
        // Measured against the whole page: many small steps down may not lose the text bit by bit.
        var least = Math.Max(1, chinese.Prose(body) * Most);
        var found = body;
        while (true)
        {
            budget.Check();
            var best = found.Children.MaxBy(chinese.Prose);
            if (best is null || chinese.Prose(best) < least) return found;
            found = best;
        }
    }
}

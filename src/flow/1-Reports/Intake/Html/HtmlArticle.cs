using AngleSharp.Dom;

namespace Jiema.Reports.Intake.Html;

/// <summary>Finds the element that holds the article: go down from the body while one child holds most of the text that is no link.</summary>
internal static class HtmlArticle
{
    private const double Most = 0.7;

    public static IElement? Find(IElement? body, Budget budget)
    {
        if (body is null) return null;
        // Measured against the whole page: many small steps down may not lose the text bit by bit.
        var whole = Density(body);
        var found = body;
        while (true)
        {
            budget.Check();
            var best = found.Children.MaxBy(Density);
            if (best is null || Density(best) < Math.Max(1, whole * Most)) return found;
            found = best;
        }
    }

    private static int Density(IElement element) =>
        ChineseText.Count(element.TextContent) - element.QuerySelectorAll("a").Sum(link => ChineseText.Count(link.TextContent));
}

/// <summary>How much Chinese there is.</summary>
internal static class ChineseText
{
    public static int Count(string text)
    {
        var count = 0;
        foreach (var letter in text)
            if (letter is >= '\u4E00' and <= '\u9FFF') count++;
        return count;
    }
}

using AngleSharp.Dom;

namespace Jiema.Reports.Intake.Html;

/// <summary>How much Chinese each element of a page holds, counted once for all of them: asking every element by itself grows with the square of the nesting.</summary>
internal sealed class HtmlChinese
{
    private readonly Dictionary<IElement, (int All, int Prose)> _counts = [];

    public HtmlChinese(IElement root, Budget budget) => Measure(root, budget);

    /// <summary>Chinese characters inside.</summary>
    public int All(IElement element) => _counts.GetValueOrDefault(element).All;

    /// <summary>Those outside of links.</summary>
    public int Prose(IElement element) => _counts.GetValueOrDefault(element).Prose;

    private (int All, int Prose) Measure(IElement element, Budget budget)
    {
        budget.Check();
        var (all, prose) = (0, 0);
        foreach (var child in element.ChildNodes)
        {
            var (more, moreProse) = child switch
            {
                IText text => (Count(text.Data), Count(text.Data)),
                IElement inner => Measure(inner, budget),
                _ => (0, 0),
            };
            all += more;
            prose += moreProse;
        }

        return _counts[element] = (all, element.LocalName == "a" ? 0 : prose);
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var letter in text)
            if (letter is >= '\u4E00' and <= '\u9FFF') count++;
        return count;
    }
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Jiema.Reports.Intake.Html;

/// <summary>Takes out what is not the article: scripts, menus, share buttons, footers, what the page hides.</summary>
internal static partial class HtmlNoise
{
    private const string Never =
        "script,style,noscript,template,nav,footer,aside,form,button,iframe,svg,select,textarea,object,embed,canvas,audio,video,[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo]";

    /// <summary>A container with a telling name still stays when most of the page's Chinese is in it.</summary>
    private const double TooMuchToDrop = 0.5;

    public static void Remove(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll(Never).ToList()) element.Remove();
        if (document.Body is not { } body) return;
        var all = ChineseText.Count(body.TextContent);
        foreach (var element in body.QuerySelectorAll("[class],[id],[style]").ToList())
        {
            var named = Names().IsMatch(element.ClassName ?? "") || Names().IsMatch(element.Id ?? "");
            var unseen = Unseen().IsMatch(element.GetAttribute("style") ?? "");
            if ((named || unseen) && ChineseText.Count(element.TextContent) < all * TooMuchToDrop) element.Remove();
        }
    }

    [GeneratedRegex("""(^|[\s_-])(share|nav|navbar|footer|foot|menu|breadcrumb|crumbs?|copyright|sidebar|related|recommend|toolbar|qrcode|ewm|comments?|advert|ads?|position|location|dqwz|tools?|print|prev|next|pager?|bdsharebuttonbox|login|search)($|[\s_-])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();

    [GeneratedRegex("""display\s*:\s*none|visibility\s*:\s*hidden""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unseen();
}

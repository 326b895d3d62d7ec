using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Jiema.Reports.Intake.Html;

/// <summary>Takes out what is not the article: scripts, menus, share buttons, footers, what the page hides.</summary>
/// <remarks>
/// A tag or a class name is only a hint: some sites put the whole page into one form, others call every part of an
/// article "print". So a hint never takes out much of the text; a menu too many in the article is seen by the
/// reviewer, a missing paragraph is not.
/// </remarks>
internal static partial class HtmlNoise
{
    private const string Never = "script,style,noscript,template,button,iframe,svg,math,select,textarea,object,embed,canvas,audio,video,rt,rp,rtc";

    private const string Unread = "nav,footer,aside,form,[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo]";

    /// <summary>A container that the page hides or calls a footer still stays when this share of the page's Chinese is in it.</summary>
    private const double TooMuchToDrop = 0.5;

    /// <summary>A container with a telling name stays when it holds more Chinese than this outside of links.</summary>
    private const int MostNamed = 200;

    /// <summary>When the telling names together cover this share of the page they tell nothing.</summary>
    private const double NamesTellNothing = 0.3;

    public static void Remove(IDocument document, Budget budget)
    {
        foreach (var element in document.QuerySelectorAll(Never).ToList()) element.Remove();
        if (document.Body is not { } body) return;
        var chinese = new HtmlChinese(body, budget);
        var unread = body.QuerySelectorAll(Unread).Concat(body.QuerySelectorAll("[style]").Where(IsUnseen));
        var most = chinese.All(body) * TooMuchToDrop;
        foreach (var element in unread.Where(element => chinese.All(element) <= most).ToList()) element.Remove();

        var named = body.QuerySelectorAll("[class],[id]").Where(element => chinese.Prose(element) <= MostNamed && HasTellingName(element)).ToList();
        if (named.Sum(chinese.Prose) > chinese.All(body) * NamesTellNothing) return;
        foreach (var element in named) element.Remove();
    }

    private static bool HasTellingName(IElement element) => Names().IsMatch(element.ClassName ?? "") || Names().IsMatch(element.Id ?? "");

    private static bool IsUnseen(IElement element) => Unseen().IsMatch(element.GetAttribute("style") ?? "");

    [GeneratedRegex("""(^|[\s_-])(share|nav|navbar|footer|foot|menu|breadcrumb|crumbs?|copyright|sidebar|related|recommend|toolbar|qrcode|ewm|comments?|advert|ads?|position|location|dqwz|tools?|print|prev|next|pager|pagination|bdsharebuttonbox|login|search)($|[\s_-])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();

    [GeneratedRegex("""display\s*:\s*none|visibility\s*:\s*hidden""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unseen();
}

using System.Buffers;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>Enterprises and organisations by the ends of their names, and who is to go public where.</summary>
internal static class PartyBodies
{
    private const int Longest = 18;

    private static readonly WordList Firms = ["公司", "集团"];
    private static readonly WordList Schools = ["大学", "研究院", "科学院", "学院"];

    // 集团化, 公司治理, 大学生, 学院路 are other words.
    private static readonly WordList GoesOn = ["化", "治理", "＋", "+", "制", "债", "军", "作战", "生", "城", "路", "科技园", "园", "街", "法人", "型", "式", "以上", "法"];

    // 个转企, 科创板企业: no names.
    private static readonly SearchValues<char> Foreign = SearchValues.Create("转改股板“”企，");

    private static readonly WordList Markets = ["北交所", "上交所", "深交所", "港交所", "新三板", "科创板", "创业板"];

    public static void Find(string text, TextSpan span, int floor, ref List<Party>? parties)
    {
        for (var i = span.Start + 2; i < span.End; i++)
        {
            var kind = PartyKind.Enterprise;
            if (Firms.At(text, i, span.End) is not { } end)
            {
                if (Schools.At(text, i, span.End) is not { } school) continue;
                (end, kind) = (school, PartyKind.Organisation);
            }

            // 学院 in 科学院, 集团 in 集团公司: the longer one stands for both.
            var close = i + end.Length;
            if (end == "集团" && Near.StartsWith(text, close, "公司") && close + 2 <= span.End) close += 2;
            else if (end == "集团" && Near.StartsWith(text, close, "有限公司") && close + 4 <= span.End) close += 4;
            if (close < span.End && GoesOn.At(text, close, span.End) is not null) { i = close - 1; continue; }
            var start = Start(text, span.Start, i < floor ? span.Start : floor, i);
            if (i - start is >= 2 and <= Longest && CommonWords.Names(text, start, i) && !HasAmount(text, start, i)) PartyFinder.Add(ref parties, text, new TextSpan(start, close), kind);
            i = close - 1;
        }
    }

    /// <summary>支持甲、乙在北交所上市: the market is an organisation, those who go there are enterprises.</summary>
    public static void GoPublic(string text, TextSpan span, int floor, ref List<Party>? parties)
    {
        var words = text.AsSpan(span.Start, span.Length);
        for (var i = Markets.Next(words, 0, out var market); i >= 0; i = Markets.Next(words, i + market.Length, out market))
            PartyFinder.Add(ref parties, text, new TextSpan(span.Start + i, span.Start + i + market.Length), PartyKind.Organisation);

        var listed = text.IndexOf("上市", span.Start, span.Length, StringComparison.Ordinal);
        if (listed < 0 || Near.At(text, listed + 2) is '公' or '企' or '后' or '辅' or '培' or '服' or '药' or '资' or '梯' || Near.EndsWith(text, listed, "企业") || Near.EndsWith(text, listed, "拟")) return;
        var end = listed;
        for (var i = listed - 1; i > floor; i--)
            if (text[i] is '在' or '到' or '赴' || Near.StartsWith(text, i, "登陆"))
            {
                end = i;
                break;
            }

        var start = floor < listed ? floor : span.Start;
        Span<TextSpan> items = stackalloc TextSpan[PartyItems.Most];
        var count = PartyItems.All(text, start, end, items);
        for (var i = 0; i < count; i++)
            if (!IsFirm(text, items[i])) return;
        for (var i = 0; i < count; i++) PartyFinder.Add(ref parties, text, items[i], PartyKind.Enterprise);
    }

    private static bool IsFirm(string text, TextSpan item)
    {
        if (item.Length is < 3 or > 14) return false;
        var words = text.AsSpan(item.Start, item.Length);
        return !words.ContainsAny(Foreign) && words.IndexOfAnyInRange('0', '9') < 0 && CommonWords.Names(text, item.Start, item.End) && PartyItems.AfterVerbs(text, item.Start, item.End) == item.Start;
    }

    private static int Start(string text, int limit, int floor, int end)
    {
        var start = end;
        while (start > floor && end - start < Longest + 1 && text[start - 1] is not ('、' or '与' or '和' or '对' or '在' or '“' or '”' or '，' or '的' or '及' or '由' or '让' or '为' or '向' or '从' or '以' or '（' or '）' or '《' or '》' or '将' or '把' or '等') && !Near.IsStop(text[start - 1])) start--;
        // 和 opens names too, 和美集团, and a piece that runs over the longest has no known beginning.
        if (start > limit && end - start > Longest) return end;
        return PartyItems.Trim(text, PartyItems.AfterVerbs(text, start, end), end).Start;
    }

    private static bool HasAmount(string text, int start, int end) => Chars.IsDigit(text[start]) || text.AsSpan(start, end - start).IndexOfAny('+', '＋') >= 0 || text.AsSpan(start, end - start).IndexOfAny("个家户所") is >= 0 and < 4;
}

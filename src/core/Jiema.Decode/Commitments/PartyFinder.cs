using System.Buffers;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>Organisations and enterprises by the shape of their names: …公司, …集团, 甲、乙等企业.</summary>
internal static class PartyFinder
{
    private static readonly (string Ending, PartyKind Kind)[] Endings =
        [("集团公司", PartyKind.Enterprise), ("有限公司", PartyKind.Enterprise), ("公司", PartyKind.Enterprise), ("集团", PartyKind.Enterprise), ("大学", PartyKind.Organisation), ("研究院", PartyKind.Organisation), ("科学院", PartyKind.Organisation)];

    // One of these stands in every ending, and in 等企业.
    private static readonly SearchValues<char> Marks = SearchValues.Create("司团学院企");

    private static readonly WordList Generic = ["融资平台", "平台", "国有", "上市", "物业", "保险", "龙头", "担保", "科创", "投融资平台", "城投"];

    public static IReadOnlyList<Party> In(string text, TextSpan span)
    {
        if (text.AsSpan(span.Start, span.Length).IndexOfAny(Marks) < 0) return [];
        List<Party>? parties = null;
        Listed(text, span, ref parties);
        foreach (var (ending, kind) in Endings)
        {
            for (var at = text.IndexOf(ending, span.Start, span.Length, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ending, at + 1, span.End - at - 1, StringComparison.Ordinal))
            {
                // 集团化办学: a manner, no group.
                if (Near.At(text, at + ending.Length) is '化' or '军') continue;
                var start = NameStart(text, span.Start, at);
                if (Generic.Has(text.AsSpan(start, at - start))) continue;
                if (at - start is >= 2 and <= 12) Add(ref parties, text, new TextSpan(start, at + ending.Length), kind);
            }
        }
        parties?.Sort((a, b) => a.Span.CompareTo(b.Span));
        return parties ?? [];
    }

    /// <summary>甲、乙等企业: the items of the list are enterprises.</summary>
    private static void Listed(string text, TextSpan span, ref List<Party>? parties)
    {
        var at = text.IndexOf("等企业", span.Start, span.Length, StringComparison.Ordinal);
        if (at < 0) return;
        var end = at;
        while (end > span.Start)
        {
            var start = NameStart(text, span.Start, end);
            if (end - start is < 2 or > 10) return;
            Add(ref parties, text, new TextSpan(start, end), PartyKind.Enterprise);
            if (start - 1 < span.Start || text[start - 1] != '、') return;
            end = start - 1;
        }
    }

    private static int NameStart(string text, int floor, int end)
    {
        var start = end;
        while (start > floor && end - start < 14 && !(text[start - 1] is '、' or '与' or '和' or '对' or '在' or '“' or '”' or '，' or '的') && !Near.IsStop(text[start - 1]))
        {
            if (end - start >= 2 && Clauses.Verbs.EndingAt(text, start, floor, 2) is not null) break;
            start--;
        }
        // 成立公司, 鼓励甲等企业: a verb with nothing behind it names nobody.
        if (Clauses.Verbs.StartingAt(text, start, end) is { Text.Length: >= 2 } verb && end - verb.End < 2) return end;
        return start;
    }

    private static void Add(ref List<Party>? parties, string text, TextSpan span, PartyKind kind)
    {
        parties ??= [];
        if (!parties.Exists(p => p.Span.Overlap(span) > 0)) parties.Add(new Party(text.Substring(span.Start, span.Length), kind, span));
    }
}

using Jiema.Decode.Quantities;

namespace Jiema.Decode.Clauses;

/// <summary>The words behind a number that may name what it counts.</summary>
internal static class Behind
{
    /// <summary>The words behind the number up to the next number or the part's end.</summary>
    public static TextSpan Of(string text, Part part, Draft draft, VerbHit complement)
    {
        var (start, end) = (draft.End, Math.Max(draft.End, part.Span.End));
        if (part.Head is { Found: true } head && !part.Inherited && (head.Start > draft.End || head.Start == draft.End && draft.Start == part.Span.Start) && head.Start < end) end = head.Start;
        if (complement is { Found: true } c && c.Start > draft.End && c.Start < end) end = c.Start;
        // 12个项目与银行签约…: with whom and where is no part of what is counted.
        if (part.Head is { Found: true } told && told.Start > draft.End && draft.Start == part.Span.Start && text.AsSpan(start, end - start).IndexOfAny('与', '在', '靠') is > 1 and var aside) end = start + aside;
        // 3000户农户户均增收…: what each of them gains is told next.
        if (text.AsSpan(start, end - start).IndexOf('均') is > 1 and var each && text[start + each - 1] is '户' or '人' or '亩') end = start + each - 1;
        // 26个、总投资达16亿元的项目: what follows the comma is told of the same things, not the things themselves.
        if (draft.End < end && text[draft.End] is '、' or '（' or '(' or '）' or ')') end = draft.End;
        for (var i = part.Drafts.From(draft.End); i < part.Drafts.Count && part.Drafts[i].Start < end; i++)
            if (part.Drafts[i] is { Shape: Shape.Amount } other)
            {
                // 18座120万吨以上煤矿: the size between the count and its noun is stepped over.
                // 2家收入50万元以上的村: what is counted stands behind its condition.
                if (Classes.IsCapacity(text, other)) { start = other.End; continue; }
                // 3个千万吨级码头.
                if (other.IsMeasured && other.End + 1 < part.Span.End && text[other.End] == '级') { start = other.End + 1; continue; }
                if (other.IsMeasured && other.End + 1 < part.Span.End && text[other.End] == '的') { start = other.End; continue; }
                if (other.Start == draft.End && other.IsMeasured && other.End < part.Span.End && text[other.End] is not ('、' or '和')) { start = other.End; continue; }
                end = other.Start;
                break;
            }
        return new TextSpan(start, Math.Max(start, end));
    }
}

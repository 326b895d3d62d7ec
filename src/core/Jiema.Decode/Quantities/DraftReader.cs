using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>One scan over the whole text: every numeral run comes to stand in exactly one draft.</summary>
internal static class DraftReader
{
    private const string FirstOf = "届批个次家条座台例期轮部创";

    public static void Read(SourceText source, Brackets brackets, Pool<Draft> pool, List<Draft> drafts)
    {
        var text = source.Text;
        var floor = 0;
        for (var i = 0; i < text.Length;)
        {
            i = source.Marks.Next(CharKind.Numeral, i, text.Length);
            if (i == text.Length) break;
            var draft = At(text, i, floor, brackets, pool);
            if (draft is null) { i++; continue; }
            if (drafts.Count > 0) ShareUnit(text, drafts[^1], draft);
            drafts.Add(draft);
            floor = i = draft.End;
        }
    }

    private static Draft? At(string text, int at, int floor, Brackets brackets, Pool<Draft> pool)
    {
        var c = text[at];
        if (c is >= '①' and <= '⑳') return Plain(pool, Shape.Ordinal, at, at + 1, new Number(at, at + 1, c - '①' + 1, true));
        if (c == '首') return FirstOf.Contains(Near.At(text, at + 1)) ? Plain(pool, Shape.Ordinal, at, at + 2, new Number(at, at + 1, 1, false)) : null;

        if (FormalNumber.Is(c) && FormalNumber.EndOfRun(text, at) == at) return null;
        var number = NumberReader.Read(text, at);
        if (OrdinalShapes.Read(text, number) is { } ordinal) return Plain(pool, Shape.Ordinal, ordinal.Start, ordinal.End, number, floor);
        if (OrdinalShapes.ReadRank(text, number) is { } rank)
        {
            var draft = Plain(pool, Shape.Amount, rank.Start, rank.End, number, floor);
            draft.Change = Change.Rank;
            draft.Dimension = Dimension.Rank;
            draft.Value = number.Value;
            if (text[rank.End - 1] is '名' && text[rank.Start] is '前' or '后') draft.Unit = "名";
            return InName(text, at, brackets) ? Plain(pool, Shape.Name, rank.Start, rank.End, number, floor) : draft;
        }
        if (DateShapes.Read(text, number) is { } date)
            return Plain(pool, date.Named || InName(text, at, brackets) && !number.Arabic ? Shape.Name : Shape.Date, date.Start, date.End, number, floor);
        if (NameShapes.Read(text, number, floor) is { } name) return Plain(pool, Shape.Name, name.Start, name.End, number, floor);
        var amount = AmountReader.Read(text, number, floor, pool);
        if (amount is not null && (!InName(text, at, brackets) || AmountReader.IsQuotedNothing(text, number))) return amount;
        // No unit and no shape: a numeral inside a word (一般, 统一, 1842).
        return Plain(pool, Shape.Name, number.Start, Math.Max(number.End, amount?.End ?? 0), number, floor);
    }

    private static Draft Plain(Pool<Draft> pool, Shape shape, int start, int end, Number number, int floor = 0) =>
        pool.Take().Set(shape, Math.Max(start, floor), end, number);

    /// <summary>Whether the place stands in a book title or a short quotation: a name, whatever the number looks like.</summary>
    private static bool InName(string text, int at, Brackets brackets)
    {
        if (brackets.Innermost(at) is not { } pair) return false;
        return text[pair.Start] switch { '《' or '「' or '『' or '〈' => true, '“' or '"' or '‘' => pair.Length <= 26, _ => false };
    }

    /// <summary>2.1、3.5个百分点 and 5.5%、6.5%左右: a list shares the last unit and bound.</summary>
    private static void ShareUnit(string text, Draft left, Draft right)
    {
        if (right.Shape != Shape.Amount || right.Start - left.End != 1 || text[left.End] is not ('、' or '和' or '及' or '与')) return;
        if (right.Start != right.Number.Start) return;
        if (left.Shape == Shape.Name && left.Unit is null && left.Number is { Arabic: true, Value: not null } && left.End == left.Number.End && left.Start == left.Number.Start)
        {
            left.Shape = Shape.Amount;
            left.Value = left.Number.Value;
            left.Unit = right.Unit;
            left.Dimension = right.Dimension;
        }
        if (left.Shape == Shape.Amount && left.Unit == right.Unit && left.Start < left.Number.Start && !right.HasBoundWord) right.Bound = left.Bound;
        if (left.Shape == Shape.Amount && left.Unit == right.Unit && !left.HasBoundWord && right.HasBoundWord) left.Bound = right.Bound;
    }
}

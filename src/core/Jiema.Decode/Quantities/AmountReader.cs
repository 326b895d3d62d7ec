using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>An amount: number, unit, range and the bound words that touch (约20亿元, 1500人以上, 5%-6%).</summary>
internal static class AmountReader
{
    // Nouns that a count only numbers the text's own parts with.
    private static readonly WordList PartsOfText = ["关键词", "方面", "部分", "要点", "注解"];

    // 零发案, 零事故: none at all is an amount; 零容忍 and 零售 are words.
    private static readonly WordList Nothing = ["发案", "事故", "发生", "新增", "感染", "死亡", "上访", "投诉", "伤亡"];

    private static readonly WordList PerUnit = ["GDP", "地区生产", "生产总值", "国内生产", "工业增加值", "增加值", "产值"];

    // 半 that opens another word behind a unit: 5天半价.
    private const string AfterHalf = "价年月天径导程岛数场路途夜个";

    private static readonly WordList Currencies = ["新台币", "台币", "港币", "日币", "人民币"];

    /// <summary>实现“零”发案: quotation marks round the zero alone make no name of it.</summary>
    public static bool IsQuotedNothing(string text, Number number) =>
        number.Length == 1 && text[number.Start] == '零' && Near.At(text, number.Start - 1) == '“' && Near.At(text, number.End) == '”' && Nothing.At(text, number.End + 1) is not null;

    /// <summary>The amount at the number, or null when the number has no unit and no share shape.</summary>
    public static Draft? Read(string text, Number number, int floor, Pool<Draft> pool)
    {
        if (Fractions.Read(text, number) is { } share) return Finish(pool, text, number, share.End, share.Value, null, share.Unit, Dimension.Ratio, floor, number.More);
        if (!number.Arabic && text[number.Start] == '半') return Half(text, number, floor, pool);
        if (text[number.Start] == '零' && number.Length == 1 && Nothing.At(text, number.End) is not null || IsQuotedNothing(text, number)) return Finish(pool, text, number, number.End, 0m, null, null, Dimension.Count, floor, false);

        // 零件: parts, not none of them.
        if (text[number.Start] == '零' && number.Length == 1 && Near.At(text, number.End) == '件') return null;

        var end = number.End;
        var more = number.More;
        if (Near.At(text, end) is '余' or '多' or '几')
        {
            if (Units.At(text, end + 1, number.Arabic) is null) return null;
            more = true;
            end++;
        }
        // Behind a Chinese number that is not small a measure word opens no other word (六百米).
        var unit = Units.At(text, end, number.Arabic || (number.Value is > 10m && !IsBareMultiplier(text, number)) || Near.At(text, end + 1) == '半');
        if (unit is null && number.Arabic && Near.At(text, end) == ' ' && Units.At(text, end + 1, true) is { } apart && apart.Dimension is not (Dimension.Count or Dimension.Rank or Dimension.Multiple)) (unit, end) = (apart, end + 1);
        var unitEnd = unit is { } u ? end + u.Written.Length : end;
        if (!more && RangeAt(text, number, unit, unitEnd) is { } range)
        {
            var draft = Finish(pool, text, number, range.End, range.Low, range.High, range.Unit.Name, range.Unit.Dimension, floor, false);
            draft.Bound = Bound.Range;
            return draft;
        }
        if (unit is null && !more && Bare.IsProportion(text, number, floor)) return Finish(pool, text, number, number.End, number.Value, null, null, Dimension.Ratio, floor, false);
        if (unit is null && !more && Bare.IsPeople(text, number)) return Finish(pool, text, number, number.End, number.Value, null, "人", Dimension.Count, floor, false);
        if (unit is not { } found) return Near.At(text, number.Start - 1) is '$' or '＄' or '￥' or '¥' ? Finish(pool, text, number, end, number.Value, null, Near.At(text, number.Start - 1) is '$' or '＄' ? "美元" : "元", Dimension.Money, floor, more) : null;
        var value = number.Value;
        if (found.Name == "块" && MoneyTail.Read(text, unitEnd) is not null) found = new Unit("块", "元", Dimension.Money);
        if (found.Dimension == Dimension.Money) (found, unitEnd, value) = Sum(text, number, found, unitEnd, value);
        else if ((IsLong(found) || found.Dimension == Dimension.Time) && Near.At(text, unitEnd) == '半' && !AfterHalf.Contains(Near.At(text, unitEnd + 1))) (unitEnd, value) = (unitEnd + 1, value + 0.5m);
        var amount = Finish(pool, text, number, unitEnd, value, null, found.Name, found.Dimension, floor, more);
        if (found.Dimension == Dimension.Multiple) amount.Change = Change.Multiple;
        if (found.Dimension == Dimension.Rank) amount.Change = Change.Rank;
        if (!number.Arabic) Judge(text, number, amount, found);
        return amount;
    }

    /// <summary>Chinese numerals stand in many words: decide whether this one can count at all.</summary>
    private static void Judge(string text, Number number, Draft amount, Unit unit)
    {
        if (amount.Start == number.Start && Near.At(text, number.Start - 1) is '数' or '几' or '上' && (IsBareMultiplier(text, number) || IsTens(text, number)))
        {
            // 数百家, 几十个: no value can be given; 上千 is at least a thousand.
            if (Near.At(text, number.Start - 1) == '上') amount.Bound = Bound.AtLeast;
            else amount.Value = null;
            return;
        }
        if (number.Value is null)
        {
            if (Approximations.Pair(text.AsSpan(number.Start, number.Length)) is not { } pair) { amount.Shape = Shape.Name; return; }
            (amount.Value, amount.High, amount.Weak) = (pair.Low, pair.High, pair.High <= 10 && unit.Dimension is Dimension.Count or Dimension.Rank or Dimension.Time);
            if (!amount.HasBoundWord) amount.Bound = Bound.Range;
            return;
        }
        // 万元GDP能耗: a rate per ten thousand, no sum.
        if (IsBareMultiplier(text, number) && unit.Dimension == Dimension.Money && amount.Start == number.Start && !amount.HasBoundWord && PerUnit.At(text, amount.End) is not null) { amount.Shape = Shape.Name; return; }
        if (IsBareMultiplier(text, number) && unit.Dimension != Dimension.Money && amount.Start == number.Start) { amount.Shape = Shape.Name; return; }
        if (unit.Written == "次" && Near.StartsWith(text, amount.End, "产业")) { amount.Shape = Shape.Name; return; }
        if (unit.Written is "批" or "种" || (unit.Written == "次" && Near.At(text, amount.End) == '性')) { amount.Shape = Shape.Name; return; }
        if (unit.Dimension is not (Dimension.Count or Dimension.Rank or Dimension.Time) || number.Value > 10 || amount.Value < 0) return;
        amount.Weak = true;
        // 以下七项工作: the text counts its own parts.
        if (PartsOfText.At(text, amount.End) is not null || Near.EndsWith(text, number.Start, "以下") || (unit.Written == "项" && Near.StartsWith(text, amount.End, "工作"))) amount.Shape = Shape.Meta;
    }

    private static bool IsBareMultiplier(string text, Number number) => number.Length <= 2 && text[number.Start] is '百' or '千' or '万' or '亿' && text[number.End - 1] is '百' or '千' or '万' or '亿';

    private static bool IsTens(string text, Number number) => text[number.Start] == '十' && (number.Length == 1 ? Near.At(text, number.Start - 1) != '上' : number.Length == 2 && text[number.Start + 1] is '万' or '亿');

    private static bool IsLong(Unit unit) => unit.Dimension is Dimension.Length or Dimension.Mass or Dimension.Area or Dimension.Volume;

    /// <summary>What belongs to a sum of money: the currency named before or behind it (港币5000元, 6亿元人民币), and its small change.</summary>
    private static (Unit Unit, int End, decimal? Value) Sum(string text, Number number, Unit unit, int end, decimal? value)
    {
        if (unit.Name == "元" && Units.At(text, end, true) is { Dimension: Dimension.Money } behind) return (behind, end + behind.Written.Length, value);
        if (unit.Name == "元" && Currencies.Before(text, number.Start - (Near.At(text, number.Start - 1) == ' ' ? 1 : 0)) is { } before) unit = Units.At(before, 0, true) ?? unit;
        return unit.Name == "元" && MoneyTail.Read(text, end) is { } tail ? (unit, tail.End, value + tail.Value) : (unit, end, value);
    }

    private static Draft? Half(string text, Number number, int floor, Pool<Draft> pool)
    {
        if (Near.At(text, number.Start - 1) == '过') return Finish(pool, text, number, number.End, 0.5m, null, null, Dimension.Ratio, floor, false);
        if (Units.At(text, number.End, false) is not { } unit) return null;
        var half = Finish(pool, text, number, number.End + unit.Written.Length, 0.5m, null, unit.Name, unit.Dimension, floor, false);
        half.Weak = true;
        return half;
    }

    private static Draft Finish(Pool<Draft> pool, string text, Number number, int end, decimal? value, decimal? high, string? unit, Dimension dimension, int floor, bool more)
    {
        var draft = pool.Take().Set(Shape.Amount, number.Start, end, number);
        (draft.Value, draft.High, draft.Unit, draft.Dimension) = (value, high, unit, dimension);
        if (more) (draft.Bound, draft.HasBoundWord) = (Bound.Above, true);
        var start = number.Start;
        if (value is { } size && Signs.IsNegative(text, start, floor, dimension)) (draft.Value, start) = (-size, start - 1);
        draft.Start = start;
        // 大约十多亿 stays more than ten.
        if (BoundWords.EndingAt(text, start, floor) is { } before) (draft.Start, draft.Bound, draft.HasBoundWord) = (before.Start, more && before.Bound == Bound.About ? Bound.Above : before.Bound, true);
        if (BoundWords.StartingAt(text, end) is { } after) (draft.End, draft.Bound, draft.HasBoundWord) = (after.End, after.Bound, true);
        return draft;
    }

    private static (int End, decimal Low, decimal High, Unit Unit)? RangeAt(string text, Number low, Unit? lowUnit, int lowEnd)
    {
        // 2万元（含）-8万元
        if (Near.StartsWith(text, lowEnd, "（含）") || Near.StartsWith(text, lowEnd, "(含)")) lowEnd += 3;
        var gap = DateShapes.Separator(text, lowEnd);
        var at = lowEnd + gap;
        if (gap == 0 || low.Value is not { } from || at >= text.Length || NumeralRuns.EndOfRun(text, at) == at) return null;
        var high = NumberReader.Read(text, at);
        if (lowUnit is null) from = Approximations.Lower(text, low, high);
        if (high.Value is not { } to || to <= from || Units.At(text, high.End, high.Arabic) is not { } unit) return null;
        if (lowUnit is { } first && first.Name != unit.Name) return null;
        return (high.End + unit.Written.Length, from, to, unit);
    }
}

using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>Dates, periods and durations: 2024年, 2018年4月17日, 6月底, 一季度, 2018—2035年, 三年, 4·30.</summary>
internal static class DateShapes
{
    // A duration before one of these is part of a plan's name (三年行动), not a date.
    private static readonly WordList PlanNouns = ["行动", "计划", "规划", "攻坚", "倍增", "提升", "大变样", "大计", "滚动"];
    private static readonly WordList Tails = ["年底", "年末", "年初", "年度", "年代", "年间", "年", "月底", "月末", "月初", "月份", "月", "季度", "个月", "个季度", "日", "号", "世纪", "周年", "时"];

    /// <summary>The end of the date that starts with the number, and whether it is part of a name instead; null when it is no date.</summary>
    public static (int Start, int End, bool Named)? Read(string text, Number number)
    {
        var end = TailEnd(text, number.End, number);
        if (end < 0) return LabelledDay(text, number);
        if (IsDuration(text, number) && PlanNouns.At(text, end) is not null) return (number.Start, end, true);
        var start = number.Start;
        if (Near.At(text, start - 1) is '上' or '下' or '前' && (text[start] == '半' || Near.StartsWith(text, number.End, "季度"))) start--;
        // 2018年4月17日 is one date.
        while (end < text.Length && NumeralRuns.IsDigit(text[end]))
        {
            var next = NumberReader.Read(text, end);
            var tail = text[end - 1] is '年' or '月' ? TailEnd(text, next.End, next) : -1;
            if (tail < 0) break;
            end = tail;
        }
        // 6月至8月, 2024年—2026年
        if (Separator(text, end) is > 0 and var gap && end + gap < text.Length && NumeralRuns.EndOfRun(text, end + gap) > end + gap)
        {
            var next = NumberReader.Read(text, end + gap);
            var tail = TailEnd(text, next.End, next);
            if (tail > 0) end = tail;
        }
        return (start, end, false);
    }

    /// <summary>Length of a range mark at <paramref name="at"/>, or 0.</summary>
    public static int Separator(string text, int at)
    {
        var c = Near.At(text, at);
        if (c is '—' or '-' && Near.At(text, at + 1) == c) return 2;
        return c is '-' or '－' or '–' or '—' or '―' or '~' or '～' or '〜' or '至' or '到' or '−' or '‐' ? 1 : 0;
    }

    private static bool IsDuration(string text, Number number) => text[number.End] is '年' or '个' or '月' or '日' && number.Value is < 1000m or null;

    private static int TailEnd(string text, int at, Number number)
    {
        var tail = Tails.At(text, at);
        if (tail is null)
        {
            // 2018—2035年, 2－3年: the first number borrows the tail of the second.
            var gap = Separator(text, at);
            if (gap == 0 || at + gap >= text.Length || NumeralRuns.EndOfRun(text, at + gap) == at + gap) return -1;
            var second = NumberReader.Read(text, at + gap);
            var shared = Tails.At(text, second.End);
            return shared is null or "日" or "号" or "时" or "年代" ? -1 : second.End + shared.Length;
        }
        if (number.Value is not { } value) return tail[0] == '年' && !number.Arabic ? at + tail.Length : -1;
        if (number.Arabic && value != decimal.Truncate(value)) return -1;
        var next = Near.At(text, at + tail.Length);
        return tail switch
        {
            "日" => value <= 31 && next is not ('处' or '均' or '产' or '益' or '常') && Near.At(text, number.Start - 1) is '月' or '/' || (number.Arabic && value <= 31 && next != '处') ? at + 1 : -1,
            "号" => -1,
            "时" => number.Arabic && value <= 24 && Near.At(text, number.Start - 1) == '日' ? at + 1 : -1,
            "月" => value <= 12 && next is not ('季' or '嫂' or '球') ? at + 1 : -1,
            "年" when next is '级' or '货' or '轻' => -1,
            _ => at + tail.Length,
        };
    }

    /// <summary>A day written as month·day (4·30).</summary>
    private static (int, int, bool)? LabelledDay(string text, Number number)
    {
        if (!number.Arabic || Near.At(text, number.End) is not ('·' or '•') || !NumeralRuns.IsDigit(Near.At(text, number.End + 1))) return null;
        var day = NumberReader.Read(text, number.End + 1);
        return number.Value is >= 1 and <= 12 && day.Value is >= 1 and <= 31 ? (number.Start, day.End, false) : null;
    }
}

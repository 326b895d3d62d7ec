using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>Dates, periods and durations: 2024年, 2018年4月17日, 6月底, 一季度, 2018—2035年, 三年, 4·30.</summary>
internal static class DateShapes
{
    private const string AfterHalf = "价年月天径导程岛数场路途夜";

    // A duration before one of these is part of a plan's name (三年行动), not a date.
    private static readonly WordList PlanNouns = ["行动", "计划", "规划", "攻坚", "倍增", "提升", "大变样", "大计", "滚动"];
    private static readonly WordList Tails = ["年底", "年末", "年初", "年度", "年代", "年间", "年", "月底", "月末", "月初", "月份", "月", "季度", "个月", "个季度", "日", "号", "世纪", "周年", "时"];

    /// <summary>The end of the date that starts with the number, and whether it is part of a name instead; null when it is no date.</summary>
    public static (int Start, int End, bool Named)? Read(string text, Number number)
    {
        if (number.Arabic && NumericEnd(text, number.Start) is > 0 and var day)
        {
            var mark = Separator(text, day);
            return (number.Start, mark > 0 && NumericEnd(text, day + mark) is > 0 and var last ? last : day, false);
        }
        var end = TailEnd(text, number.End, number);
        if (end < 0) return LabelledDay(text, number);
        // 五年半, 八个月半
        if (IsDuration(text, number) && Near.At(text, end) == '半' && text[end - 1] is '年' or '月' && !AfterHalf.Contains(Near.At(text, end + 1))) end++;
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

    /// <summary>End of a day in figures, year first (2024-01-29, 2024/1/29, 2024.01.29), or -1.</summary>
    private static int NumericEnd(string text, int start)
    {
        if (start + 8 > text.Length || text[start] is '0' || NumeralRuns.IsDigit(Near.At(text, start - 1))) return -1;
        for (var i = start; i < start + 4; i++)
            if (!char.IsAsciiDigit(text[i])) return -1;
        var mark = text[start + 4];
        if (mark is not ('-' or '/' or '.')) return -1;
        var month = TwoDigits(text, start + 5, 12);
        if (month < 0 || Near.At(text, month) != mark) return -1;
        var day = TwoDigits(text, month + 1, 31);
        if (day < 0 || NumeralRuns.EndOfRun(text, month + 1) != day) return -1;
        // A fourth part makes it a code; a whole second year may follow (2024-1-29-2024-3-1).
        return Near.At(text, day) == mark && NumeralRuns.IsDigit(Near.At(text, day + 1)) && Near.At(text, day + 5) != mark ? -1 : day;
    }

    private static int TwoDigits(string text, int at, int most)
    {
        var value = 0;
        var end = at;
        for (; end < at + 2 && char.IsAsciiDigit(Near.At(text, end)); end++) value = value * 10 + (text[end] - '0');
        return value >= 1 && value <= most ? end : -1;
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
        // 2025 年, 6 月: figures set apart by a blank.
        if (number.Arabic && Near.At(text, at) == ' ' && number.Length is 1 or 2 or 4 && Near.At(text, at + 1) is '年' or '月' or '日' && Near.At(text, at + 2) is not ('度' or '均') && (number.Length != 1 || text[at + 1] != '年')) at++;
        var tail = Tails.At(text, at);
        if (tail is null)
        {
            // 2018—2035年, 2－3年: the first number borrows the tail of the second.
            var gap = Separator(text, at);
            if (gap == 0 || at + gap >= text.Length || NumeralRuns.EndOfRun(text, at + gap) == at + gap) return -1;
            var second = NumberReader.Read(text, at + gap);
            var shared = Tails.At(text, second.End);
            if (shared == "日" && Near.At(text, number.Start - 1) == '月') return second.End + 1;
            return shared is null or "日" or "号" or "时" or "年代" ? -1 : second.End + shared.Length;
        }
        if (number.Value is not { } value) return tail[0] == '年' && !number.Arabic ? at + tail.Length : -1;
        if (number.Arabic && value != decimal.Truncate(value)) return -1;
        var next = Near.At(text, at + tail.Length);
        return tail switch
        {
            "日" => value <= 31 && Near.At(text, number.Start - 1) is '月' or '/' || (Separator(text, number.Start - 1) > 0 && Near.At(text, number.Start - 2) == '日') || (number.Arabic && value <= 31 && next != '处') ? at + 1 : -1,
            // 6月18号 is a day, 18号 may be a house.
            "号" => value <= 31 && value == decimal.Truncate(value) && next is not ('楼' or '院' or '文' or '线') && Near.At(text, number.Start - 1) == '月' ? at + 1 : -1,
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

using System.Globalization;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Deadlines and periods that a clause states, as ISO dates or periods. Never invented.</summary>
internal static class Periods
{
    private static readonly WordList LastYear = ["去年", "上年"];

    /// <summary>The first period in the clause, such as 2024-06-30, 2024-Q1 or 2024; null when it gives none.</summary>
    public static string? In(string text, Clause clause, int year) => In(text, clause, clause.Span, year);

    /// <summary>The deadline that a promise sets: one in its own words (上半年达到75%), else the first of its clause.</summary>
    public static string? Due(string text, Clause clause, TextSpan promise, int year) => In(text, clause, promise, year) ?? (promise.Contains(clause.Span) ? null : In(text, clause, year));

    /// <summary>到2030年，…: the date that holds for the rest of its sentence; null when the clause sets none beyond the plan's year.</summary>
    public static string? Horizon(string text, Clause clause, int year)
    {
        foreach (var draft in clause.Drafts)
            if (draft.Shape == Shape.Date && Near.At(text, draft.Start - 1) is '到' or '至' && draft.Number.Value is { } value && value > year && Iso(text, draft, year) is { } period) return period;
        return null;
    }

    private static string? In(string text, Clause clause, TextSpan span, int year)
    {
        foreach (var draft in clause.Drafts)
            // 比2025年翻一番, 是2020年的2倍: a base is no deadline.
            if (draft.Shape == Shape.Date && span.Contains(draft.Span) && Near.At(text, draft.Start - 1) is not ('比' or '较' or '是' or '为' or '与') && Iso(text, draft, year) is { } period) return period;
        // A promise that runs on into the next clause is looked through in any case.
        if (!clause.Holds(Marks.Date) && clause.Span.Contains(span)) return null;
        var words = text.AsSpan(span.Start, span.Length);
        if (words.IndexOfAny('年', '岁', '前') < 0) return null;
        if (words.Contains("国庆节前", StringComparison.Ordinal) || words.Contains("国庆前", StringComparison.Ordinal)) return Year(year) + "-09-30";
        if (words.Contains("上半年", StringComparison.Ordinal)) return Year(year) + "-06-30";
        if (words.Contains("年底", StringComparison.Ordinal) || words.Contains("年末", StringComparison.Ordinal) || words.Contains("岁末", StringComparison.Ordinal)) return Year(year) + "-12-31";
        // 三年内 is longer than the year.
        return words.IndexOf("年内", StringComparison.Ordinal) is >= 0 and var within && !(within > 0 && "一二两三四五六七八九十几0123456789".Contains(words[within - 1])) ? Year(year) : null;
    }

    private static string? Iso(string text, Draft draft, int planYear)
    {
        var words = text.AsSpan(draft.Start, draft.End - draft.Start);
        if (Numeric(words) is { } day) return day;
        // 去年5月 is a month of the year before the plan's.
        planYear += LastYear.Before(text, draft.Start) is not null ? -1 : Near.EndsWith(text, draft.Start, "明年") ? 1 : 0;
        if (draft.Number.Value is not { } value || value != decimal.Truncate(value)) return words is "上半年" ? Year(planYear) + "-06-30" : words is "下半年" ? Year(planYear) + "-12-31" : null;
        if (words is "上半年") return Year(planYear) + "-06-30";
        if (words is "下半年") return Year(planYear) + "-12-31";
        var rest = text.AsSpan(draft.Number.End, draft.End - draft.Number.End).TrimStart(' ');
        if (rest.StartsWith("年") && value is >= 1949 and <= 2100) return YearFirst(rest, (int)value);
        if (rest.StartsWith("季度") && value is >= 1 and <= 4) return $"{Year(planYear)}-Q{(int)value}";
        if (rest.StartsWith("月") && value is >= 1 and <= 12) return Month(rest, planYear, (int)value);
        return null;
    }

    /// <summary>A day in figures, year first: 2024-01-29, 2024/1/29.</summary>
    private static string? Numeric(ReadOnlySpan<char> words)
    {
        if (words.Length < 8 || words[4] is not ('-' or '/' or '.')) return null;
        var day = words[5..].IndexOf(words[4]) + 6;
        if (day < 7 || !int.TryParse(words[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !int.TryParse(words[5..(day - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
        var end = day;
        while (end < words.Length && char.IsAsciiDigit(words[end])) end++;
        return year is >= 1949 and <= 2100 && month is >= 1 and <= 12 && int.TryParse(words[day..end], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= DateTime.DaysInMonth(year, month)
            ? $"{Year(year)}-{month.ToString("00", CultureInfo.InvariantCulture)}-{value.ToString("00", CultureInfo.InvariantCulture)}" : null;
    }

    private static string? YearFirst(ReadOnlySpan<char> rest, int year)
    {
        if (year < 1949) return null;
        var i = 1;
        if (rest.StartsWith("年底") || rest.StartsWith("年末")) return Year(year) + "-12-31";
        var month = 0;
        while (i < rest.Length && rest[i] is >= '0' and <= '9' && month < 100) month = month * 10 + (rest[i++] - '0');
        if (month is < 1 or > 12 || i >= rest.Length || rest[i] != '月') return Year(year);
        return Month(rest[i..], year, month);
    }

    private static string Month(ReadOnlySpan<char> rest, int year, int month)
    {
        var prefix = $"{Year(year)}-{month.ToString("00", CultureInfo.InvariantCulture)}";
        if (rest.StartsWith("月底") || rest.StartsWith("月末")) return $"{prefix}-{DateTime.DaysInMonth(year, month).ToString("00", CultureInfo.InvariantCulture)}";
        var i = 1;
        var day = 0;
        while (i < rest.Length && rest[i] is >= '0' and <= '9' && day < 100) day = day * 10 + (rest[i++] - '0');
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? $"{prefix}-{day.ToString("00", CultureInfo.InvariantCulture)}" : prefix;
    }

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}

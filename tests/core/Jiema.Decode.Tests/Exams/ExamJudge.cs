using System.Globalization;
using Jiema.Decode.Quantities;

namespace Jiema.Decode.Tests.Exams;

/// <summary>
/// Compares a Reading with what a case wants. The input is decoded as it stands. A bare number counts nothing and so has no value in a Reading;
/// its words then stand in a sentence where they count stations (新建…座加氢站), and the value is compared there.
/// </summary>
internal static class ExamJudge
{
    private static readonly (string Before, string After) Counted = ("新建", "加氢站。");
    private static readonly (string Before, string After) Signed = ("总数达到", "。");
    private static readonly (string Before, string After) Ranked = ("位居全市", "。");
    private const int PlanYear = 2025;

    /// <summary>Null when the case is right, else what is wrong with it.</summary>
    public static string? Fault(ExamCase exam)
    {
        var quantities = Invented.Decode(exam.Input).Quantities;
        if (exam.Wanted.Count == 0)
        {
            var found = quantities.FirstOrDefault(q => exam.Kind is ExamKind.Date or ExamKind.Duration ? q.Class == QuantityClass.Date : IsAmount(q) && q.Value is not null);
            return found is null ? null : $"nothing is wanted, found {found.Text}";
        }
        // GOLD.md gives rows to numerals only: a wanted date without one (每年 beside a date) asks for nothing.
        var wanted = exam.Wanted.Where(w => Numerals(exam.Input, w.Span).Any()).ToList();
        if (wanted.Count == 0) return "holds no numeral";
        return wanted.Select(w => w.Timex is null ? AmountFault(exam, quantities, w) : DateFault(exam, quantities, w)).FirstOrDefault(f => f is not null);
    }

    private static string? AmountFault(ExamCase exam, IReadOnlyList<Quantity> quantities, Wanted wanted)
    {
        var found = Covering(exam.Input, quantities, wanted.Span);
        if (found is null) return "a numeral is not in any quantity of the span";
        if (exam.Kind == ExamKind.Ordinal && found.All(q => q.Class == QuantityClass.Ordinal || q.Change == Change.Rank) && found.All(q => q.Value is null))
            return Carried(exam, wanted);
        return found.Any(q => q.Value is null) && !IsDuration(wanted, found) ? Carried(exam, wanted) : Compare(wanted, found);
    }

    private static string? Carried(ExamCase exam, Wanted wanted)
    {
        var words = exam.Input.Substring(wanted.Span.Start, wanted.Span.Length);
        var ranked = exam.Kind == ExamKind.Ordinal || words.Contains('第', StringComparison.Ordinal);
        var (before, after) = ranked ? Ranked : words[0] is '负' or '-' or '－' ? Signed : Counted;
        if (!ranked && IsNumeral(words, words.Length - 1)) words += "座";
        for (var round = 0; ; round++)
        {
            var text = before + words + after;
            var found = Covering(text, Invented.Decode(text).Quantities, new TextSpan(before.Length, before.Length + words.Length));
            if (found is null) return "a numeral is not in any quantity of the carrier";
            var bare = found.Where(q => q.Value is null && IsNumeral(q.Text, q.Text.Length - 1)).ToList();
            if (round == 1 || bare.Count == 0 || ranked) return Compare(wanted, found);
            foreach (var quantity in bare.AsEnumerable().Reverse()) words = words.Insert(quantity.Span.End - before.Length, "座");
        }
    }

    private static string? Compare(Wanted wanted, List<Quantity> found)
    {
        if (IsDuration(wanted, found)) return null;
        if (wanted.Units is { Count: > 0 } units && found.Find(q => !units.Contains(q.Unit)) is { } other) return $"unit {other.Unit} of {other.Text}";
        // 几十万, 数十亿: the gold rules give no value to a vague number; the exam gives it a decade.
        if (found is [{ Value: null, Unit: not null }] && IsAmount(found[0]) && wanted.High >= 10 * wanted.Low) return null;
        if (wanted.Bound is { Count: > 0 } bounds && found.Find(q => q.Bound is { } b && !bounds.Contains(b)) is { } bound) return $"bound {bound.Bound} of {bound.Text}";
        if (found.Any(q => q.Value is null || !IsAmount(q))) return $"no amount: {string.Join(' ', found.Select(q => $"{q.Text} {q.Class}"))}";
        if (wanted.Low is { } value && wanted.Low == wanted.High && found.Count != 1) return $"{found.Count} quantities for one number";
        return ExamIntervals.Fault(wanted, found);
    }

    private static string? DateFault(ExamCase exam, IReadOnlyList<Quantity> quantities, Wanted wanted)
    {
        var found = Covering(exam.Input, quantities, wanted.Span);
        if (found is null) return "a numeral is not in any quantity of the span";
        if (found.Find(q => q.Class == QuantityClass.Name) is not null && (exam.Kind == ExamKind.Duration || wanted.Timex!.Contains('P', StringComparison.Ordinal)))
        {
            // 三天 is wording until a verb counts it.
            found = [.. found.SelectMany(q => q.Class == QuantityClass.Name ? Invented.Decode(Counted.Before + q.Text + Counted.After).Quantities : [q])];
        }
        if (found.Find(q => q.Class != QuantityClass.Date && !IsOrder(q) && !IsDuration(q, wanted.Timex!)) is { } other) return $"{other.Text} is {other.Class}";
        if (found.Count != 1 || ExamPeriods.Iso(wanted.Timex!, PlanYear) is not { } iso) return null;
        // A Reading gives a date's value as the period of the amount beside it, where the date has its year or hangs on the plan's;
        // a year that only the exam's today gives (明年六月) is not asked for.
        var words = found[0].Text;
        if (!ExamPeriods.OpensWithYear(words) && !wanted.Timex!.StartsWith("XXXX", StringComparison.Ordinal)) return null;
        var period = Sample.Plan($"{words}新建站点5座。").Quantities.Single(q => q.Text == "5座").Period;
        return period == iso || (period is null && !ExamPeriods.OpensWithYear(words)) ? null : $"{words} is {period}, wanted {iso}";
    }

    /// <summary>A duration that is no aim is a date of the Reading and has no value there (满八个月).</summary>
    private static bool IsDuration(Wanted wanted, List<Quantity> found) =>
        wanted.Units is { Count: > 0 } units && found is [{ Class: QuantityClass.Date } duration] && units.Any(u => duration.Text.EndsWith(u, StringComparison.Ordinal));

    // 第一周: GOLD.md has numbering and order as ordinals, of weeks and months, too.
    private static bool IsOrder(Quantity quantity) => quantity.Class == QuantityClass.Ordinal && quantity.Text.StartsWith('第');

    private static bool IsDuration(Quantity quantity, string timex) => quantity.Value is { } value && quantity.Unit switch
    {
        "天" => timex is "" || timex.Contains($"{value.ToString(CultureInfo.InvariantCulture)}D", StringComparison.Ordinal),
        "周" => timex is "" || timex.Contains($"{value.ToString(CultureInfo.InvariantCulture)}W", StringComparison.Ordinal),
        "小时" => timex is "" || timex.Contains($"{value.ToString(CultureInfo.InvariantCulture)}H", StringComparison.Ordinal),
        "分钟" => timex is "" || timex.Contains($"{value.ToString(CultureInfo.InvariantCulture)}M", StringComparison.Ordinal),
        "秒" => timex is "" || timex.Contains($"{value.ToString(CultureInfo.InvariantCulture)}S", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsAmount(Quantity quantity) => quantity.Class is QuantityClass.Target or QuantityClass.Result or QuantityClass.Attribute;

    private static IEnumerable<int> Numerals(string text, TextSpan span) => Enumerable.Range(span.Start, span.Length).Where(i => IsNumeral(text, i));

    private static bool IsNumeral(string text, int at) => NumeralRuns.EndOfRun(text, at) > at || IsFormal(text[at]);

    private static bool IsFormal(char c) => "壹贰叁肆伍陆柒捌玖拾佰仟貳參陸".Contains(c, StringComparison.Ordinal);

    /// <summary>The quantities that hold the span's numerals, or null when one stands in none.</summary>
    private static List<Quantity>? Covering(string text, IReadOnlyList<Quantity> quantities, TextSpan span)
    {
        var found = new List<Quantity>();
        foreach (var at in Numerals(text, span))
        {
            var quantity = quantities.FirstOrDefault(q => q.Span.Start <= at && at < q.Span.End);
            if (quantity is null) return null;
            if (found.Count == 0 || found[^1] != quantity) found.Add(quantity);
        }
        return found.Count == 0 ? null : found;
    }
}

using System.Globalization;
using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Web.Pages.Reports.Review;

/// <summary>The correction form's fields as typed; kept as texts, so that a fault gives everything back.</summary>
public sealed record FieldsForm(string Verb, string Criterion, string Object, string Due, IReadOnlyList<TargetForm> Targets)
{
    public static FieldsForm From(ReviewRow row) => new(
        row.Verb, row.Criterion.ToString(), row.Object, row.Due ?? "",
        [.. row.Targets.Select(t => new TargetForm(t.QuantityId ?? "", t.Of, t.Bound.ToString(), Number(t.Value), Number(t.High), t.Unit ?? "", t.Change.ToString(), t.Span is { } s ? $"{s.Start}-{s.End}" : ""))]);

    public static FieldsForm From(IFormCollection form) => new(
        Text(form, "verb"), Text(form, "criterion"), Text(form, "object"), Text(form, "due"),
        [.. Enumerable.Range(0, form["t.of"].Count).Select(i => new TargetForm(
            At(form, "t.id", i), At(form, "t.of", i), At(form, "t.bound", i), At(form, "t.value", i), At(form, "t.high", i), At(form, "t.unit", i), At(form, "t.change", i), At(form, "t.span", i)))
            .Where(t => !t.IsBlank)]);

    /// <summary>The fields as the use case takes them, or the names of those that are no number.</summary>
    public (RowFields? Fields, IReadOnlyList<FieldProblem> Problems) Parse()
    {
        var problems = new List<FieldProblem>();
        var targets = new List<RowTarget>();
        for (var i = 0; i < Targets.Count; i++)
        {
            var t = Targets[i];
            var value = Parse(t.Value, $"targets[{i}].value", problems);
            var high = Parse(t.High, $"targets[{i}].high", problems);
            targets.Add(new RowTarget(t.Id.Length > 0 ? t.Id : null, t.Of, value, high, t.Unit.Length > 0 ? t.Unit : null,
                Enum.TryParse<Bound>(t.Bound, out var bound) ? bound : default, Enum.TryParse<Change>(t.Change, out var change) ? change : default, t.ParseSpan()));
        }

        if (!Enum.TryParse<Criterion>(Criterion, out var criterion)) problems.Add(new("criterion", "unknown"));
        return problems.Count > 0 ? (null, problems) : (new RowFields(Verb, criterion, Object, targets, Due.Length > 0 ? Due : null), []);
    }

    private static decimal? Parse(string typed, string field, List<FieldProblem> problems)
    {
        if (typed.Length == 0) return null;
        // People type 12,000 and full-width digits.
        var plain = new string([.. typed.Where(c => c is not (',' or '，' or ' ')).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c == '．' ? '.' : c)]);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        problems.Add(new(field, "not-a-number"));
        return null;
    }

    private static string Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    private static string At(IFormCollection form, string name, int i) => (i < form[name].Count ? form[name][i] ?? "" : "").Trim();
}

/// <summary>One target's fields as typed.</summary>
public sealed record TargetForm(string Id, string Of, string Bound, string Value, string High, string Unit, string Change, string Span)
{
    public static TargetForm Blank { get; } = new("", "", nameof(Decode.Bound.Exact), "", "", "", nameof(Decode.Change.Level), "");

    public bool IsBlank => Of.Length == 0 && Value.Length == 0;

    public TextSpan? ParseSpan() =>
        Span.Split('-') is [var a, var b] && int.TryParse(a, CultureInfo.InvariantCulture, out var start) && int.TryParse(b, CultureInfo.InvariantCulture, out var end) && start <= end
            ? new TextSpan(start, end) : null;
}

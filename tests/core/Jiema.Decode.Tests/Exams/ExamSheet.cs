using System.Globalization;
using System.Text;

namespace Jiema.Decode.Tests.Exams;

/// <summary>The exams' outcome: figures by suite and kind, exclusions by reason, and what fails.</summary>
internal sealed class ExamSheet
{
    private readonly List<(ExamCase Case, string? Reason, string? Fault)> _rows;
    private readonly IReadOnlyDictionary<(string Suite, string Key), string> _excluded;

    public ExamSheet(IEnumerable<ExamCase> cases, IReadOnlyDictionary<(string Suite, string Key), string> excluded, Func<ExamCase, string?> fault)
    {
        _excluded = excluded;
        _rows = [.. cases.Select(c => (c, excluded.GetValueOrDefault((c.Suite, c.Key)), fault(c)))];
    }

    /// <summary>Applicable cases that are wrong, one line each.</summary>
    public IEnumerable<string> Wrong => _rows.Where(r => r.Reason is null && r.Fault is not null).Select(r => $"{r.Case.Suite} {r.Case.Key} {r.Case.Input}: {r.Fault}");

    /// <summary>Exclusions that no case needs: all cases under the key are right, or there is none.</summary>
    public IEnumerable<string> Stale => _excluded.Keys
        .Where(k => _rows.TrueForAll(r => (r.Case.Suite, r.Case.Key) != k || r.Fault is null))
        .Select(k => $"{k.Suite} {k.Key} is excluded ({_excluded[k]}) without need.");

    public double Share(Func<ExamCase, bool> of)
    {
        var rows = _rows.Where(r => r.Reason is null && of(r.Case)).ToList();
        return rows.Count == 0 ? 1 : (double)rows.Count(r => r.Fault is null) / rows.Count;
    }

    public string Render()
    {
        var page = new StringBuilder("# Neutral exams\n\n");
        page.Append("Cases that other projects publish for their own Chinese parsers (cn2an, JioNLP, Duckling, Recognizers-Text), decoded by the public decoder. ")
            .Append("Each case counts unless `tests/core/Jiema.Decode.Tests/Exams/exclusions.tsv` names it with a reason; an exclusion that is not needed any more fails the tests. ")
            .Append("以上, 以下 and 以内 are compared as the Civil Code (art. 1259) has them: the number belongs to them.\n\n")
            .Append("Written by `JIEMA_RESET=1 dotnet test --project tests/core/Jiema.Decode.Tests` where the exams stand beside the checkout.\n\n");
        Table(page, "kind", _rows.GroupBy(r => r.Case.Kind.ToString().ToLowerInvariant()));
        Table(page, "suite", _rows.GroupBy(r => r.Case.Suite));
        page.Append("| excluded because | code | cases |\n|---|---|---|\n");
        foreach (var (code, words) in Exclusions.Reasons)
            if (_rows.Count(r => r.Reason == code) is > 0 and var count) page.Append(CultureInfo.InvariantCulture, $"| {words} | {code} | {count} |\n");
        return page.ToString();
    }

    private void Table(StringBuilder page, string head, IEnumerable<IGrouping<string, (ExamCase Case, string? Reason, string? Fault)>> groups)
    {
        page.Append(CultureInfo.InvariantCulture, $"| {head} | right | applicable | share | excluded |\n|---|---|---|---|---|\n");
        foreach (var group in groups) Line(page, group.Key, [.. group]);
        Line(page, "all", _rows);
        page.Append('\n');
    }

    private static void Line(StringBuilder page, string name, List<(ExamCase Case, string? Reason, string? Fault)> rows)
    {
        var applicable = rows.Count(r => r.Reason is null);
        var right = rows.Count(r => r.Reason is null && r.Fault is null);
        var share = applicable == 0 ? "–" : ((double)right / applicable).ToString("0.000", CultureInfo.InvariantCulture);
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {right} | {applicable} | {share} | {rows.Count - applicable} |\n");
    }
}

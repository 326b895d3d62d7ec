using System.Globalization;
using System.Text;

namespace Jiema.Decode.Tests.Corpus;

/// <summary>A Reading as a page that a person can review: every table in text order, spans shown as the words that stand there.</summary>
internal static class ReadingMarkdown
{
    public static string Render(Reading reading, string text)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {reading.Title ?? "(no title)"}\n\n{Name(reading.Kind)}, {reading.Place ?? "no place"}, {reading.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year"}\n");
        Outline(page, reading);
        var of = reading.Quantities.ToDictionary(q => q.Id);
        Table(page, "Targets", "id | words | value | unit | bound | change | of | verb", reading.Quantities.Where(q => q.Class == QuantityClass.Target).Select(q =>
            $"{q.Id} | {q.Text} | {Number(q.Value)}{(q.High is null ? "" : "–" + Number(q.High))} | {q.Unit} | {q.Bound?.ToString()} | {q.Change?.ToString()} | {string.Join('、', q.Of)}{(q.Each ? " (each)" : "")} | {q.Verb}"));
        Table(page, "Other numerals", "id | words | class", reading.Quantities.Where(q => q.Class is not (QuantityClass.Target or QuantityClass.Result)).Select(q => $"{q.Id} | {q.Text} | {Name(q.Class)}"));
        Table(page, "Commitments", "id | words | criterion | verb | object | measures | firmness | due | section, initiative", reading.Commitments.Select(c =>
            $"{c.Id} | {c.Text} | {c.Criterion} | {c.Verb} | {c.Object} | {string.Join(", ", c.Measures)} | {Name(c.Firmness)} | {c.Due} | {c.Section} {c.Initiative}"));
        Table(page, "Parties", "commitment | party | kind", reading.Commitments.SelectMany(c => c.Parties.Select(p => $"{c.Id} | {p.Name} | {Name(p.Kind)}")));
        Table(page, "Results", "id | words | indicator | measures", reading.Results.Select(r => $"{r.Id} | {Words(text, r.Span)} | {r.Indicator} | {string.Join(", ", r.Measures.Select(m => of[m].Text))}"));
        Table(page, "Terms", "id | words | kind | entry | explanation", reading.Terms.Select(t => $"{t.Id} | {t.Text} | {Name(t.Kind)} | {t.Entry} | {(t.Explanation is { } why ? Words(text, why) : "")}"));
        Table(page, "Voices", "id | speaker | role | channel | asks | sections", reading.Voices.Select(v =>
            $"{v.Id} | {v.Speaker} | {v.Role} | {Name(v.Channel)} | {string.Join(" / ", v.Asks.Select(a => a.Text))} | {string.Join(", ", v.Sections)}"));
        page.Append(CultureInfo.InvariantCulture, $"\n## Coverage\n\n{reading.Coverage.Numerals} numerals, {reading.Coverage.Accounted} accounted\n");
        Table(page, "Diagnostics", "code | severity | words | message", reading.Diagnostics.Select(d => $"{d.Code} | {Name(d.Severity)} | {Words(text, d.Span)} | {d.Message}"));
        return page.ToString();
    }

    private static void Outline(StringBuilder page, Reading reading)
    {
        page.Append("\n## Outline\n\n");
        foreach (var section in reading.Outline)
        {
            var indent = new string(' ', 2 * (section.Level - 1));
            page.Append(CultureInfo.InvariantCulture, $"{indent}- {section.Id} {section.Number} **{section.Title}** `{Name(section.Role)}`{(section.Slogan is null ? "" : " — " + section.Slogan)}\n");
            foreach (var initiative in reading.Initiatives.Where(i => i.Section == section.Id)) page.Append(CultureInfo.InvariantCulture, $"{indent}  - {initiative.Id} {initiative.Title}\n");
        }

        if (reading.Outline.Count == 0) page.Append("(none)\n");
    }

    private static void Table(StringBuilder page, string title, string head, IEnumerable<string> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        var rule = string.Join(" | ", head.Split(" | ").Select(_ => "---"));
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| {head} |\n| {rule} |\n");
        foreach (var row in list) page.Append(CultureInfo.InvariantCulture, $"| {row.ReplaceLineEndings("⏎")} |\n");
    }

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

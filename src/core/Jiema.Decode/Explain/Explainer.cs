using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Jiema.Decode.Clauses;
using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Explain;

/// <summary>Tells what each pass found at one place. Reads what the passes left behind; decides nothing itself.</summary>
internal static class Explainer
{
    private static readonly ReadingJsonContext Json = ReadingJsonContext.Default;

    public static Explanation At(SourceText source, OutlineMap outline, Scratch scratch, Reading reading, int offset)
    {
        var steps = new List<ExplanationStep>();
        if (Paragraph(source, steps, offset))
        {
            OfOutline(outline, steps, offset);
            if (Clause(scratch, offset) is { } clause) OfClause(source.Text, clause, reading, steps, offset);
            else OfNumerals(scratch.Drafts.Where(d => d.Start <= offset && offset < d.End), steps);
            foreach (var term in reading.Terms.Where(t => Holds(t.Span, offset)))
                steps.Add(new("Terms", term.Span, $"{Word(term.Kind, Json.TermKind)}：{term.Text}{(term.Entry is null ? "" : $"（{term.Entry}）")}", null));
            foreach (var result in reading.Results.Where(r => Holds(r.Span, offset)))
                steps.Add(new("Results", result.Span, $"{result.Id}：{result.Indicator}，{string.Join('、', result.Measures)}", null));
        }

        return new Explanation(offset, steps);
    }

    private static bool Paragraph(SourceText source, List<ExplanationStep> steps, int offset)
    {
        for (var i = 0; i < source.Lines.Count; i++)
        {
            if (!Holds(source.Lines[i], offset)) continue;
            steps.Add(new("Source", source.Lines[i], string.Create(CultureInfo.InvariantCulture, $"第 {i + 1} 段，共 {source.Lines.Count} 段"), null));
            return true;
        }

        return false;
    }

    private static void OfOutline(OutlineMap outline, List<ExplanationStep> steps, int offset)
    {
        if (outline.Segments.FirstOrDefault(s => Holds(s.Span, offset)) is not { } segment) return;
        var section = segment.Section >= 0 ? outline.Sections[segment.Section] : null;
        var initiative = segment.Initiative >= 0 ? outline.Initiatives[segment.Initiative] : null;
        var where = string.Join(" › ", new[] { section?.Title, initiative?.Title }.OfType<string>());
        steps.Add(new("Outline", segment.Span, $"{segment.Kind}，{Word(segment.Role, Json.SectionRole)}{(where.Length > 0 ? "：" + where : "")}", null));
    }

    private static Clause? Clause(Scratch scratch, int offset) => scratch.Clauses.Clauses.Find(c => Holds(c.Span, offset));

    private static void OfClause(string text, Clause clause, Reading reading, List<ExplanationStep> steps, int offset)
    {
        if (!clause.Told) steps.Add(new("Clauses", clause.Span, "既不会是承诺，也不引出数字，没有再读", null));
        else
        {
            var skipped = clause.Body > clause.Span.Start ? $"；略过“{text[clause.Span.Start..clause.Body]}”" : "";
            var subject = clause.Subject.Length > 0 ? $"；动词前“{text[clause.Subject.Start..clause.Subject.End]}”" : "";
            var verb = !clause.Head.Found ? "没有动词" : $"动词“{clause.Verb}”";
            steps.Add(new("Clauses", clause.Span, verb + skipped + subject + (clause.Modal is { } modal ? $"；{Word(clause.Firmness, Json.Firmness)}（{modal}）" : ""), clause.VerbRule));
        }

        OfNumerals(clause.Drafts, steps);
        var rows = reading.Commitments.Where(c => clause.Span.Overlap(c.Span) > 0).ToList();
        steps.Add(new("Commitments", clause.Span, rows.Count > 0 ? $"承诺 {string.Join('、', rows.Select(c => c.Id))}" : "不是承诺", clause.Rule));
        foreach (var row in rows)
        {
            Part? part = null;
            foreach (var one in clause.Parts)
                if (part is null && one.Span.Overlap(row.Span) > 0 && one.Rule is not null) part = one;
            steps.Add(new("Commitments", row.Span, $"{row.Id}：{Word(row.Criterion, Json.Criterion)}，{row.Verb}，对象“{row.Object}”{(row.Due is null ? "" : $"，{row.Due} 前")}", part?.Rule));
        }
    }

    private static void OfNumerals(IEnumerable<Draft> drafts, List<ExplanationStep> steps)
    {
        foreach (var draft in drafts)
            steps.Add(new("Quantities", draft.Span, $"{draft.Id}：{Word(draft.Class, Json.QuantityClass)}{Amount(draft)}", draft.Rule));
    }

    private static void OfNumerals(DraftRange drafts, List<ExplanationStep> steps)
    {
        var list = new List<Draft>();
        foreach (var draft in drafts) list.Add(draft);
        OfNumerals(list, steps);
    }

    private static string Amount(Draft draft)
    {
        if (draft.Class is not (QuantityClass.Target or QuantityClass.Result or QuantityClass.Attribute)) return "";
        var value = draft.Value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "数值不定";
        var high = draft.High is { } top ? "–" + top.ToString("0.##########", CultureInfo.InvariantCulture) : "";
        var of = draft.Of.Count > 0 ? $"，数的是“{string.Join('|', draft.Of)}”" : "";
        return $"，{Word(draft.Bound, Json.Bound)} {value}{high} {draft.Unit}，{Word(draft.Change, Json.Change)}{of}{(draft.Verb is null ? "" : $"，动词“{draft.Verb}”")}";
    }

    private static bool Holds(TextSpan span, int offset) => span.Start <= offset && offset < span.End;

    // The words of the Reading's own JSON, so that an explanation and a row speak alike.
    private static string Word<T>(T value, JsonTypeInfo<T> type) where T : struct, Enum => JsonSerializer.Serialize(value, type).Trim('"');
}

using Jiema.Decode;
using Jiema.Documents.Tables;
using Jiema.Reports.Review;

namespace Jiema.Cli.Formats;

/// <summary>A Reading as sheets: the commitments in the columns of the offices' decomposition table, and what else was read.</summary>
internal static class SheetFormat
{
    public static void WriteCsv(Stream output, Reading reading, Words words) => TableCsv.Write(output, Commitments(reading, words));

    public static void WriteXlsx(Stream output, Reading reading, Words words) =>
        TableXlsx.Write(output, Commitments(reading, words), Quantities(reading, words), Results(reading, words), Terms(reading, words), Diagnostics(reading, words));

    private static Table Commitments(Reading reading, Words w)
    {
        var sections = reading.Outline.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        var initiatives = reading.Initiatives.ToDictionary(i => i.Id, i => i.Title, StringComparer.Ordinal);
        var quantities = reading.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
        return new(w.Pick("任务分解", "Commitments"),
            w.English
                ? ["No.", "Category (keyword)", "Initiative", "Commitment (exact words)", "Target of the year", "Due", "Criterion", "Verb", "Object", "Starts at", "Ends at"]
                : ["序号", "类别（关键词）", "举措", "任务内容（原文）", "年度目标（量化）", "完成时限", "完成标准", "动词", "任务对象", "原文起", "原文止"],
            [.. reading.Commitments.Select((c, i) => (IReadOnlyList<object?>)
            [
                i + 1, c.Section is null ? null : sections[c.Section], c.Initiative is null ? null : initiatives[c.Initiative], c.Text,
                string.Join('；', c.Measures.Select(m => Target(quantities[m]))), c.Due,
                w.English ? c.Criterion.ToString().ToUpperInvariant() : CriterionWords.Chinese(c.Criterion), c.Verb, c.Object, c.Span.Start, c.Span.End,
            ])]);
    }

    private static Table Quantities(Reading reading, Words w) => new(w.Pick("数量", "Quantities"),
        w.English ? ["Words", "Class", "Of", "Verb", "Bound", "Value", "High", "Unit", "Change", "Starts at", "Ends at"] : ["原文", "类别", "是什么", "动词", "界限", "数值", "上限", "单位", "变化", "原文起", "原文止"],
        [.. reading.Quantities.Select(q => (IReadOnlyList<object?>)
            [q.Text, q.Class.ToString(), string.Join('、', q.Of), q.Verb, q.Bound?.ToString(), q.Value, q.High, q.Unit, q.Change?.ToString(), q.Span.Start, q.Span.End])]);

    private static Table Results(Reading reading, Words w)
    {
        var quantities = reading.Quantities.ToDictionary(q => q.Id, q => q.Text, StringComparer.Ordinal);
        return new(w.Pick("成效", "Results"), w.English ? ["Indicator", "Figures", "Starts at", "Ends at"] : ["指标", "数字", "原文起", "原文止"],
            [.. reading.Results.Select(r => (IReadOnlyList<object?>)[r.Indicator, string.Join('；', r.Measures.Select(m => quantities[m])), r.Span.Start, r.Span.End])]);
    }

    private static Table Terms(Reading reading, Words w) => new(w.Pick("术语", "Terms"),
        w.English ? ["Term", "Kind", "Entry", "Starts at", "Ends at"] : ["术语", "类型", "词条", "原文起", "原文止"],
        [.. reading.Terms.Select(t => (IReadOnlyList<object?>)[t.Text, t.Kind.ToString(), t.Entry, t.Span.Start, t.Span.End])]);

    private static Table Diagnostics(Reading reading, Words w) => new(w.Pick("提示", "Diagnostics"),
        w.English ? ["Code", "Severity", "Message", "Starts at", "Ends at"] : ["代码", "程度", "说明", "原文起", "原文止"],
        [.. reading.Diagnostics.Select(d => (IReadOnlyList<object?>)[d.Code, d.Severity.ToString(), Messages.Text(d.Code, w.Language), d.Span.Start, d.Span.End])]);

    internal static string Target(Quantity q) => TargetWords.Of(new RowTarget(q.Id, string.Join('、', q.Of), q.Value, q.High, q.Unit, q.Bound ?? default, q.Change ?? default, q.Span));
}

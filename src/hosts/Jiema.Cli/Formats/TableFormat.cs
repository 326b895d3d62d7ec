using System.Text;
using Jiema.Decode;
using Jiema.Reports.Review;
using Spectre.Console;

namespace Jiema.Cli.Formats;

/// <summary>A Reading for the eye: a summary and the commitments by chapter.</summary>
internal static class TableFormat
{
    public static void Write(Stream output, Reading reading, Words words)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        console.WriteLine(string.Join("  ", new[] { reading.Title, reading.Place, reading.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>()));
        console.WriteLine(words.Pick(
            $"任务 {reading.Commitments.Count} 条，数字 {reading.Coverage.Accounted}/{reading.Coverage.Numerals} 有着落，成效 {reading.Results.Count} 项，提示 {reading.Diagnostics.Count} 条",
            $"{reading.Commitments.Count} commitments, {reading.Coverage.Accounted}/{reading.Coverage.Numerals} numbers accounted for, {reading.Results.Count} results, {reading.Diagnostics.Count} diagnostics"));
        var quantities = reading.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
        foreach (var chapter in reading.Commitments.GroupBy(c => c.Section))
        {
            var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(reading.Outline.FirstOrDefault(s => s.Id == chapter.Key)?.Title ?? "")) };
            table.AddColumns("", words.Pick("任务内容", "Commitment"), words.Pick("目标", "Target"), words.Pick("期限", "Due"));
            foreach (var c in chapter)
                table.AddRow(new Text(CriterionWords.Mark(c.Criterion).ToString()), new Text(c.Text), new Text(string.Join('；', c.Measures.Select(m => SheetFormat.Target(quantities[m])))), new Text(c.Due ?? ""));
            console.Write(table);
        }

        foreach (var d in reading.Diagnostics) console.WriteLine($"{d.Code} [{d.Span.Start}, {d.Span.End}) {Messages.Text(d.Code, words.Language)}");
    }
}

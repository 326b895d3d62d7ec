using System.Globalization;
using Jiema.Cli.Decode;
using Jiema.Decode;

namespace Jiema.Cli.Explain;

/// <summary>Prints what each pass found at one place of one report, and the rule that decided.</summary>
internal static class ExplainRun
{
    private const int Around = 16;

    public static async Task<int> ExecuteAsync(Words words, string file, string? at, string? find, string? own, CancellationToken cancellation)
    {
        if (at is null == find is null) return await FailAsync(words.OnePlace);
        var place = -1;
        if (at is not null && !int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out place)) return await FailAsync(words.NoNumber(at));
        if (file != "-" && !File.Exists(file)) return await FailAsync(words.NotFound(file));
        if (OwnNames.Read(own, words, out var lexicon) is { } bad) return await FailAsync(bad);
        var report = OneReport.Read(file, lexicon, words, cancellation);
        if (report.Reading is null) return await FailAsync(report.Problem!);
        var offset = find is null ? place : report.Text.IndexOf(find, StringComparison.Ordinal);
        if (find is not null && (find.Length == 0 || offset < 0)) return await FailAsync(words.NoSuchWords(file, find));
        if (offset >= report.Text.Length) return await FailAsync(words.OutsideOf(file, offset, report.Text.Length));
        await Console.Out.WriteAsync(Page(words, report.Text, ReportDecoder.Explain(report.Text, offset, lexicon)));
        return Root.Decoded;
    }

    private static string Page(Words words, string text, Explanation explanation)
    {
        var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        page.WriteLine($"{explanation.Offset}  {Place(text, explanation.Offset)}");
        if (explanation.Steps.Count == 0) page.WriteLine(words.Blank);
        foreach (var step in explanation.Steps)
        {
            page.WriteLine();
            page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Pass}  [{step.Span.Start}, {step.Span.End})  {Shown(text[step.Span.Start..step.Span.End])}"));
            page.WriteLine($"  {step.Finding}");
            if (step.Rule is { } rule) page.WriteLine($"  {rule}: {RuleTexts.Of(rule, words.Language)}");
        }

        return page.ToString();
    }

    private static string Place(string text, int offset) =>
        Flat(text[Math.Max(0, offset - Around)..offset]) + "▸" + Flat(text[offset..(offset + 1)]) + "◂" + Flat(text[(offset + 1)..Math.Min(text.Length, offset + 1 + Around)]);

    private static string Shown(string words) => Flat(words.Length <= 60 ? words : words[..28] + "……" + words[^28..]);

    private static string Flat(string words) => words.Replace('\n', '↵');

    private static async Task<int> FailAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return Root.Unusable;
    }
}

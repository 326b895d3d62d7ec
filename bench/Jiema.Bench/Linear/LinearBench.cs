using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiema.Bench.Decode;
using Jiema.Decode;

namespace Jiema.Bench.Linear;

/// <summary>Whether decoding takes twice as long for twice the text, up to eight million characters of every odd kind.</summary>
internal static class LinearBench
{
    private static readonly int[] Millions = [1, 2, 4, 8];

    // Twice the time, and a fifth for what else the machine does.
    private const double Allowed = 2.4;

    // Too short to be told from noise: the first doublings of a kind that takes next to nothing.
    private const double Shortest = 0.05;

    public static int Run(string samples, string? output, string? only)
    {
        var sheet = new StringBuilder();
        var texts = Texts.Of(samples).Select(t => t.Text).ToList();
        if (texts.Count == 0)
        {
            Console.Error.WriteLine($"{samples} holds no .txt file.");
            return 2;
        }

        foreach (var text in texts) Seconds(text);
        var worst = 0.0;
        var over = 0;
        Line("| text | 1 M, s | 2 M, s | 4 M, s | 8 M, s | 1→2 | 2→4 | 4→8 | at 8 M, million characters a second |");
        Line("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, make) in Shapes.All(texts).Where(s => only is null || s.Name.Contains(only, StringComparison.Ordinal)))
        {
            var seconds = Millions.Select(m => Best(make(m * 1_000_000))).ToList();
            var ratios = Enumerable.Range(1, 3).Select(i => seconds[i] / seconds[i - 1]).ToList();
            foreach (var ratio in ratios.Where((_, i) => seconds[i + 1] > Shortest))
            {
                worst = Math.Max(worst, ratio);
                if (ratio > Allowed) over++;
            }

            Line($"| {name} | {string.Join(" | ", seconds.Select(s => Number(s, "F3")))} | {string.Join(" | ", ratios.Select((r, i) => Number(r, "F2") + (r > Allowed && seconds[i + 1] > Shortest ? " **over**" : "")))} | {Number(Millions[^1] / seconds[^1], "F1")} |");
        }

        var head = string.Create(CultureInfo.InvariantCulture, $"""
            # Time against length

            `dotnet run -c Release --project bench/Jiema.Bench -- linear src/hosts/Jiema.Web/Samples --out FILE.md`: full decode of one text, in millions of UTF-16 characters; processor time of all threads, collecting garbage included. {Machine.Name}. {TimeProvider.System.GetUtcNow():yyyy-MM-dd}.

            Twice the text may take twice the time and a fifth more: a ratio over {Allowed} is marked. Worst ratio {worst:F2}, {over} over. Each time is the best of two to six runs; where the longer of two texts takes less than {Shortest * 1000:F0} ms the ratio is shown but not judged.


            """);
        if (output is not null) File.WriteAllText(output, head + sheet, new UTF8Encoding(false));
        return over == 0 ? 0 : 1;

        void Line(string line)
        {
            Console.WriteLine(line);
            sheet.Append(line).Append('\n');
        }
    }

    /// <summary>The best of a few runs, fewer where one takes long.</summary>
    private static double Best(string text)
    {
        var best = Seconds(text);
        var spent = best;
        for (var run = 1; run < 6 && (run < 2 || spent < 3); run++)
        {
            var now = Seconds(text);
            spent += now;
            best = Math.Min(best, now);
        }

        return best;
    }

    /// <summary>Time of the processor, all threads of the process together: what else the machine does is not in it, collecting garbage is.</summary>
    private static double Seconds(string text)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        ReportDecoder.Decode(text, new ReadingSource("report.txt", "", text.Length, "text/plain"));
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Jiema.TestKit;

namespace Jiema.Decode.Tests;

/// <summary>Measures the decoder against hand-made gold sets that stand beside the checkout.</summary>
public class ExamTests
{
    // What the decoder is asked to reach, and what it may not fall below again; the figures measured are in docs/decoder.md.
    private static readonly (string Figure, double Least)[] Bars =
    [
        ("numerals", 1.0), ("class", 0.96), ("targetP", 0.96), ("targetR", 0.96), ("change", 0.97), ("of", 0.93), ("verb", 0.94), ("commitF1", 0.94),
        ("firmF1", 0.95), ("criterion", 0.93), ("cverb", 0.90), ("object", 0.94), ("coverage", 1.0),
    ];

    [Fact]
    public void Decode_GoldSets_ReachesTheBars()
    {
        var gold = Needs.Shared("gold");
        var folder = Directory.CreateTempSubdirectory("jiema-exam").FullName;
        try
        {
            foreach (var windows in Directory.EnumerateFiles(gold, "*.windows.tsv"))
            {
                var name = Path.GetFileName(windows)[..^".windows.tsv".Length];
                var text = new StreamReader(Needs.Shared($"reports/text/{name}.txt"), Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
                using var output = File.Create(Path.Combine(folder, name + ".json"));
                ReadingJson.Write(output, Invented.Decode(text));
            }

            var figures = Score(folder, gold);
            foreach (var (figure, least) in Bars)
                Assert.True(figures.GetProperty(figure).GetDouble() >= least, $"{figure} is {figures.GetProperty(figure).GetDouble()}, must be at least {least}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonElement Score(string readings, string gold)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(gold, "score.py"), "--all", readings, gold, "--json" }) start.ArgumentList.Add(argument);
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Needs.Missing("python3", "The exam's scorer is a Python script; install Python 3.");
        }

        using (process)
        {
            var output = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return JsonDocument.Parse(output).RootElement.GetProperty("ALL").Clone();
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiema.Decode;
using Jiema.Decode.Tests.AnyText;

namespace Jiema.Bench.Fuzz;

/// <summary>Decodes odd texts on all cores and checks the properties of each, until the time is up or one breaks. Seeded, not guided by coverage.</summary>
internal static class Fuzzer
{
    private static long _texts, _characters;

    public static int Run(int seconds, int seed, IReadOnlyList<string> folders)
    {
        var seeds = folders.SelectMany(f => Directory.EnumerateFiles(f, "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f, Encoding.UTF8).ReplaceLineEndings("\n")).Where(t => t.Length > 0).Append(Vocabulary.Report).ToList();
        var watch = Stopwatch.StartNew();
        (string Text, int Seed, Exception Why)? broken = null;
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            var (before, line) = ("", Properties.Line(""));
            for (var round = 0; watch.Elapsed.TotalSeconds < seconds && broken is null; round++)
            {
                // Each text has a seed of its own, so that one that fails can be made again alone.
                var own = HashCode(seed, worker, round);
                var text = new Mutator(seeds, new Random(own)).Next();
                try
                {
                    var now = Check(text);
                    // The text before it, read again behind this one: nothing may have stayed.
                    if (Properties.Line(before) != line) throw new BrokenPropertyException("the text before reads otherwise behind this one");
                    (before, line) = (text, now);
                }
                catch (Exception why)
                {
                    broken = (text, own, why);
                }

                Interlocked.Increment(ref _texts);
                Interlocked.Add(ref _characters, text.Length);
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {_texts:N0} texts of {_characters:N0} characters in {watch.Elapsed.TotalSeconds:F0} s, each decoded three times, made of {seeds.Count} texts, on {Environment.ProcessorCount} threads: {(broken is null ? "no property broken" : "BROKEN")}"));
        if (broken is not { } found) return 0;
        var file = Path.GetFullPath(string.Create(CultureInfo.InvariantCulture, $"fuzz-{found.Seed}.txt"));
        File.WriteAllBytes(file, Encoding.Unicode.GetBytes(found.Text));
        Console.Error.WriteLine($"{found.Why}\nThe text is in {file} (UTF-16); its own seed is {found.Seed}.");
        return 1;
    }

    private static string Check(string text)
    {
        var reading = Properties.Check(text);
        var line = ReadingJson.ToLine(reading);
        return Properties.Line(text) == line ? line : throw new BrokenPropertyException("the same text reads otherwise the second time");
    }

    // HashCode.Combine differs from run to run.
    private static int HashCode(int seed, int worker, int round) => unchecked((int)((uint)((seed * 31 + worker) * 1_000_003 + round) * 2654435761u >> 1));
}

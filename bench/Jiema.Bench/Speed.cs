using System.Diagnostics;
using System.Globalization;
using Jiema.Decode;

namespace Jiema.Bench;

/// <summary>Characters decoded per second on one core, best of many rounds: the first ones run before the code is compiled for speed.</summary>
internal static class Speed
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(8);

    public static int Print(string input)
    {
        var texts = Texts.Of(input).Select(t => t.Text).ToList();
        var characters = texts.Sum(t => (long)t.Length);
        var best = double.MaxValue;
        var before = GC.GetTotalAllocatedBytes();
        var rounds = 0;
        for (var whole = Stopwatch.StartNew(); whole.Elapsed < Enough; rounds++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var text in texts) ReportDecoder.Decode(text, new ReadingSource("", "", text.Length, "text/plain"));
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(GC.GetTotalAllocatedBytes() - before) / (double)rounds / characters:F0} bytes allocated a character"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{characters} characters, best {best * 1000:F1} ms, {characters / best / 1e6:F2} million characters a second"));
        return 0;
    }
}

using System.Diagnostics;

namespace Jiema.Bench.Decode;

/// <summary>How long one round took: the middle of all rounds, and the best, which other work on the machine disturbed least.</summary>
internal sealed record Timing(double Median, double Best, int Rounds);

/// <summary>Times several pieces of work in turn, so that what else the machine does falls on all of them alike.</summary>
internal static class Timer
{
    private const int Window = 10;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(40);

    public static IReadOnlyList<Timing> Take(int rounds, params IReadOnlyList<Action> works)
    {
        WarmUp(works);
        var seconds = works.Select(_ => new List<double>(rounds)).ToList();
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < works.Count; i++)
                seconds[i].Add(Once(works[i]));
        return [.. seconds.Select(s => new Timing(s.Order().ElementAt(rounds / 2), s.Min(), rounds))];
    }

    public static double Once(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Code is compiled again while it runs; it has settled when ten rounds are not faster than the ten before.</summary>
    private static void WarmUp(IReadOnlyList<Action> works)
    {
        var watch = Stopwatch.StartNew();
        var before = double.MaxValue;
        do
        {
            var now = Enumerable.Range(0, Window).Select(_ => works.Sum(Once)).Order().ElementAt(Window / 2);
            if (now > before * 0.99 && watch.Elapsed.TotalSeconds > 5) return;
            before = Math.Min(before, now);
        }
        while (watch.Elapsed < LongestWarmUp);
    }
}

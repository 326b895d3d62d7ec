using System.Globalization;
using System.Text;

namespace Jiema.Bench.Decode;

/// <summary>A figure, by the middle and by the best of all rounds, with what it should be. The middle counts.</summary>
internal sealed record Goal(string What, double Median, double Best, double Limit, bool AtLeast, string Format)
{
    public bool Met => AtLeast ? Median >= Limit : Median <= Limit;
}

/// <summary>The result as Markdown, which is also what the terminal shows.</summary>
internal sealed class Sheet
{
    private readonly StringBuilder _text = new();
    private bool _begun;

    public string Text => _text.ToString();

    public void Head(string load)
    {
        Line("# Speed of the decoder");
        Line("");
        Line($"`dotnet run -c Release --project bench/Jiema.Bench -- decode <folder of texts>`: {load}");
    }

    public void Goals(params IReadOnlyList<Goal> goals)
    {
        Line("");
        Line("| measured | median | best rounds | goal | by the median |");
        Line("|---|--:|--:|--:|---|");
        foreach (var goal in goals)
            Line($"| {goal.What} | {Number(goal.Median, goal.Format)} | {Number(goal.Best, goal.Format)} | {(goal.AtLeast ? "≥" : "≤")} {Number(goal.Limit, "0.##")} | {(goal.Met ? "met" : "not met")} |");
    }

    public void Rows(long characters, long bytes, params IReadOnlyList<(string What, Timing Timing)> rows)
    {
        if (!_begun)
        {
            Line("");
            Line("| one round = all texts | median, ms | best, ms | ns a character | million characters a second | MB/s | best, MB/s |");
            Line("|---|--:|--:|--:|--:|--:|--:|");
        }

        _begun = true;
        foreach (var (what, t) in rows)
        {
            var cells = new[] { Number(t.Median * 1e3, "F2"), Number(t.Best * 1e3, "F2"), Number(t.Median * 1e9 / characters, "F2"), Number(characters / t.Median / 1e6, "0.###"), Number(bytes / t.Median / 1e6, "0.##"), Number(bytes / t.Best / 1e6, "0.##") };
            Line($"| {what} | {string.Join(" | ", cells)} |");
        }
    }

    public void Notes(int rounds, int times)
    {
        Line("");
        Line(FormattableString.Invariant($"{rounds} rounds after a warm-up until the compiled code has settled; all rows but the last two are timed in turn, round by round. On all cores a round takes the texts {times} times and is divided by {times}."));
        Line("Decoding means the whole Reading from a text in memory; JSON goes into a buffer that is used again, the indented form to nowhere. The peer is timed on a few whole texts only, because it is slow, its models made beforehand, whole and by paragraph, the faster counts: numbers, dimensions, currencies, dates.");
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

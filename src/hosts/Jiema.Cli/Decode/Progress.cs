using System.Diagnostics;
using System.Globalization;

namespace Jiema.Cli.Decode;

/// <summary>How far a run is, how fast, and how long it will take: a bar on a terminal, else a line every ten seconds, on standard error.</summary>
internal sealed class Progress : IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Report = TimeSpan.FromSeconds(10);

    private readonly long _total;
    private readonly Func<string, string, string> _rate;
    private readonly bool _bar;
    private readonly bool _silent;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _shown;
    private long _skipped;
    private long _done;
    private int _columns;

    private Progress(long total, bool silent, bool bar, Func<string, string, string> rate) => (_total, _silent, _bar, _rate) = (total, silent, bar, rate);

    public static Progress Start(int total, bool quiet, Words words) => new(total, quiet || total < 2, !Console.IsErrorRedirected, words.Rate);

    /// <summary>Of other things than reports: the words for how many a second, and how long yet.</summary>
    public static Progress Start(long total, bool quiet, Func<string, string, string> rate) => new(total, quiet, !Console.IsErrorRedirected, rate);

    /// <summary>What an earlier run has done counts for the way, not for the speed.</summary>
    public void Skip(int count)
    {
        _done = _skipped = count;
        _watch.Restart();
    }

    public void Step() => Reach(_done + 1);

    /// <summary>So many are done by now.</summary>
    public void Reach(long done)
    {
        _done = done;
        var now = _watch.Elapsed;
        if (_silent || (now - _shown < (_bar ? Redraw : Report) && !(_bar && _done == _total))) return;
        _shown = now;
        if (_bar) Draw($"{Bar(_done, _total)} {Text(now)}");
        else Console.Error.WriteLine(Text(now));
    }

    /// <summary>A line of its own, whatever the bar shows.</summary>
    public void Say(string message)
    {
        Wipe();
        Console.Error.WriteLine(message);
    }

    public void Dispose() => Wipe();

    private static string Bar(long done, long total) => new string('█', Filled(done, total)) + new string('░', Width - Filled(done, total));

    private static int Filled(long done, long total) => (int)Math.Min(Width, done * Width / Math.Max(1, total));

    private string Text(TimeSpan elapsed)
    {
        var rate = (_done - _skipped) / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(Math.Ceiling((_total - _done) / Math.Max(rate, 0.001)));
        var time = left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{_done}/{_total}  {_rate(rate.ToString(rate < 10 ? "F1" : "F0", CultureInfo.InvariantCulture), time)}");
    }

    private void Draw(string line)
    {
        // A Chinese character takes two columns, the bar's blocks one.
        var columns = line.Sum(c => c >= '\u2E80' ? 2 : 1);
        Console.Error.Write('\r' + line + new string(' ', Math.Max(0, _columns - columns)));
        _columns = columns;
    }

    private void Wipe()
    {
        if (_columns > 0) Console.Error.Write('\r' + new string(' ', _columns) + '\r');
        _columns = 0;
    }
}

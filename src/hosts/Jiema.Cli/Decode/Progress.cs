using Spectre.Console;

namespace Jiema.Cli.Decode;

/// <summary>A progress bar on standard error, where that is a terminal; else silence.</summary>
internal sealed class Progress : IDisposable
{
    private const int Width = 30;
    private readonly IAnsiConsole? _console;
    private readonly int _total;
    private int _done;

    private Progress(int total, IAnsiConsole? console) => (_total, _console) = (total, console);

    public static Progress Start(int total, bool quiet) =>
        new(total, quiet || Console.IsErrorRedirected || total < 2 ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));

    public void Step()
    {
        _done++;
        if (_console is null) return;
        var filled = _done * Width / _total;
        _console.Write($"\r{new string('█', filled)}{new string('░', Width - filled)} {_done}/{_total}");
    }

    /// <summary>A line of its own, whatever the bar shows.</summary>
    public void Say(string message)
    {
        _console?.Write("\r" + new string(' ', Width + 20) + "\r");
        Console.Error.WriteLine(message);
    }

    public void Dispose() => _console?.WriteLine();
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Jiema.Bench.Kill;

/// <summary>The real program as a process of its own, on a port that stays the same over its starts.</summary>
internal sealed class Served(string program, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly StringBuilder _output = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort()}/");
    private Process? _process;

    public Uri Address => _address;

    /// <summary>What this start has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <returns>How long it took from the start of the process until it said that it is ready.</returns>
    public async Task<TimeSpan> StartAsync()
    {
        lock (_output) _output.Clear();
        var start = new ProcessStartInfo("dotnet", [program, "--urls", _address.ToString()])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = settings["Jiema__DataFolder"],
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Jiema__Accounts__SecondFactor"] = "none", ["Jiema__Api__RequestsPerMinutePerToken"] = "10000000", ["Jiema__Api__RequestsPerMinutePerAddress"] = "10000000" },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = _address, Timeout = TimeSpan.FromSeconds(10) };
        while (!await ReadyAsync(client))
        {
            // 137: it was killed by somebody else.
            if (_process.HasExited) throw new InvalidOperationException($"Jiema ended with {_process.ExitCode} before it was ready:\n{Output}");
            if (watch.Elapsed > LongestStart) throw new InvalidOperationException($"Jiema was not ready after {LongestStart}:\n{Output}");
            await Task.Delay(20);
        }

        return watch.Elapsed;
    }

    /// <summary>SIGKILL: nothing of the program runs any more, not even what it does when it is stopped.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false } left) left.Kill();
        _process?.Dispose();
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (_output) _output.AppendLine(line.Data);
    }

    private static async Task<bool> ReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Below the range from which systems give out ports: while the program is gone between two starts, nobody may be given its port.</summary>
    private static int FreePort()
    {
        for (var turn = 0; ; turn++)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_768);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) when (turn < 100)
            {
                // Somebody has it.
            }
        }
    }
}

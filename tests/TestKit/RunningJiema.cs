using System.Diagnostics;
using System.Net.Sockets;
using System.Net;
using System.Text.RegularExpressions;
using System.Text;
using Xunit;

namespace Jiema.TestKit;

/// <summary>The real program in its own process on a free port, with its own empty data folder: what a new user starts.</summary>
public sealed partial class RunningJiema : IAsyncLifetime
{
    public const string Name = "ducha";
    public const string Password = "Yunling-2025!";

    private readonly DirectoryInfo _folder;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _setupLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _once = new(1);
    private bool _hasAdministrator;
    private Process? _process;
    private readonly List<(string Name, string Value)> _settings = [("Jiema__Accounts__SecondFactor", "none")];

    /// <summary>Settings of this program beside the usual ones; to be given before it starts. The usual ones ask no second factor of the first administrator.</summary>
    public RunningJiema With(string name, string value)
    {
        _settings.RemoveAll(s => s.Name == name);
        _settings.Add((name, value));
        return this;
    }

    /// <summary>The engine it stores on: embedded, or with JIEMA_TEST_ENGINE=postgres the server, so that the same walks are taken on both.</summary>
    public Engine Engine { get; init; } = Environment.GetEnvironmentVariable("JIEMA_TEST_ENGINE") == "postgres" ? Engine.Postgres : Engine.Sqlite;

    /// <summary>What another program needs to see the same data.</summary>
    internal Dictionary<string, string?> Storage { get; } = [];

    private bool _https;

    /// <summary>Answers over HTTPS, with a certificate that the settings name.</summary>
    public RunningJiema OverHttps()
    {
        _https = true;
        return this;
    }

    public RunningJiema() : this(Directory.CreateTempSubdirectory("jiema-e2e-"))
    {
    }

    private RunningJiema(DirectoryInfo folder) => _folder = folder;

    /// <summary>A program of the test's own, with its data in this folder.</summary>
    public static RunningJiema In(string folder) => new(Directory.CreateDirectory(folder));

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Settings beyond the data folder, as on the command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The path under which the program is hosted, such as jiema/; empty for none.</summary>
    public string Under { get; init; } = "";

    /// <summary>Where the program keeps its data.</summary>
    public string DataFolder => _folder.FullName;

    /// <summary>The one-time link that the program printed at its first start.</summary>
    public Task<string> SetupLink => _setupLink.Task.WaitAsync(TimeSpan.FromMinutes(3));

    public async ValueTask InitializeAsync()
    {
        Storage["Jiema:DataFolder"] = _folder.FullName;
        if (Engine == Engine.Postgres) (Storage["Jiema:Storage:Engine"], Storage["Jiema:Storage:Connection"]) = ("postgres", await Postgres.FreshDatabaseAsync());
        var port = FreePort();
        var root = $"{(_https ? "https" : "http")}://127.0.0.1:{port}/";
        Address = new Uri(root + Under);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = _folder.FullName,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Jiema.Web.dll"), "--sample", "--urls", root },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in Storage) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        foreach (var argument in Arguments) start.ArgumentList.Add(argument);
        if (Under.Length > 0) start.ArgumentList.Add("--Jiema:PathBase=/" + Under.Trim('/'));
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A client that is signed in as the administrator and does not follow redirects.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        await EnsureAdministratorAsync();
        var client = Stranger();
        var form = new Dictionary<string, string> { ["_handler"] = "sign-in", ["__RequestVerificationToken"] = await TokenAsync(client, "sign-in"), ["Form.Name"] = Name, ["Form.Password"] = Password };
        using var content = new FormUrlEncodedContent(form);
        var answer = await client.PostAsync(new Uri(Address, "sign-in"), content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>A client that nobody knows.</summary>
    public HttpClient Stranger() => new(Trusting(follows: false)) { BaseAddress = Address };

    // Over HTTPS the certificate is the test's own.
    private HttpClientHandler Trusting(bool follows = true) => new() { AllowAutoRedirect = follows, ServerCertificateCustomValidationCallback = _https ? (_, _, _, _) => true : null };

    /// <summary>The antiforgery token of a page's form.</summary>
    public static async Task<string> TokenAsync(HttpClient client, string path) =>
        Regex.Match(await client.GetStringAsync(path), "name=\"__RequestVerificationToken\" value=\"([^\"]*)\"").Groups[1].Value;

    /// <summary>Uses the one-time link, unless it was used already.</summary>
    public async Task EnsureAdministratorAsync()
    {
        await _once.WaitAsync();
        try
        {
            if (_hasAdministrator) return;
            using var client = new HttpClient(Trusting());
            var page = await client.GetStringAsync(new Uri(await SetupLink));
            if (page.Contains("name=\"Form.Password\"", StringComparison.Ordinal))
            {
                string Value(string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;
                var form = new Dictionary<string, string>
                {
                    ["_handler"] = "setup", ["__RequestVerificationToken"] = Value("__RequestVerificationToken"),
                    ["Form.Token"] = Value("Form.Token"), ["Form.Name"] = Name, ["Form.DisplayName"] = "王督查", ["Form.Password"] = Password,
                };
                using var content = new FormUrlEncodedContent(form);
                (await client.PostAsync(new Uri(await SetupLink), content)).EnsureSuccessStatusCode();
            }

            _hasAdministrator = true;
        }
        finally
        {
            _once.Release();
        }
    }

    public override string ToString()
    {
        lock (_output) return _output.ToString();
    }

    private void Note(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (Link().Match(line) is { Success: true } link) _setupLink.TrySetResult(link.Value);
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient(Trusting());
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < TimeSpan.FromMinutes(3))
        {
            if (_process!.HasExited) break;
            try
            {
                if ((await client.GetAsync(new Uri(Address, "health/ready"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"Jiema did not become ready at {Address}:\n{this}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"https?://\S+/setup\?token=\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

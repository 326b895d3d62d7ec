using Jiema.TestKit;
using Microsoft.Playwright;

namespace Jiema.EndToEnd;

/// <summary>The system's own Chromium, started once for all browser tests; each test gets a fresh context.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "msedge"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh context: no cookies, zh-CN, a desktop window unless said otherwise.</summary>
    public async Task<IBrowserContext> OpenAsync(Action<BrowserNewContextOptions>? change = null)
    {
        if (_browser is null)
            Needs.Missing("Chromium", "Install it (Debian: apt-get install chromium fonts-noto-cjk), or put chromium, google-chrome or msedge on PATH.");
        var options = new BrowserNewContextOptions
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = 1360, Height = 900 },
        };
        change?.Invoke(options);
        return await _browser!.NewContextAsync(options);
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => Names, Path.Combine)
            .SelectMany(p => OperatingSystem.IsWindows() ? [p + ".exe"] : new[] { p })
            .FirstOrDefault(File.Exists);
}

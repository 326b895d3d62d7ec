namespace Jiema.Platform.Accounts.Sessions;

/// <summary>What is kept of a browser's name for itself: family and system. The rest would be a fingerprint.</summary>
public static class BrowserFamily
{
    // The first that fits: most browsers claim to be others too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "WeChat"), ("Edg", "Edge"), ("OPR", "Opera"), ("QQBrowser", "QQ Browser"), ("360SE", "360"), ("360EE", "360"), ("UOS", "UOS Browser"),
        ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Chromium", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "HarmonyOS"), ("OpenHarmony", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent)) return "–";
        var (browser, system) = (First(Browsers, agent), First(Systems, agent));
        return (browser, system) switch
        {
            (null, null) => "–",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} · {system}",
        };
    }

    private static string? First((string Mark, string Name)[] known, string agent) => Array.Find(known, k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}

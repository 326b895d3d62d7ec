using System.Net;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.HttpOverrides;

namespace Jiema.Web.Setup.Edges;

/// <summary>Only a reverse proxy that the installation names is believed when it says who asked, and whether by HTTPS (setting Jiema:Proxies: addresses or networks, separated by commas).</summary>
internal static class Proxies
{
    public const string Setting = "Jiema:Proxies";

    public static void UseProxies(this WebApplication app)
    {
        if (Options(app.Configuration[Setting]) is { } options) app.UseForwardedHeaders(options);
    }

    /// <summary>Null when no proxy is named: then the headers of nobody count.</summary>
    /// <exception cref="StorageException">A part is neither address nor network.</exception>
    public static ForwardedHeadersOptions? Options(string? setting)
    {
        var parts = (setting ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;
        // Each hop must be known, however many there are; the first that is not is the client.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in parts)
        {
            if (IPAddress.TryParse(part, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(part, out var network)) options.KnownIPNetworks.Add(network);
            else
                throw new StorageException(
                    $"设置 {Setting} 里的“{part}”不是地址也不是网段。请写成 10.0.0.5 或 10.0.0.0/24，多个用逗号隔开。",
                    $"“{part}” in the setting {Setting} is neither an address nor a network. Write 10.0.0.5 or 10.0.0.0/24, several with commas.");
        }

        return options;
    }
}

using System.Diagnostics.Metrics;
using Jiema.Platform.Storage;
using OpenTelemetry.Metrics;

namespace Jiema.Web.Setup.Logs;

/// <summary>
/// Figures for a Prometheus on the same machine (setting Jiema:MetricsPort): at /metrics of a port of its own, on the loopback address alone,
/// where nothing else answers. So no scraper needs an account, and no stranger reads how the office works.
/// </summary>
internal static class Meters
{
    public const string Setting = "Jiema:MetricsPort";

    private const string Path = "/metrics";

    private static readonly Meter Own = new("Jiema");

    /// <summary>Forms that the gate sent back, by status.</summary>
    public static readonly Counter<long> Refused = Own.CreateCounter<long>("jiema.forms.refused", "{form}", "Forms sent back for want of a token or a permission");

    /// <summary>0 when switched off.</summary>
    /// <exception cref="StorageException">It is no port.</exception>
    public static int Port(IConfiguration configuration) => configuration[Setting] is not { Length: > 0 } text ? 0
        : ushort.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var port) ? port
        : throw new StorageException($"设置 {Setting} 的“{text}”不是端口号。", $"The setting {Setting}, “{text}”, is no port number.");

    public static void AddMeters(this WebApplicationBuilder builder)
    {
        if (Port(builder.Configuration) is not (> 0 and var port)) return;
        var urls = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
        builder.WebHost.UseUrls(FormattableString.Invariant($"{urls};http://127.0.0.1:{port}"));
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Own.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Authorization", "System.Runtime")
            .AddPrometheusExporter());
    }

    public static void UseMeters(this WebApplication app)
    {
        if (Port(app.Configuration) is not (> 0 and var port)) return;
        // The port of the connection, not the one that the request claims.
        app.UseWhen(c => c.Connection.LocalPort == port, metrics =>
        {
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint(c => c.Request.Path == Path);
            metrics.Run(c =>
            {
                c.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }
}

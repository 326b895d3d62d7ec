using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Jiema.Web.Tests.Edges;

/// <summary>Addresses at which things go wrong, or slowly.</summary>
public class Faulty : Hosted
{
    public const string Secret = "张三李四-Geheim-7731";

    protected override void Map(WebApplication app)
    {
        app.MapGet("/test/throw", (HttpContext http) => throw new FormatException("The input '" + http.Request.Query["q"] + Secret + "' was not right", new InvalidOperationException(Secret))).AllowAnonymous();
        app.MapGet("/test/slow", async (CancellationToken cancellation) => await Task.Delay(TimeSpan.FromSeconds(60), cancellation)).AllowAnonymous();
        app.MapGet("/test/json", () => Results.Json(new { a = 1 })).AllowAnonymous();
    }
}

/// <summary>Behind a reverse proxy on this machine, with HSTS.</summary>
public sealed class BehindProxy : Faulty
{
    protected override IEnumerable<string> Settings => ["--Jiema:Proxies=127.0.0.1, 10.7.0.0/16", "--Jiema:HstsDays=365", "--Jiema:RequestSeconds=2"];
}

/// <summary>Under a path, with a proxy named that is not there.</summary>
public sealed class UnderPath : Faulty
{
    public const string Base = "/jiema";

    protected override IEnumerable<string> Settings => ["--Jiema:PathBase=" + Base, "--Jiema:Proxies=10.7.0.1", "--Jiema:HstsDays=365"];
}

/// <summary>With a log of everything, and figures on a port of their own.</summary>
public sealed class Watched : Faulty
{
    public int MetricsPort { get; } = FreePort();

    public string LogFolder { get; } = Directory.CreateTempSubdirectory("jiema-log-").FullName;

    protected override IEnumerable<string> Settings =>
        [$"--Jiema:Log:File={Path.Combine(LogFolder, "jiema-.json")}", "--Jiema:Log:Level=Verbose", "--Jiema:Log:Console=json", "--Jiema:MetricsPort=" + MetricsPort.ToString(CultureInfo.InvariantCulture)];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

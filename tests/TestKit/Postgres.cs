using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Jiema.TestKit;

/// <summary>A real PostgreSQL cluster of the test run's own, started once; or the server that JIEMA_TEST_POSTGRES names.</summary>
public static class Postgres
{
    private static readonly Lazy<Task<string?>> Server = new(StartAsync);

    /// <summary>A connection string to a fresh, empty database.</summary>
    public static async Task<string> FreshDatabaseAsync()
    {
        if (await Server.Value is not { } server)
        {
            Needs.Missing("PostgreSQL", "Install it (Debian: apt-get install postgresql), or set JIEMA_TEST_POSTGRES to a connection string whose account may create databases.");
            return "";
        }

        var name = $"jiema_{Guid.NewGuid():N}";
        await using var admin = new NpgsqlConnection(server);
        await admin.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", admin);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 60, Timeout = 120, CommandTimeout = 120 }.ConnectionString;
    }

    private static async Task<string?> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("JIEMA_TEST_POSTGRES") is { Length: > 0 } given) return given;
        if (Find("initdb") is not { } initdb || Find("pg_ctl") is not { } control) return null;
        var folder = Directory.CreateTempSubdirectory("jiema-pg-");
        var port = FreePort();
        // initdb refuses to run as root, so root hands over to the account that the package made.
        var asPostgres = Environment.UserName == "root";
        if (asPostgres) await RunAsync("chown", ["postgres", folder.FullName], asPostgres: false);
        var data = Path.Combine(folder.FullName, "data");
        await RunAsync(initdb, ["-D", data, "-U", "jiema", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"], asPostgres);
        await RunAsync(control, ["-D", data, "-w", "-l", Path.Combine(folder.FullName, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder.FullName} -c max_connections=500", "start"], asPostgres);
        // Started and not waited for: a run that has ended is not held up by it, nor taken for one that hangs.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Process.Start(new ProcessStartInfo("sh", ["-c", $"{(asPostgres ? "runuser -u postgres -- " : "")}\"$0\" -D \"$1/data\" -m immediate -w stop; rm -rf \"$1\"", control, folder.FullName])
        {
            WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true,
        })?.Dispose();
        return $"Host=127.0.0.1;Port={port};Username=jiema;Database=postgres;Pooling=true";
    }

    private static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).ToList();
        if (Directory.Exists("/usr/lib/postgresql"))
            folders.InsertRange(0, Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")));
        return folders.Where(f => f.Length > 0).Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? program + ".exe" : program)).FirstOrDefault(File.Exists);
    }

    private static async Task RunAsync(string program, string[] arguments, bool asPostgres)
    {
        var start = asPostgres
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

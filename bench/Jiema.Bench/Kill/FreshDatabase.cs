using Npgsql;

namespace Jiema.Bench.Kill;

/// <summary>An empty database on a server, dropped at the end.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private FreshDatabase(string server, string name) => (_server, _name) = (server, name);

    public string Connection => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    public static async Task<FreshDatabase> CreateAsync(string server)
    {
        var name = $"jiema_bench_{Guid.NewGuid():N}";
        await RunAsync(server, $"CREATE DATABASE {name}");
        return new(server, name);
    }

    public async ValueTask DisposeAsync() => await RunAsync(_server, $"DROP DATABASE {_name} WITH (FORCE)");

    private static async Task RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The name is made above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

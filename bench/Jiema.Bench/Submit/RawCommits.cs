using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jiema.Bench.Submit;

/// <summary>What the same disk and database give when nothing else is done: the limits that submissions are held against.</summary>
internal static class RawCommits
{
    private const int Bytes = 4096;

    /// <summary>4 KiB appended to a file and synced, again and again.</summary>
    public static void Append(string folder, int count)
    {
        var file = Path.Combine(folder, $"append-{Guid.NewGuid():N}");
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
        {
            var block = new byte[Bytes];
            for (var i = 0; i < count; i++)
            {
                stream.Write(block);
                stream.Flush(flushToDisk: true);
            }
        }

        File.Delete(file);
    }

    /// <summary>One row a commit, with the settings that Jiema gives SQLite.</summary>
    public static async Task SqliteAsync(string folder, int count)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, $"raw-{Guid.NewGuid():N}.db"), Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await RunAsync(connection, "PRAGMA journal_mode=WAL");
        await RunAsync(connection, "PRAGMA synchronous=FULL");
        await InsertAsync(connection, count);
    }

    /// <summary>One row a commit, from so many connections at once.</summary>
    public static async Task PostgresAsync(string text, int count, int connections)
    {
        await using var source = NpgsqlDataSource.Create(text);
        await using (var first = await source.OpenConnectionAsync()) await RunAsync(first, "CREATE TABLE IF NOT EXISTS raw (id INTEGER, words TEXT)");
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await InsertAsync(connection, count / connections);
        }));
    }

    private static async Task InsertAsync(DbConnection connection, int count)
    {
        if (connection is SqliteConnection) await RunAsync(connection, "CREATE TABLE raw (id INTEGER, words TEXT)");
        for (var i = 0; i < count; i++) await RunAsync(connection, "INSERT INTO raw VALUES (1, '新建茶园交易点6个')");
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

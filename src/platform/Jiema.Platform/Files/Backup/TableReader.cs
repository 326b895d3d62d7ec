using System.Buffers;
using System.Data;
using System.Data.Common;
using System.Text.Json;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiema.Platform.Files.Backup;

/// <summary>Reads all tables as they were at one moment, while writers write.</summary>
internal sealed class TableReader(JiemaDb db, DbConnection connection, DbTransaction snapshot) : IAsyncDisposable
{
    /// <summary>Takes the snapshot. SQLite's write-ahead log and PostgreSQL's REPEATABLE READ both keep it without holding up anybody.</summary>
    public static async Task<TableReader> OpenAsync(JiemaDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        var snapshot = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var reader = new TableReader(db, connection, snapshot);
        // The first read fixes the moment.
        await reader.MigrationsAsync(cancellation);
        return reader;
    }

    public static IEnumerable<ITable> Tables(JiemaDb db) => db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal);

    public static BackupColumn Column(IColumn column)
    {
        var mapping = column.PropertyMappings[0].TypeMapping;
        return new(column.Name, PortableValue.KindOf(mapping.Converter?.ProviderClrType ?? mapping.ClrType));
    }

    /// <summary>The names of the migrations, without the moment at which each engine's was made.</summary>
    public async Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken cancellation)
    {
        await using var command = Command("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var names = new List<string>();
        while (await rows.ReadAsync(cancellation)) names.Add(NameOf(rows.GetString(0)));
        return names;
    }

    public static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Writes a table's rows; gives their number.</summary>
    public async Task<long> WriteAsync(ITable table, IReadOnlyList<BackupColumn> columns, Stream output, CancellationToken cancellation)
    {
        var order = table.PrimaryKey!.Columns.Select(c => Order(columns, c.Name));
        await using var command = Command($"SELECT {string.Join(", ", columns.Select(c => Quote(c.Name)))} FROM {Quote(table.Name)} ORDER BY {string.Join(", ", order)}");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line);
        long count = 0;
        for (; await rows.ReadAsync(cancellation); count++)
        {
            line.ResetWrittenCount();
            json.Reset();
            json.WriteStartArray();
            for (var i = 0; i < columns.Count; i++) PortableValue.Write(json, rows, i, columns[i].Kind);
            json.WriteEndArray();
            json.Flush();
            line.Write("\n"u8);
            await output.WriteAsync(line.WrittenMemory, cancellation);
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await snapshot.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }

    // Text sorts by the database's own rules, which differ; bytes and numbers do not. The hash of a table compares within one engine, its rows across.
    private static string Order(IReadOnlyList<BackupColumn> columns, string name) => Quote(columns.First(c => c.Name == name).Name);

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private DbCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = text;
        return command;
    }
}

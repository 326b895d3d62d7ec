using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jiema.Platform.Files.Backup;

/// <summary>Puts an archive's rows into empty tables, all in one transaction. Rows may refer to later ones, also of their own table: references are checked at its end.</summary>
internal sealed class RowWriter(DbConnection connection, DbTransaction transaction)
{
    private readonly List<(string Table, string Name)> _references = [];

    public async Task BeginAsync(IEnumerable<BackupTable> tables, CancellationToken cancellation)
    {
        if (connection is SqliteConnection)
        {
            await RunAsync("PRAGMA defer_foreign_keys=ON", cancellation);
        }
        else
        {
            await using (var command = Command("SELECT t.relname, c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.contype = 'f' AND NOT c.condeferrable AND n.nspname = current_schema()"))
            await using (var rows = await command.ExecuteReaderAsync(cancellation))
                while (await rows.ReadAsync(cancellation)) _references.Add((rows.GetString(0), rows.GetString(1)));
            foreach (var (table, name) in _references) await RunAsync($"ALTER TABLE {BackupNames.Quoted(table)} ALTER CONSTRAINT {Constraint(name)} DEFERRABLE INITIALLY DEFERRED", cancellation);
        }

        // What a fresh database begins with gives way to the archive's.
        foreach (var table in tables.Reverse()) await RunAsync($"DELETE FROM {BackupNames.Quoted(table.Name)}", cancellation);
    }

    /// <summary>Gives the number of rows.</summary>
    public Task<long> FillAsync(BackupTable table, Stream content, CancellationToken cancellation) =>
        connection is NpgsqlConnection postgres ? CopyAsync(postgres, table, new Lines(content), cancellation) : InsertAsync(table, new Lines(content), cancellation);

    public async Task EndAsync(IEnumerable<BackupTable> tables, CancellationToken cancellation)
    {
        if (connection is SqliteConnection)
        {
            await using var command = Command("PRAGMA foreign_key_check");
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            if (await rows.ReadAsync(cancellation)) throw new InvalidDataException($"A row of {rows.GetString(0)} refers to one of {rows.GetString(2)} that is not there.");
            return;
        }

        await RunAsync("SET CONSTRAINTS ALL IMMEDIATE", cancellation);
        foreach (var (table, name) in _references) await RunAsync($"ALTER TABLE {BackupNames.Quoted(table)} ALTER CONSTRAINT {Constraint(name)} NOT DEFERRABLE", cancellation);
        // Numbers that the database gives go on behind those that came in; a column without such numbers answers null and nothing happens.
        foreach (var table in tables)
            foreach (var column in table.Columns.Where(c => c.Kind is "int" or "long"))
            {
                var (from, name) = (BackupNames.Quoted(table.Name), BackupNames.Quoted(column.Name));
                await RunAsync($"SELECT setval(pg_get_serial_sequence('{from}', '{column.Name}'), (SELECT COALESCE(MAX({name}), 0) + 1 FROM {from}), false)", cancellation);
            }
    }

    private async Task<long> InsertAsync(BackupTable table, Lines lines, CancellationToken cancellation)
    {
        await using var insert = Command($"INSERT INTO {BackupNames.Quoted(table.Name)} ({Columns(table)}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})");
        for (var i = 0; i < table.Columns.Count; i++) insert.Parameters.Add(new SqliteParameter($"@p{i}", null));
        var values = new object?[table.Columns.Count];
        long rows = 0;
        for (; await lines.NextAsync(cancellation) is { } line; rows++)
        {
            Parse(line.Span, table, values);
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        return rows;
    }

    private static async Task<long> CopyAsync(NpgsqlConnection postgres, BackupTable table, Lines lines, CancellationToken cancellation)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY {BackupNames.Quoted(table.Name)} ({Columns(table)}) FROM STDIN (FORMAT BINARY)", cancellation);
        copy.Timeout = TimeSpan.FromHours(24);
        var types = table.Columns.Select(c => PortableValue.Postgres(c.Kind)).ToList();
        var values = new object?[types.Count];
        long rows = 0;
        for (; await lines.NextAsync(cancellation) is { } line; rows++)
        {
            Parse(line.Span, table, values);
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < values.Length; i++)
                if (values[i] is { } value) await copy.WriteAsync(value, types[i], cancellation);
                else await copy.WriteNullAsync(cancellation);
        }

        await copy.CompleteAsync(cancellation);
        return rows;
    }

    private static void Parse(ReadOnlySpan<byte> line, BackupTable table, object?[] values)
    {
        var json = new Utf8JsonReader(line);
        var whole = json.Read() && json.TokenType == JsonTokenType.StartArray;
        for (var i = 0; whole && i < values.Length; i++)
        {
            whole = json.Read() && json.TokenType != JsonTokenType.EndArray;
            if (whole) values[i] = PortableValue.Read(ref json, table.Columns[i].Kind);
        }

        if (!whole || !json.Read() || json.TokenType != JsonTokenType.EndArray) throw new InvalidDataException($"A row of {table.Name} has another number of values than columns.");
    }

    private static string Columns(BackupTable table) => string.Join(", ", table.Columns.Select(c => BackupNames.Quoted(c.Name)));

    // The database's own name for it; EF shortens long ones with a sign.
    private static string Constraint(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private DbCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.CommandTimeout = 0;
        return command;
    }

    private async Task RunAsync(string text, CancellationToken cancellation)
    {
        await using var command = Command(text);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

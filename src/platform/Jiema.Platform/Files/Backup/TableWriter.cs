using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Jiema.Platform.Files.Backup;

/// <summary>Puts an archive's rows into empty tables, all in one transaction, in any order: references are checked at its end.</summary>
internal sealed class TableWriter(DbConnection connection, DbTransaction change)
{
    private readonly List<(string Table, string Name)> _references = [];

    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (connection is SqliteConnection)
        {
            await RunAsync("PRAGMA defer_foreign_keys=ON", cancellation);
            return;
        }

        await using (var command = Command("SELECT t.relname, c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.contype = 'f' AND NOT c.condeferrable AND n.nspname = current_schema()"))
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
            while (await rows.ReadAsync(cancellation)) _references.Add((rows.GetString(0), rows.GetString(1)));
        foreach (var (table, name) in _references) await RunAsync($"ALTER TABLE {Quote(table)} ALTER CONSTRAINT {Quote(name)} DEFERRABLE INITIALLY DEFERRED", cancellation);
    }

    /// <summary>Replaces what the empty database began with by the archive's rows; gives their number.</summary>
    public async Task<long> FillAsync(BackupTable table, Stream content, CancellationToken cancellation)
    {
        await RunAsync($"DELETE FROM {Quote(table.Name)}", cancellation);
        await using var insert = Command($"INSERT INTO {Quote(table.Name)} ({string.Join(", ", table.Columns.Select(c => Quote(c.Name)))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"p{i}";
            insert.Parameters.Add(parameter);
        }

        using var lines = new StreamReader(content, Encoding.UTF8);
        long rows = 0;
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            for (var i = 0; i < table.Columns.Count; i++) insert.Parameters[i].Value = PortableValue.Read(row.RootElement[i], table.Columns[i].Kind);
            await insert.ExecuteNonQueryAsync(cancellation);
            rows++;
        }

        return rows;
    }

    public async Task EndAsync(CancellationToken cancellation)
    {
        if (_references.Count > 0) await RunAsync("SET CONSTRAINTS ALL IMMEDIATE", cancellation);
        foreach (var (table, name) in _references) await RunAsync($"ALTER TABLE {Quote(table)} ALTER CONSTRAINT {Quote(name)} NOT DEFERRABLE", cancellation);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private DbCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = change;
        command.CommandText = text;
        return command;
    }

    private async Task RunAsync(string text, CancellationToken cancellation)
    {
        await using var command = Command(text);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

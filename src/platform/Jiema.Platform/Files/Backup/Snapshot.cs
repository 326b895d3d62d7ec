using System.Buffers;
using System.Data;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Files.Backup;

/// <summary>All rows as they were at one moment, while others go on writing: SQLite's write-ahead log, PostgreSQL's REPEATABLE READ.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private const int Chunk = 1 << 16;

    private readonly JiemaDb _db;
    private readonly DbTransaction _transaction;

    private Snapshot(JiemaDb db, DbTransaction transaction) => (_db, _transaction) = (db, transaction);

    private DbConnection Connection => _db.Database.GetDbConnection();

    /// <exception cref="StorageException">There is no database yet; asking would make an empty one.</exception>
    public static async Task<Snapshot> TakeAsync(JiemaDb db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is SqliteConnection { DataSource: var file } && !File.Exists(file))
            throw new StorageException($"没有数据库文件 {Path.GetFullPath(file)}。请在 Jiema 的目录里运行，或用 --data 指出数据目录。", $"There is no database file {Path.GetFullPath(file)}. Run this where Jiema runs, or name the data folder with --data.");
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var snapshot = new Snapshot(db, transaction);
        // On both engines the first read fixes the moment.
        await snapshot.MigrationsAsync(cancellation);
        return snapshot;
    }

    /// <summary>The names of the applied migrations, without the moment at which each engine's was made.</summary>
    public Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken cancellation) =>
        ReadAsync("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"", r => Migration(r.GetString(0)), cancellation);

    public static string Migration(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>The files that rows name, each once.</summary>
    public async Task<IReadOnlySet<string>> FilesNamedAsync(CancellationToken cancellation)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (table, column) in FileColumns.Of(_db.Model))
        {
            var quoted = BackupNames.Quoted(column);
            names.UnionWith(await ReadAsync($"SELECT DISTINCT {quoted} FROM {BackupNames.Quoted(table)} WHERE {quoted} IS NOT NULL", r => r.GetString(0), cancellation));
        }

        return names;
    }

    /// <summary>Writes a table's rows in their one form and order; gives their number.</summary>
    public async Task<long> WriteAsync(PortableTable table, Stream output, CancellationToken cancellation)
    {
        await using var command = Command($"SELECT {string.Join(", ", table.Columns.Select(c => BackupNames.Quoted(c.Name)))} FROM {BackupNames.Quoted(table.Name)} ORDER BY {string.Join(", ", table.Order.Select(Ordered))}");
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var lines = new ArrayBufferWriter<byte>(2 * Chunk);
        await using var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        long count = 0;
        for (; await rows.ReadAsync(cancellation); count++)
        {
            json.Reset();
            json.WriteStartArray();
            for (var i = 0; i < table.Columns.Count; i++) PortableValue.Write(json, rows, i, table.Columns[i].Kind);
            json.WriteEndArray();
            json.Flush();
            lines.Write("\n"u8);
            if (lines.WrittenCount < Chunk) continue;
            cancellation.ThrowIfCancellationRequested();
            await output.WriteAsync(lines.WrittenMemory, cancellation);
            lines.ResetWrittenCount();
        }

        await output.WriteAsync(lines.WrittenMemory, cancellation);
        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }

    // Text sorts by the rules of a language unless told otherwise; by its bytes it sorts the same everywhere.
    private string Ordered(BackupColumn column) =>
        BackupNames.Quoted(column.Name) + (column.Kind == "text" && Connection is not SqliteConnection ? " COLLATE \"C\"" : "") + " NULLS FIRST";

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string text, Func<DbDataReader, T> take, CancellationToken cancellation)
    {
        await using var command = Command(text);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var all = new List<T>();
        while (await rows.ReadAsync(cancellation)) all.Add(take(rows));
        return all;
    }

    private DbCommand Command(string text)
    {
        var command = Connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = text;
        return command;
    }
}

using System.Buffers.Text;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jiema.Platform.Journal.Verify;

/// <summary>Reads the columns' bytes straight from SQLite, without a text or an object for each.</summary>
internal sealed class SqliteSource : JournalSource
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _snapshot;
    private SqliteCommand? _command;
    private SqliteDataReader? _reader;

    public SqliteSource(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        _connection.Open();
        _snapshot = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
    }

    protected override DbConnection Connection => _connection;

    protected override void Start()
    {
        _command = _connection.CreateCommand();
        _command.CommandText = "SELECT " + Columns;
        _reader = _command.ExecuteReader();
    }

    protected override bool Next(JournalBatch batch, ReadOnlySpan<byte> previous)
    {
        if (!_reader!.Read()) return false;
        var row = _reader.Handle!;
        Span<byte> account = stackalloc byte[16], area = stackalloc byte[16];
        // A number that is stored as something else reads as a number all the same; so the types are looked at.
        var plain = raw.sqlite3_column_type(row, 1) == raw.SQLITE_INTEGER & Id(raw.sqlite3_column_blob(row, 2), account) & Id(raw.sqlite3_column_blob(row, 3), area);
        batch.Add(
            previous, raw.sqlite3_column_int64(row, 0), raw.sqlite3_column_int64(row, 1), account, area, raw.sqlite3_column_blob(row, 4), raw.sqlite3_column_blob(row, 5),
            raw.sqlite3_column_blob(row, 6), raw.sqlite3_column_blob(row, 7), raw.sqlite3_column_blob(row, 8), raw.sqlite3_column_blob(row, 9), !plain);
        return true;
    }

    /// <summary>An id is kept as text in capitals; the other ways to write the same id would be a change that no hash notices.</summary>
    private static bool Id(ReadOnlySpan<byte> text, Span<byte> id)
    {
        var plain = Utf8Parser.TryParse(text, out Guid value, out var used) && used == text.Length && !text.ContainsAnyInRange((byte)'a', (byte)'f');
        value.TryWriteBytes(id, bigEndian: true, out _);
        return plain;
    }

    public override void Dispose()
    {
        _reader?.Dispose();
        _command?.Dispose();
        _snapshot.Dispose();
        _connection.Dispose();
    }
}

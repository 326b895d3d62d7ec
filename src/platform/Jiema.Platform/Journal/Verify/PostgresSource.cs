using System.Buffers.Binary;
using System.Data;
using System.Data.Common;
using Npgsql;

namespace Jiema.Platform.Journal.Verify;

/// <summary>Reads the rows as PostgreSQL's binary COPY sends them: a length and the bytes for each column.</summary>
internal sealed class PostgresSource : JournalSource
{
    private const int HeaderBytes = 19;
    private const int ColumnCount = 10;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _snapshot;
    private readonly int[] _starts = new int[ColumnCount];
    private readonly int[] _lengths = new int[ColumnCount];
    private Stream? _stream;
    private byte[] _buffer = new byte[1 << 18];
    private int _row;
    private int _end;

    public PostgresSource(string connection)
    {
        _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        _connection.Open();
        _snapshot = _connection.BeginTransaction(IsolationLevel.RepeatableRead);
    }

    protected override DbConnection Connection => _connection;

    protected override void Start()
    {
        _stream = _connection.BeginRawBinaryCopy($"COPY (SELECT {Columns}) TO STDOUT (FORMAT BINARY)");
        Need(HeaderBytes);
        _row = HeaderBytes + BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(HeaderBytes - sizeof(int)));
    }

    protected override bool Next(JournalBatch batch, ReadOnlySpan<byte> previous)
    {
        Need(sizeof(short));
        // After the last row stands -1.
        if (BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_row)) != ColumnCount) return false;
        var at = sizeof(short);
        for (var i = 0; i < ColumnCount; i++)
        {
            Need(at + sizeof(int));
            var length = Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_row + at)));
            (_starts[i], _lengths[i]) = (at + sizeof(int), length);
            at += sizeof(int) + length;
            Need(at);
        }

        batch.Add(
            previous, BinaryPrimitives.ReadInt64BigEndian(Column(0)), BinaryPrimitives.ReadInt64BigEndian(Column(1)), Column(2), Column(3),
            Column(4), Column(5), Column(6), Column(7), Column(8), Column(9), odd: false);
        _row += at;
        return true;
    }

    private ReadOnlySpan<byte> Column(int index) => _buffer.AsSpan(_row + _starts[index], _lengths[index]);

    /// <summary>Makes sure that so many bytes of the row are there. A row that began is moved to the front; one that is too long makes the buffer grow.</summary>
    private void Need(int bytes)
    {
        if (_row + bytes <= _end) return;
        _buffer.AsSpan(_row, _end - _row).CopyTo(_buffer);
        (_row, _end) = (0, _end - _row);
        if (bytes > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, bytes));
        while (_end < bytes)
        {
            var read = _stream!.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0) throw new IOException("PostgreSQL ended in the middle of a row");
            _end += read;
        }
    }

    public override void Dispose()
    {
        if (_stream is NpgsqlRawCopyStream copy)
        {
            // Whoever stops at a bad event leaves rows unread.
            try
            {
                if (copy.CanRead) copy.Cancel();
            }
            catch (Exception failure) when (failure is DbException or InvalidOperationException)
            {
                // It had come to its end.
            }

            copy.Dispose();
        }

        _snapshot.Dispose();
        _connection.Dispose();
    }
}

using System.Data.Common;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Journal.Verify;

/// <summary>The journal as it lies in the database, read in one snapshot so that its rows and its end agree while others write. Past Entity Framework, because nothing but bytes is wanted.</summary>
internal abstract class JournalSource : IDisposable
{
    /// <summary>The columns in the order in which they are hashed, and the hash.</summary>
    protected const string Columns = "\"Sequence\", \"At\", \"AccountId\", \"AreaId\", \"Kind\", \"ObjectKind\", \"ObjectId\", \"Content\", \"Algorithm\", \"Hash\" FROM platform_journal ORDER BY \"Sequence\"";

    protected const string Head = "SELECT \"Sequence\", \"Hash\", \"Id\" FROM platform_journal_head";

    private byte[] _previous = [];

    /// <summary>The end of the chain as the database states it; null when it does not state exactly one.</summary>
    public (long Sequence, byte[] Hash)? End { get; private set; }

    /// <exception cref="StorageException">There is no journal that can be read.</exception>
    public static JournalSource Open(StorageOptions storage)
    {
        if (!storage.IsPostgres && !File.Exists(storage.SqliteFile))
            throw new StorageException($"找不到数据库文件 {Path.GetFullPath(storage.SqliteFile)}。请检查数据目录。", $"There is no database file {Path.GetFullPath(storage.SqliteFile)}. Check the data folder.");
        return Guard(() =>
        {
            JournalSource source = storage.IsPostgres ? new PostgresSource(storage.Connection!) : new SqliteSource(storage.SqliteFile);
            try
            {
                source.End = source.ReadEnd();
                source.Start();
                return source;
            }
            catch
            {
                source.Dispose();
                throw;
            }
        });
    }

    /// <summary>Reads on until the batch is full; an empty batch means that the end is reached.</summary>
    public void Fill(JournalBatch batch) => Guard(() =>
    {
        batch.Clear();
        while (!batch.IsFull && Next(batch, _previous))
        {
            var hash = batch.Hash(batch[batch.Count - 1]);
            if (_previous.Length != hash.Length) _previous = new byte[hash.Length];
            hash.CopyTo(_previous);
        }

        return 0;
    });

    public abstract void Dispose();

    protected abstract DbConnection Connection { get; }

    protected abstract void Start();

    /// <summary>Adds the next event, if there is one.</summary>
    protected abstract bool Next(JournalBatch batch, ReadOnlySpan<byte> previous);

    private (long, byte[])? ReadEnd()
    {
        using var command = Connection.CreateCommand();
        command.CommandText = Head;
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.GetInt32(2) != 1) return null;
        var end = (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
        return reader.Read() ? null : end;
    }

    private static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is DbException or IOException or InvalidOperationException or InvalidCastException or TimeoutException or System.Net.Sockets.SocketException)
        {
            var reason = failure.Message.ReplaceLineEndings(" ").TrimEnd('.');
            throw new StorageException($"不能读取操作日志：{reason}。请检查数据目录、连接设置和读取权限。", $"The journal cannot be read: {reason}. Check the data folder, the connection and the right to read.", failure);
        }
    }
}

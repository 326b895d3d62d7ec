using System.Globalization;
using Jiema.Hosting;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Jiema.Bench.Verify;

/// <summary>A journal like that of many years: events as the review makes them, chained by the program's own code, put in in bulk.</summary>
internal static class MadeJournal
{
    private const string Into = "INSERT INTO platform_journal (\"Sequence\", \"At\", \"Kind\", \"AccountId\", \"AreaId\", \"ObjectKind\", \"ObjectId\", \"Content\", \"Algorithm\", \"Hash\") VALUES (@s, @t, @k, @c, @r, @o, @i, @w, @g, @h)";

    public static async Task FillAsync(StorageOptions storage, int events, string algorithm)
    {
        await PrepareAsync(storage);
        if (storage.IsPostgres) Postgres(storage.Connection!, Events(events, algorithm));
        else Sqlite(storage.SqliteFile, Events(events, algorithm));
    }

    private static async Task PrepareAsync(StorageOptions storage)
    {
        var settings = new Dictionary<string, string?> { ["Jiema:DataFolder"] = storage.DataFolder, ["Jiema:Storage:Engine"] = storage.Engine, ["Jiema:Storage:Connection"] = storage.Connection };
        var services = new ServiceCollection();
        services.AddLogging().AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StorageStart>().PrepareAsync(CancellationToken.None);
    }

    private static IEnumerable<JournalRecord> Events(int count, string algorithm)
    {
        var (form, previous) = (new JournalForm(), Array.Empty<byte>());
        var (begin, who, area) = (new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), new Guid("6f1c1b1e-2b3a-4f6e-9a51-0a4f7e9d1c20"), new Guid("00000000-0000-0000-0000-000000000001"));
        var state = StateDigest.Of(0);
        for (var i = 1; i <= count; i++)
        {
            var report = new Guid(i / 400, 7, 42, 1, 2, 3, 4, 5, 6, 7, 8).ToString();
            var after = StateDigest.Of(i);
            var record = new JournalRecord
            {
                Sequence = i, At = begin.AddSeconds(i), Kind = "review.decided", AccountId = who, AreaId = area, ObjectKind = "report", ObjectId = report, Algorithm = algorithm,
                Content = string.Create(CultureInfo.InvariantCulture, $"{{\"by\":\"王督查\",\"post\":\"{area}\",\"why\":null,\"before\":\"{state}\",\"after\":\"{after}\",\"what\":{{\"number\":{i},\"act\":\"confirm\",\"row\":\"{i % 9000}-{(i % 9000) + 24}\",\"words\":\"推进云坪茶厂二期项目建成投产，培育龙头企业{i % 90}家\",\"decision\":\"{after}\",\"reportId\":\"{report}\"}}}}"),
            };
            record.Hash = previous = JournalHash.Of(algorithm, form.Of(record, previous));
            state = after;
            yield return record;
        }
    }

    private static void Sqlite(string file, IEnumerable<JournalRecord> events)
    {
        // Whoever prepared the database may still hold it, and then its journal mode stays as it is.
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        Run(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = Into;
            foreach (var name in "stkcroiwgh") insert.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
            var last = events.Aggregate(default(JournalRecord), (_, e) =>
            {
                object[] values = [e.Sequence, e.At.ToUnixTimeMilliseconds(), e.Kind, e.AccountId, e.AreaId, e.ObjectKind, e.ObjectId, e.Content, e.Algorithm, e.Hash];
                for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
                insert.ExecuteNonQuery();
                return e;
            })!;
            using var head = connection.CreateCommand();
            head.CommandText = "UPDATE platform_journal_head SET \"Sequence\" = @s, \"Hash\" = @h";
            head.Parameters.AddWithValue("@s", last.Sequence);
            head.Parameters.AddWithValue("@h", last.Hash);
            head.ExecuteNonQuery();
            transaction.Commit();
        }

        Run(connection, "PRAGMA journal_mode=WAL;");
    }

    private static void Postgres(string text, IEnumerable<JournalRecord> events)
    {
        using var connection = new NpgsqlConnection(text);
        connection.Open();
        JournalRecord? last = null;
        using (var import = connection.BeginBinaryImport("COPY platform_journal (\"Sequence\", \"At\", \"Kind\", \"AccountId\", \"AreaId\", \"ObjectKind\", \"ObjectId\", \"Content\", \"Algorithm\", \"Hash\") FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var e in events)
            {
                import.StartRow();
                import.Write(e.Sequence, NpgsqlDbType.Bigint);
                import.Write(e.At.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint);
                import.Write(e.Kind, NpgsqlDbType.Varchar);
                import.Write(e.AccountId, NpgsqlDbType.Uuid);
                import.Write(e.AreaId, NpgsqlDbType.Uuid);
                foreach (var word in new[] { e.ObjectKind, e.ObjectId, e.Content, e.Algorithm }) import.Write(word, NpgsqlDbType.Text);
                import.Write(e.Hash, NpgsqlDbType.Bytea);
                last = e;
            }

            import.Complete();
        }

        using var head = new NpgsqlCommand("UPDATE platform_journal_head SET \"Sequence\" = @s, \"Hash\" = @h", connection);
        head.Parameters.AddWithValue("s", last!.Sequence);
        head.Parameters.AddWithValue("h", last.Hash);
        head.ExecuteNonQuery();
        using var settle = new NpgsqlCommand("VACUUM ANALYZE platform_journal", connection) { CommandTimeout = 0 };
        settle.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

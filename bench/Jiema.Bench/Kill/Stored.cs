using System.Data.Common;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jiema.Bench.Kill;

/// <summary>What really stands in the database, read past the program.</summary>
/// <param name="Decodings">Of each decoding its id and the SHA-256 of what was handed in.</param>
/// <param name="Decisions">Of each decision its report and row.</param>
/// <param name="Answers">Of each key the status that was answered.</param>
/// <param name="Asked">Of each event of handing in its decoding.</param>
/// <param name="Decided">How many events of deciding there are.</param>
/// <param name="Reports">Of each report the SHA-256 of its text.</param>
internal sealed record Stored(
    IReadOnlyList<(string Id, string Sha256)> Decodings, IReadOnlyList<string> Decisions, IReadOnlyList<(string Key, string Status)> Answers, IReadOnlyList<string> Asked, int Decided, IReadOnlyList<string> Reports)
{
    public static async Task<Stored> ReadAsync(StorageOptions storage)
    {
        await using DbConnection connection = storage.IsPostgres ? new NpgsqlConnection(storage.Connection) : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = storage.SqliteFile, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return new(
            await RowsAsync(connection, """SELECT LOWER(CAST("Id" AS TEXT)), "ContentSha256" FROM reports_decoding"""),
            [.. (await RowsAsync(connection, """SELECT LOWER(CAST("ReportId" AS TEXT)), "RowKey" FROM reports_decision""")).Select(d => $"{d.First} {d.Second}")],
            await RowsAsync(connection, """SELECT "Key", CAST("Status" AS TEXT) FROM platform_once"""),
            [.. (await RowsAsync(connection, """SELECT LOWER("ObjectId"), '' FROM platform_journal WHERE "Kind" = 'decoding.asked'""")).Select(e => e.First)],
            (await RowsAsync(connection, """SELECT "ObjectId", '' FROM platform_journal WHERE "Kind" = 'review.decided'""")).Count,
            [.. (await RowsAsync(connection, """SELECT "OriginalSha256", '' FROM reports_report""")).Select(r => r.First)]);
    }

    private static async Task<List<(string First, string Second)>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync()) rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}

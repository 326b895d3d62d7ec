using System.Data.Common;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Journal;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Tests.Journal;

internal sealed record Noted(string Words, string Id = "1") : JournalEvent("test.noted", "test", Id);

/// <summary>Hands to write events, to tamper with them past the program, and to check the chain.</summary>
internal static class Chained
{
    public static readonly ActionContext Wang = new(new Guid("aaaaaaaa-1111-1111-1111-11111111abcd"), "王督查", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), "核对") { AreaId = Area.First, PostId = new Guid("00000000-0000-0000-0000-00000000000a") };

    public static Task NoteAsync(this Installation jiema, params string[] words) => jiema.UseAsync<JiemaDb>(async db =>
    {
        foreach (var word in words) db.Record(Wang, new Noted(word));
        await db.SaveChangesAsync();
    });

    public static Task<StorageOptions> StorageAsync(this Installation jiema) => jiema.UseAsync<IOptions<StorageOptions>, StorageOptions>(o => Task.FromResult(o.Value));

    public static async Task<JournalVerdict> VerifyAsync(this Installation jiema, params JournalMark[] marks) =>
        await JournalVerifier.VerifyAsync(await jiema.StorageAsync(), marks, null, CancellationToken.None);

    public static async Task WholeAsync(this Installation jiema, long events)
    {
        var verdict = await jiema.VerifyAsync();
        Assert.Null(verdict.Bad);
        Assert.Equal(events, verdict.Events);
    }

    /// <summary>The words of all events in the order of their numbers.</summary>
    public static Task<List<string>> WordsAsync(this Installation jiema) => jiema.UseAsync<JiemaDb, List<string>>(async db =>
        [.. (await db.Set<JournalRecord>().OrderBy(r => r.Sequence).Select(r => r.Content).ToListAsync(CancellationToken.None)).Select(c => System.Text.Json.JsonDocument.Parse(c).RootElement.GetProperty("what").GetProperty("words").GetString()!)]);

    /// <summary>Changes the database past the program.</summary>
    public static Task SqlAsync(this Installation jiema, string sql, params object[] values) => jiema.UseAsync<JiemaDb>(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.Add(Parameter(command, "@p" + i, values[i]));
        await command.ExecuteNonQueryAsync();
    });

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }
}

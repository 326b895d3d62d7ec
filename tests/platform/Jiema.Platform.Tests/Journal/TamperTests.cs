using CsCheck;
using Jiema.Platform.Journal;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Journal;

/// <summary>Whatever is changed past the program, in any column of any event, is found, and the first bad number is the right one.</summary>
public sealed class TamperTests
{
    private const int Events = 9;

    /// <summary>A change of one column: what to set, in which event, seen at which number.</summary>
    private sealed record Change(string Column, int Event, int Place, int By);

    private static readonly Gen<Change> AnyChange = Gen.Select(
        Gen.OneOfConst("At", "AccountId", "AreaId", "Kind", "ObjectKind", "ObjectId", "Content", "Algorithm", "Hash"), Gen.Int[1, Events], Gen.Int[0, 10_000], Gen.Int[1, 255],
        (column, number, place, by) => new Change(column, number, place, by));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task AnyByteOfAnyColumn_Changed_IsFoundAtItsEvent(Engine engine)
    {
        await using var jiema = await CreateAsync(engine);
        var events = await jiema.UseAsync<JiemaDb, List<JournalRecord>>(db => db.Set<JournalRecord>().AsNoTracking().OrderBy(r => r.Sequence).ToListAsync());
        await AnyChange.SampleAsync(
            async change =>
            {
                var (was, now) = Changed(events[change.Event - 1], change);
                await jiema.SqlAsync($"UPDATE platform_journal SET \"{change.Column}\" = @p0 WHERE \"Sequence\" = @p1", now, change.Event);
                var bad = (await jiema.VerifyAsync()).Bad;
                await jiema.SqlAsync($"UPDATE platform_journal SET \"{change.Column}\" = @p0 WHERE \"Sequence\" = @p1", was, change.Event);
                Assert.NotNull(bad);
                Assert.Equal(change.Event, bad.Sequence);
                Assert.Equal(change.Column == "Algorithm" ? JournalFault.Algorithm : JournalFault.Hash, bad.Fault);
            },
            iter: 150, seed: "0000KoIgO9tG", threads: 1);
        await jiema.WholeAsync(Events);
    }

    public static TheoryData<string[], JournalFault, long> Acts => new()
    {
        { ["DELETE FROM platform_journal WHERE \"Sequence\" = 1"], JournalFault.Gap, 1 },
        { ["DELETE FROM platform_journal WHERE \"Sequence\" = 5"], JournalFault.Gap, 5 },
        { ["DELETE FROM platform_journal WHERE \"Sequence\" = 9"], JournalFault.Tail, 9 },
        { ["DELETE FROM platform_journal WHERE \"Sequence\" >= 6"], JournalFault.Tail, 6 },
        { ["DELETE FROM platform_journal"], JournalFault.Tail, 1 },
        { ["UPDATE platform_journal SET \"Sequence\" = 20 WHERE \"Sequence\" = 4"], JournalFault.Gap, 4 },
        { ["UPDATE platform_journal SET \"Sequence\" = 0 WHERE \"Sequence\" = 4"], JournalFault.Number, 0 },
        // Two change places.
        { ["UPDATE platform_journal SET \"Sequence\" = 100 WHERE \"Sequence\" = 3", "UPDATE platform_journal SET \"Sequence\" = 3 WHERE \"Sequence\" = 7", "UPDATE platform_journal SET \"Sequence\" = 7 WHERE \"Sequence\" = 100"], JournalFault.Hash, 3 },
        // One is put in, and the others move up.
        { [
            "UPDATE platform_journal SET \"Sequence\" = \"Sequence\" + 1000 WHERE \"Sequence\" >= 5", "UPDATE platform_journal SET \"Sequence\" = \"Sequence\" - 999 WHERE \"Sequence\" >= 1005",
            "INSERT INTO platform_journal (\"Sequence\", \"At\", \"Kind\", \"AccountId\", \"AreaId\", \"ObjectKind\", \"ObjectId\", \"Content\", \"Algorithm\", \"Hash\") SELECT 5, \"At\", \"Kind\", \"AccountId\", \"AreaId\", \"ObjectKind\", 'x', \"Content\", \"Algorithm\", \"Hash\" FROM platform_journal WHERE \"Sequence\" = 4",
        ], JournalFault.Hash, 5 },
        // One is put behind the end.
        { ["INSERT INTO platform_journal (\"Sequence\", \"At\", \"Kind\", \"AccountId\", \"AreaId\", \"ObjectKind\", \"ObjectId\", \"Content\", \"Algorithm\", \"Hash\") SELECT 10, \"At\", \"Kind\", \"AccountId\", \"AreaId\", \"ObjectKind\", \"ObjectId\", \"Content\", \"Algorithm\", \"Hash\" FROM platform_journal WHERE \"Sequence\" = 9"], JournalFault.Hash, 10 },
        { ["UPDATE platform_journal_head SET \"Sequence\" = 10"], JournalFault.Tail, 10 },
        { ["UPDATE platform_journal_head SET \"Sequence\" = 8"], JournalFault.Head, 9 },
        { ["UPDATE platform_journal_head SET \"Hash\" = (SELECT \"Hash\" FROM platform_journal WHERE \"Sequence\" = 8)"], JournalFault.Head, 9 },
        { ["UPDATE platform_journal_head SET \"Id\" = 2"], JournalFault.Head, 9 },
        { ["DELETE FROM platform_journal_head"], JournalFault.Head, 9 },
        { ["INSERT INTO platform_journal_head (\"Id\", \"Sequence\", \"Hash\") SELECT 2, \"Sequence\", \"Hash\" FROM platform_journal_head"], JournalFault.Head, 9 },
    };

    [Theory, MemberData(nameof(Acts))]
    public async Task Event_RemovedMovedOrPutIn_IsFound(string[] acts, JournalFault fault, long sequence)
    {
        foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
        {
            await using var jiema = await CreateAsync(engine);
            foreach (var act in acts) await jiema.SqlAsync(act);
            var verdict = await jiema.VerifyAsync();
            Assert.Equal((fault, sequence), (verdict.Bad!.Fault, verdict.Bad.Sequence));
            Assert.Equal(fault is JournalFault.Gap or JournalFault.Tail, verdict.Bad.Kind is null);
        }
    }

    // SQLite lets the same value be written in another way.
    [Theory]
    [InlineData("UPDATE platform_journal SET \"AccountId\" = lower(\"AccountId\") WHERE \"Sequence\" = 4")]
    [InlineData("UPDATE platform_journal SET \"AccountId\" = '{' || \"AccountId\" || '}' WHERE \"Sequence\" = 4")]
    [InlineData("UPDATE platform_journal SET \"AreaId\" = ' ' || \"AreaId\" WHERE \"Sequence\" = 4")]
    [InlineData("UPDATE platform_journal SET \"At\" = \"At\" || 'x' WHERE \"Sequence\" = 4")]
    [InlineData("UPDATE platform_journal SET \"At\" = \"At\" + 0.4 WHERE \"Sequence\" = 4")]
    public async Task Sqlite_ValueWrittenOtherwise_IsFound(string act)
    {
        await using var jiema = await CreateAsync(Engine.Sqlite);
        await jiema.SqlAsync(act);
        var verdict = await jiema.VerifyAsync();
        Assert.Equal((JournalFault.Form, 4L, "test.noted"), (verdict.Bad!.Fault, verdict.Bad.Sequence, verdict.Bad.Kind));
    }

    [Fact]
    public void Columns_AreAllHashed()
    {
        // A new column must be changed by the property above too.
        Assert.Equal(
            ["AccountId", "Algorithm", "AreaId", "At", "Content", "Hash", "Kind", "ObjectId", "ObjectKind", "Place", "Sequence"],
            typeof(JournalRecord).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    private static async Task<Installation> CreateAsync(Engine engine)
    {
        var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync("一", "二", "三", "四");
        await using (var chinese = jiema.With("Jiema:Journal:Hash", "sm3")) await chinese.NoteAsync("五", "六");
        await jiema.NoteAsync("七", "八", "九");
        return jiema;
    }

    private static (object Was, object Now) Changed(JournalRecord record, Change change)
    {
        object was = change.Column switch
        {
            "At" => record.At.ToUnixTimeMilliseconds(),
            "AccountId" => record.AccountId, "AreaId" => record.AreaId, "Kind" => record.Kind, "ObjectKind" => record.ObjectKind,
            "ObjectId" => record.ObjectId, "Content" => record.Content, "Algorithm" => record.Algorithm, _ => record.Hash,
        };
        return (was, was switch
        {
            long number => number ^ ((long)change.By << (8 * (change.Place % 5))),
            Guid id => new Guid(Flipped(id.ToByteArray(), change)),
            byte[] bytes => Flipped(bytes, change),
            string text => text[..(change.Place % text.Length)] + (char)Math.Max(1, text[change.Place % text.Length] ^ (change.By % 31 + 1)) + text[(change.Place % text.Length + 1)..],
            _ => throw new InvalidOperationException(),
        });
    }

    private static byte[] Flipped(byte[] bytes, Change change)
    {
        byte[] flipped = [.. bytes];
        flipped[change.Place % bytes.Length] ^= (byte)change.By;
        return flipped;
    }
}

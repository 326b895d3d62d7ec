using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Journal;
using Jiema.Platform.Journal.Digests;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Jiema.Platform.Tests.Journal;

/// <summary>Digests are made once for each day, and later prove that history was not written anew.</summary>
public sealed class DigestTests
{
    // 2026-03-02 09:00 in China.
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Missing_AfterADownTime_AreWrittenOnceForEachDay(Engine engine)
    {
        var time = new FakeTimeProvider(Morning);
        await using var jiema = await Installation.CreateAsync(engine, time);
        Assert.Empty(await WriteAsync(jiema));
        await NoteAtAsync(jiema, Morning, "一");
        // Past midnight in China, the same day in UTC.
        await NoteAtAsync(jiema, Morning.AddHours(15.5), "二");
        await NoteAtAsync(jiema, Morning.AddDays(3), "三");
        Assert.Empty(await WriteAsync(jiema));
        time.SetUtcNow(Morning.AddDays(4));
        var written = await WriteAsync(jiema);
        Assert.Equal([("2026-03-02.txt", 1L), ("2026-03-03.txt", 2L), ("2026-03-04.txt", 2L), ("2026-03-05.txt", 3L)], written.Select(d => (d.FileName, d.Sequence)));
        Assert.Empty(await WriteAsync(jiema));
        var file = await File.ReadAllTextAsync(Path.Combine(jiema.Folder.FullName, "digests", "2026-03-03.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(written[1], JournalDigest.Parse(file));
        Assert.DoesNotContain('\r', file);
        Assert.Empty(Directory.GetFiles(Path.Combine(jiema.Folder.FullName, "digests"), "*.tmp"));
        Assert.Null((await jiema.VerifyAsync([.. written.Select(d => d.Mark)])).Bad);
    }

    [Fact]
    public async Task Missing_WrittenByTenAtOnce_MakesEachFileOnce()
    {
        var time = new FakeTimeProvider(Morning.AddDays(30));
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite, time);
        await NoteAtAsync(jiema, Morning, "一");
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => WriteAsync(jiema))));
        Assert.Equal(30, all.SelectMany(w => w).Select(d => d.Day).Distinct().Count());
        Assert.Equal(30, all.Sum(w => w.Count));
    }

    /// <summary>The whole chain is computed anew over changed words, so that it is whole in itself: only the digest tells.</summary>
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task History_WrittenAnew_IsWholeInItselfButNotForTheDigest(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync("一", "二", "三", "四", "五");
        var digest = await NowAsync(jiema);
        await jiema.NoteAsync("六");
        Assert.Null((await jiema.VerifyAsync(digest.Mark)).Bad);
        await RewriteAsync(jiema, from: 3);
        Assert.Null((await jiema.VerifyAsync()).Bad);
        var bad = (await jiema.VerifyAsync(digest.Mark)).Bad!;
        Assert.Equal((JournalFault.Digest, 5L, "test.noted"), (bad.Fault, bad.Sequence, bad.Kind));
        await RewriteAsync(jiema, from: 1);
        Assert.Equal(JournalFault.Installation, (await jiema.VerifyAsync(digest.Mark)).Bad!.Fault);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Tail_CutOffWithItsEnd_IsFoundByTheDigestAlone(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync("一", "二", "三", "四", "五");
        var digest = await NowAsync(jiema);
        await jiema.SqlAsync("DELETE FROM platform_journal WHERE \"Sequence\" > 3");
        await jiema.SqlAsync("UPDATE platform_journal_head SET \"Sequence\" = 3, \"Hash\" = (SELECT \"Hash\" FROM platform_journal WHERE \"Sequence\" = 3)");
        await jiema.WholeAsync(3);
        Assert.Equal((JournalFault.DigestBeyond, 5L), ((await jiema.VerifyAsync(digest.Mark)).Bad!.Fault, (await jiema.VerifyAsync(digest.Mark)).Bad!.Sequence));
        await jiema.UseAsync<DailyDigests>(async d => Assert.Null(await d.NewestAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Nightly_Verification_IsNotedForTheAuditor()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite, new FakeTimeProvider(Morning.AddDays(1)));
        await NoteAtAsync(jiema, Morning, "一");
        await NoteAtAsync(jiema, Morning, "二");
        await WriteAsync(jiema);
        await jiema.UseAsync<DailyDigests>(d => d.VerifyAsync(CancellationToken.None));
        await jiema.UseAsync<DailyDigests>(async d =>
        {
            Assert.Equal(new LastVerification(Morning.AddDays(1), 2, null), d.Checked());
            Assert.True((await d.NewestAsync(CancellationToken.None))!.Extended);
        });
        await RewriteAsync(jiema, from: 2);
        await jiema.UseAsync<DailyDigests>(d => d.VerifyAsync(CancellationToken.None));
        await jiema.UseAsync<DailyDigests>(async d =>
        {
            Assert.Equal(JournalFault.Digest, d.Checked()!.Bad!.Fault);
            Assert.False((await d.NewestAsync(CancellationToken.None))!.Extended);
        });
    }

    [Fact]
    public void Text_CopiedByHand_IsStillRead()
    {
        var digest = new JournalDigest(new DateOnly(2026, 3, 2), "0123456789abcdef", 12, "sm3", new string('a', 62) + "0f", Morning);
        var copied = "\uFEFF" + digest.ToText().Replace("\n", "  \r\n\r\n", StringComparison.Ordinal).Replace(digest.Hash, digest.Hash.ToUpperInvariant().Insert(32, " "), StringComparison.Ordinal);
        Assert.Equal(digest, JournalDigest.Parse(copied)! with { At = digest.At });
        Assert.Null(JournalDigest.Parse(""));
        Assert.Null(JournalDigest.Parse(digest.ToText().Replace(digest.Hash, digest.Hash[1..], StringComparison.Ordinal)));
        Assert.Null(JournalDigest.Parse(digest.ToText().Replace("digest: 1", "digest: 2", StringComparison.Ordinal)));
    }

    private static Task<IReadOnlyList<JournalDigest>> WriteAsync(Installation jiema) => jiema.UseAsync<DailyDigests, IReadOnlyList<JournalDigest>>(d => d.WriteMissingAsync(CancellationToken.None));

    private static Task<JournalDigest> NowAsync(Installation jiema) => jiema.UseAsync<DailyDigests, JournalDigest>(d => d.NowAsync(CancellationToken.None));

    private static Task NoteAtAsync(Installation jiema, DateTimeOffset at, string words) => jiema.UseAsync<JiemaDb>(async db =>
    {
        db.Record(Chained.Wang with { At = at, AreaId = Area.First }, new Noted(words));
        await db.SaveChangesAsync();
    });

    /// <summary>What somebody with the whole database and the program's source could do.</summary>
    private static async Task RewriteAsync(Installation jiema, int from)
    {
        var events = await jiema.UseAsync<JiemaDb, List<JournalRecord>>(db => db.Set<JournalRecord>().AsNoTracking().OrderBy(r => r.Sequence).ToListAsync());
        var previous = from == 1 ? [] : events[from - 2].Hash;
        foreach (var record in events.Skip(from - 1))
        {
            if (record.Sequence == from) record.Content = record.Content.Replace("\"words\":\"", "\"words\":\"改", StringComparison.Ordinal);
            record.Hash = previous = JournalHash.Of(record.Algorithm, new JournalForm().Of(record, previous));
            await jiema.SqlAsync("UPDATE platform_journal SET \"Content\" = @p0, \"Hash\" = @p1 WHERE \"Sequence\" = @p2", record.Content, record.Hash, record.Sequence);
        }

        await jiema.SqlAsync("UPDATE platform_journal_head SET \"Hash\" = @p0", previous);
    }
}

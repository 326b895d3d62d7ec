using Jiema.Decode;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Journal.Reading;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiema.Reports.Tests;

/// <summary>Every act leaves one event, and what changed nothing leaves none.</summary>
public sealed class RecordedTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task WholePath_EveryActOnce_JoinsBeforeAndAfter(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        Assert.True(await RemoveAsync(jiema, id, restore: false));
        Assert.True(await RemoveAsync(jiema, id, restore: true));
        Assert.False(await RemoveAsync(jiema, id, restore: true));
        Assert.True(await RemoveAsync(jiema, id, restore: false));
        // The removed report's file once more: it comes back.
        Assert.Equal(id, await SmallReport.OpenAsync(jiema));
        Assert.Equal(id, await SmallReport.OpenAsync(jiema));

        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        var key = Guid.NewGuid();
        await SmallReport.DecideAsync(jiema, id, row, new CorrectRow(SmallReport.Fields(row) with { Object = "交易点" }), key: key);
        await SmallReport.DecideAsync(jiema, id, row, new ConfirmRow(), key: key);
        await SmallReport.DecideAsync(jiema, id, row, new ConfirmRow());
        await jiema.UseAsync<UndoDecision, DecideResult>(u => u.ExecuteAsync(new UndoOptions(id, 1), SmallReport.Wang, CancellationToken.None));
        await MakeConflictAsync(jiema, id);
        await SmallReport.SettleAllAsync(jiema, id);
        await SmallReport.SettleAllAsync(jiema, id);
        var seen = (await SmallReport.ViewAsync(jiema, id)).Board.Version;
        Assert.Equal(ApproveOutcome.Done, (await jiema.UseAsync<ApproveReading, ApproveResult>(a => a.ExecuteAsync(new ApproveOptions(id, seen), SmallReport.Wang, CancellationToken.None))).Outcome);
        Assert.True(await jiema.UseAsync<ReopenReview, bool>(r => r.ExecuteAsync(new ReopenReviewOptions(id, "漏了一条"), SmallReport.Li, CancellationToken.None)));

        var events = (await HistoryAsync(jiema, id)).Reverse().ToList();
        Assert.Equal(
            [
                "report.opened", "report.removed", "report.restored", "report.removed", "report.restored", "review.decided", "review.undone",
                "review.decided", "report.decoded-again", "review.conflict-resolved", "review.confirmed-rows", "review.approved", "review.reopened",
            ],
            events.Select(e => e.Kind));
        Assert.Null(events[0].Before);
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
        Assert.Equal(events.Count, events.Select(e => e.After).Distinct().Count());
        Assert.Equal(("李核对", "漏了一条"), (events[^1].By, events[^1].What["reason"]));
        var record = await jiema.UseAsync<JiemaDb, ReportRecord>(db => db.Set<ReportRecord>().SingleAsync());
        Assert.Equal(record.Digest(), events[^1].After);
        var decision = await jiema.UseAsync<JiemaDb, DecisionRecord>(db => db.Set<DecisionRecord>().SingleAsync(d => d.Number == 1));
        Assert.Equal(decision.Digest(), events[5].What["decision"]);
        await WholeAsync(jiema, events.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task FiftyAtOnce_OnOneRow_LeaveOneEvent(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => SmallReport.DecideAsync(jiema, id, row, new ConfirmRow()))));
        Assert.Equal(2, (await HistoryAsync(jiema, id)).Count);
        await WholeAsync(jiema, 2);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task TwentyAtOnce_OpenOneFile_LeaveOneEventAndNoGap(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => SmallReport.OpenAsync(jiema))));
        Assert.Single(ids.Distinct());
        await WholeAsync(jiema, 1);
    }

    [Fact]
    public async Task History_OfAnotherArea_IsEmpty()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        Assert.Empty(await jiema.UseAsync<JournalQuery, IReadOnlyList<JournalEntry>>(q => q.HistoryAsync(Guid.NewGuid(), "report", id.ToString(), null, 10, CancellationToken.None)));
    }

    private static Task<bool> RemoveAsync(Installation jiema, Guid id, bool restore) =>
        jiema.UseAsync<RemoveReport, bool>(r => r.ExecuteAsync(new RemoveReportOptions(id, restore), SmallReport.Wang, CancellationToken.None));

    /// <summary>A decision about a row that the next decoding no longer reads, and the conflict given up.</summary>
    private static async Task MakeConflictAsync(Installation jiema, Guid id)
    {
        var view = await SmallReport.ViewAsync(jiema, id);
        var odd = view.Reading.Commitments[0] with { Span = new TextSpan(3, 9) };
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            var reading = await db.Set<ReadingRecord>().SingleAsync();
            reading.Json = ReadingJson.ToLine(view.Reading with { Commitments = [odd, .. view.Reading.Commitments.Skip(1)] });
            await db.SaveChangesAsync();
        });
        var row = (await SmallReport.ViewAsync(jiema, id)).Board.Rows.First(r => r.Span == odd.Span);
        Assert.Equal(DecideOutcome.Done, (await SmallReport.DecideAsync(jiema, id, row, new ConfirmRow())).Outcome);
        Assert.Equal(RedecodeOutcome.Done, await jiema.UseAsync<Redecode, RedecodeOutcome>(r => r.ExecuteAsync(new RedecodeOptions(id), SmallReport.Wang, CancellationToken.None)));
        Assert.Equal(RedecodeOutcome.Same, await jiema.UseAsync<Redecode, RedecodeOutcome>(r => r.ExecuteAsync(new RedecodeOptions(id), SmallReport.Wang, CancellationToken.None)));
        var conflict = Assert.Single((await SmallReport.ViewAsync(jiema, id)).Board.Conflicts);
        Assert.Equal(DecideOutcome.Done, await jiema.UseAsync<ResolveConflict, DecideOutcome>(r => r.ExecuteAsync(new ResolveConflictOptions(id, conflict.DecisionNumber), SmallReport.Wang, CancellationToken.None)));
    }

    private static Task<IReadOnlyList<JournalEntry>> HistoryAsync(Installation jiema, Guid id) =>
        jiema.UseAsync<JournalQuery, IReadOnlyList<JournalEntry>>(q => q.HistoryAsync(Area.First, "report", id.ToString(), null, 100, CancellationToken.None));

    private static async Task WholeAsync(Installation jiema, long events)
    {
        var storage = await jiema.UseAsync<IOptions<StorageOptions>, StorageOptions>(o => Task.FromResult(o.Value));
        var verdict = await JournalVerifier.VerifyAsync(storage, [], null, CancellationToken.None);
        Assert.Null(verdict.Bad);
        Assert.Equal(events, verdict.Events);
    }
}

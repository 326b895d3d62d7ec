using System.Text;
using Jiema.Decode;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Tests.Review;

public sealed class RefusedAndParallelTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Add_SpanThatCutsACharacter_IsRefused(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema, SmallReport.Text.Replace("茶园交易点", "𠮷园交易点", StringComparison.Ordinal));
        var text = (await SmallReport.ViewAsync(jiema, id)).Text;
        var cut = text.IndexOf("𠮷", StringComparison.Ordinal) + 1;
        var result = await jiema.UseAsync<DecideRow, DecideResult>(d => d.ExecuteAsync(new DecideRowOptions { ReportId = id, RowKey = "", ExpectedVersion = 0, Decision = new AddRow(new(cut, cut + 4), null) }, SmallReport.Wang, CancellationToken.None));
        Assert.Equal(DecideOutcome.Invalid, result.Outcome);
    }

    public static TheoryData<RowFields> Impossible => new()
    {
        new RowFields("建", Criterion.Count, "x", [], "2026-02-31"),
        new RowFields("建", Criterion.Count, "x", [new(null, "厂", 5, null, "座", (Bound)77, Change.Level, null)], null),
        new RowFields("建", Criterion.Count, "x", [new(null, "厂", 5, null, "座", Bound.Exact, Change.Level, new(0, 999_999))], null),
    };

    [Theory, MemberData(nameof(Impossible))]
    public async Task Correct_FieldsThatCannotBe_AreRefused(RowFields fields)
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        Assert.Equal(DecideOutcome.Invalid, (await SmallReport.DecideAsync(jiema, id, row, new CorrectRow(fields))).Outcome);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Redecode_ByTenAtOnce_NobodyFails(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var now = (await SmallReport.ViewAsync(jiema, id)).Reading;
        var older = ReadingJson.ToLine(now with { Commitments = [.. now.Commitments.Skip(1)] });
        await jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE reports_reading SET \"Json\" = {older}"));
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => jiema.UseAsync<Redecode, RedecodeOutcome>(r => r.ExecuteAsync(new RedecodeOptions(id), SmallReport.Wang, CancellationToken.None)))));
        Assert.Single(all, o => o == RedecodeOutcome.Done);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Remove_WhileOthersDecide_NobodyFails(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var rows = (await SmallReport.ViewAsync(jiema, id)).Board.Rows;
        var decide = rows.Select(r => Task.Run(() => (Task)SmallReport.DecideAsync(jiema, id, r, new ConfirmRow())));
        var remove = Enumerable.Range(0, 5).Select(_ => Task.Run(() => (Task)jiema.UseAsync<RemoveReport, bool>(r => r.ExecuteAsync(new RemoveReportOptions(id), SmallReport.Wang, CancellationToken.None))));
        await Task.WhenAll(decide.Concat(remove));
    }

    [Fact]
    public async Task Stored_ApprovedReading_RefusesAnUpdate()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.SettleAllAsync(jiema, id);
        var seen = (await SmallReport.ViewAsync(jiema, id)).Board.Version;
        await jiema.UseAsync<ApproveReading, ApproveResult>(a => a.ExecuteAsync(new ApproveOptions(id, seen), SmallReport.Wang, CancellationToken.None));
        await jiema.UseAsync<JiemaDb>(async db =>
        {
            var record = await db.Set<ApprovedRecord>().SingleAsync(TestContext.Current.CancellationToken);
            db.Entry(record).Property(a => a.Json).CurrentValue = "{}";
            await Assert.ThrowsAnyAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });
    }
}

using System.Security.Cryptography;
using System.Text;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Storage;
using Jiema.Reports.Review;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Tests.Review;

public sealed class ApproveTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Approve_WithOpenRows_SaysHowMany(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var result = await ApproveAsync(jiema, id);
        Assert.Equal(ApproveOutcome.Unsettled, result.Outcome);
        Assert.Equal((await SmallReport.ViewAsync(jiema, id)).Board.Total, result.Open);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Approve_EverythingSettled_MakesANumberedReadingThatStays(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.DecideAsync(jiema, id, await SmallReport.RowAsync(jiema, id, "深化投融资改革"), new ExcludeRow("表态"));
        await SmallReport.SettleAllAsync(jiema, id);
        Assert.Equal(new ApproveResult(ApproveOutcome.Done, 1), await ApproveAsync(jiema, id));

        var first = await ReadAsync(jiema, id);
        Assert.DoesNotContain(first.Rows, r => r.Text == "深化投融资改革");
        Assert.Equal(first.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ApprovedExport.ToJson(first).Replace(first.Sha256, "", StringComparison.Ordinal)))));
        var row = (await SmallReport.ViewAsync(jiema, id)).Board.Rows[0];
        Assert.Equal(DecideOutcome.Frozen, (await SmallReport.DecideAsync(jiema, id, row, new ReopenRow())).Outcome);

        Assert.True(await jiema.UseAsync<ReopenReview, bool>(r => r.ExecuteAsync(new ReopenReviewOptions(id, "漏了一条"), SmallReport.Wang, CancellationToken.None)));
        Assert.False(await jiema.UseAsync<ReopenReview, bool>(r => r.ExecuteAsync(new ReopenReviewOptions(id, "再来一次"), SmallReport.Wang, CancellationToken.None)));
        await SmallReport.DecideAsync(jiema, id, row, new ExcludeRow("重复"));
        Assert.Equal(new ApproveResult(ApproveOutcome.Done, 2), await ApproveAsync(jiema, id));
        Assert.Equal(first.Rows.Count - 1, (await ReadAsync(jiema, id)).Rows.Count);
        Assert.Equivalent(first, await ReadAsync(jiema, id, 1));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Approve_WhileTwentyReviewersDecide_HoldsExactlyWhatWasDecided(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.SettleAllAsync(jiema, id);
        var view = await SmallReport.ViewAsync(jiema, id);
        var decisions = Enumerable.Range(0, 20).Select(i => Task.Run(() => SmallReport.DecideAsync(jiema, id, view.Board.Rows[i % view.Board.Rows.Count], new ExcludeRow("重复"), SmallReport.Li)));
        var approvals = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApproveAsync(jiema, id, view.Board.Version)));
        var all = await Task.WhenAll(approvals);
        await Task.WhenAll(decisions);

        var now = await SmallReport.ViewAsync(jiema, id);
        Assert.InRange(all.Count(a => a.Outcome == ApproveOutcome.Done), 0, 1);
        if (all.Any(a => a.Outcome == ApproveOutcome.Done))
        {
            // Approved: nothing was recorded after it, and it holds every row that is not excluded.
            Assert.Equal(ReportState.Approved, now.Report.State);
            Assert.Equal(view.Board.Version, now.Board.Version);
            Assert.Equal(now.Board.Rows.Count(r => r.State != RowState.Excluded), (await ReadAsync(jiema, id)).Rows.Count);
        }
        else
        {
            Assert.NotEqual(ReportState.Approved, now.Report.State);
            Assert.True(now.Board.Version > view.Board.Version);
        }
    }

    [Fact]
    public async Task Approve_PageOlderThanTheLastDecision_AsksForAnotherLook()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.SettleAllAsync(jiema, id);
        var seen = (await SmallReport.ViewAsync(jiema, id)).Board.Version;
        await SmallReport.DecideAsync(jiema, id, await SmallReport.RowAsync(jiema, id, "山月茶业"), new ReopenRow(), SmallReport.Li);
        Assert.Equal(ApproveOutcome.Changed, (await ApproveAsync(jiema, id, seen)).Outcome);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Read_StoredReadingAlteredBehindOurBack_IsNoticed(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.SettleAllAsync(jiema, id);
        await ApproveAsync(jiema, id);
        await jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("UPDATE reports_approved SET \"Json\" = REPLACE(\"Json\", '1200', '1100')"));
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(jiema, id));
    }

    [Fact]
    public async Task Export_Table_HoldsTheOfficesColumnsAndTypedCells()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.SettleAllAsync(jiema, id);
        await ApproveAsync(jiema, id);
        var table = ApprovedExport.ToTable(await ReadAsync(jiema, id), "zh");
        Assert.Equal(["序号", "类别（关键词）", "举措", "任务内容（原文）", "年度目标（量化）", "完成时限"], table.Header.Take(6));
        var row = table.Rows.Single(r => (string)r[3]! == "新增学位1200个");
        Assert.Equal("学位1200个", row[4]);
        Assert.Equal("完成数量", row[6]);
        Assert.IsType<int>(row[0]);
        Assert.Equal("Commitments", ApprovedExport.ToTable(await ReadAsync(jiema, id), "en").Name);
    }

    private static async Task<ApproveResult> ApproveAsync(Installation jiema, Guid id, int? seen = null)
    {
        seen ??= (await SmallReport.ViewAsync(jiema, id)).Board.Version;
        return await jiema.UseAsync<ApproveReading, ApproveResult>(a => a.ExecuteAsync(new ApproveOptions(id, seen.Value), SmallReport.Wang, CancellationToken.None));
    }

    private static async Task<ApprovedReading> ReadAsync(Installation jiema, Guid id, int? number = null) =>
        (await jiema.UseAsync<ApprovedQuery, ApprovedReading?>(q => q.ReadAsync(Area.First, id, number, CancellationToken.None)))!;
}

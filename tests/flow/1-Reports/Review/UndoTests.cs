using Jiema.Reports.Review;
using Jiema.TestKit;

namespace Jiema.Reports.Tests.Review;

public sealed class UndoTests
{
    [Fact]
    public async Task Undo_ACorrection_GivesTheRowBackAndMovesItsVersion()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        await SmallReport.DecideAsync(jiema, id, row, new CorrectRow(SmallReport.Fields(row) with { Object = "别的" }));
        Assert.Equal(DecideOutcome.Done, (await UndoAsync(jiema, id)).Outcome);
        var now = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        Assert.Equal((RowState.Open, row.Object), (now.State, now.Object));
        Assert.Equal(2, now.Version);
    }

    [Fact]
    public async Task Undo_AfterAnotherReviewerDecidedTheSameRow_IsRefused()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.DecideAsync(jiema, id, await SmallReport.RowAsync(jiema, id, "茶园交易点"), new ConfirmRow());
        await SmallReport.DecideAsync(jiema, id, await SmallReport.RowAsync(jiema, id, "茶园交易点"), new ExcludeRow("重复"), SmallReport.Li);
        Assert.False((await SmallReport.ViewAsync(jiema, id)).UndoableBy.ContainsKey(SmallReport.Wang.ActorId));
        Assert.Equal(DecideOutcome.Invalid, (await UndoAsync(jiema, id, 1)).Outcome);
    }

    [Fact]
    public async Task Undo_StepByStep_GoesBackToTheStart()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        foreach (var words in new[] { "茶园交易点", "龙头企业", "山月茶业" })
            await SmallReport.DecideAsync(jiema, id, await SmallReport.RowAsync(jiema, id, words), new ConfirmRow());
        for (var i = 0; i < 3; i++) Assert.Equal(DecideOutcome.Done, (await UndoAsync(jiema, id)).Outcome);
        Assert.Equal(0, (await SmallReport.ViewAsync(jiema, id)).Board.Settled);
        Assert.Empty((await SmallReport.ViewAsync(jiema, id)).UndoableBy);
    }

    private static async Task<DecideResult> UndoAsync(Installation jiema, Guid id, int? number = null)
    {
        number ??= (await SmallReport.ViewAsync(jiema, id)).UndoableBy[SmallReport.Wang.ActorId];
        return await jiema.UseAsync<UndoDecision, DecideResult>(u => u.ExecuteAsync(new UndoOptions(id, number.Value), SmallReport.Wang, CancellationToken.None));
    }
}

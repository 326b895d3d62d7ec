using Jiema.Decode;
using Jiema.Reports.Review;
using Jiema.TestKit;

namespace Jiema.Reports.Tests.Review;

public sealed class DecideRowTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Confirm_ARow_SettlesItAndNamesTheNext(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        var result = await SmallReport.DecideAsync(jiema, id, row, new ConfirmRow());
        Assert.Equal(DecideOutcome.Done, result.Outcome);
        Assert.Equal(RowState.Confirmed, result.Row!.State);
        var next = (await SmallReport.ViewAsync(jiema, id)).Board.Find(result.NextOpenKey!)!;
        Assert.Equal("培育龙头企业3家", next.Text);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Decide_FiftyReviewersOnOneRow_OneWinsAndTheOthersLearnWhat(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => SmallReport.DecideAsync(
            jiema, id, row, new CorrectRow(SmallReport.Fields(row) with { Object = $"交易点{i}" }), SmallReport.Wang with { ActorId = Guid.NewGuid(), ActorName = $"审核员{i}" }))));
        var winner = Assert.Single(results, r => r.Outcome == DecideOutcome.Done);
        Assert.All(results.Where(r => r != winner), r =>
        {
            Assert.Equal(DecideOutcome.Conflict, r.Outcome);
            Assert.Equal(winner.Row!.LastBy, r.Conflict!.ByName);
            Assert.Contains(r.Conflict.Changes, c => c.Field == "object" && c.After == winner.Row.Object);
        });
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Decide_ReviewersOnDifferentRows_AllWin(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var rows = (await SmallReport.ViewAsync(jiema, id)).Board.Rows;
        var results = await Task.WhenAll(rows.Select(row => Task.Run(() => SmallReport.DecideAsync(jiema, id, row, new ConfirmRow()))));
        Assert.All(results, r => Assert.Equal(DecideOutcome.Done, r.Outcome));
        var report = (await SmallReport.ViewAsync(jiema, id)).Report;
        Assert.Equal(report.Rows, report.Settled);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Decide_TheSameRequestThirtyTimes_ActsOnce(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        var key = Guid.NewGuid();
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => SmallReport.DecideAsync(jiema, id, row, new ConfirmRow(), key: key))));
        Assert.All(results, r => Assert.Equal(DecideOutcome.Done, r.Outcome));
        Assert.Equal(1, (await SmallReport.ViewAsync(jiema, id)).Board.Version);
    }

    [Fact]
    public async Task Split_ThenMerge_GivesTheWordsBack()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "推进云坪茶厂");
        var cut = row.Span.Start + "推进云坪茶厂二期项目".Length;
        Assert.Equal(DecideOutcome.Done, (await SmallReport.DecideAsync(jiema, id, row, new SplitRow([row.Span with { End = cut }, row.Span with { Start = cut }]))).Outcome);
        var first = await SmallReport.RowAsync(jiema, id, "推进云坪茶厂");
        var second = await SmallReport.RowAsync(jiema, id, "建成投产");
        Assert.Equal("推进云坪茶厂二期项目", first.Text);
        Assert.Equal(DecideOutcome.Done, (await SmallReport.DecideAsync(jiema, id, first, new MergeRows(second.Key, second.Version))).Outcome);
        Assert.Equal(row.Text, (await SmallReport.RowAsync(jiema, id, "推进云坪茶厂")).Text);
    }

    [Fact]
    public async Task Split_WhileAnotherReviewerSplit_TellsThatTheRowIsGone()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "推进云坪茶厂");
        var parts = new SplitRow([row.Span with { End = row.Span.Start + 4 }, row.Span with { Start = row.Span.Start + 4 }]);
        await SmallReport.DecideAsync(jiema, id, row, parts, SmallReport.Li);
        var late = await SmallReport.DecideAsync(jiema, id, row, new ConfirmRow());
        Assert.Equal(DecideOutcome.Conflict, late.Outcome);
        Assert.Equal("李核对", late.Conflict!.ByName);
    }

    [Fact]
    public async Task Add_WordsOfTheText_SuggestsTargetsFromTheReading()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        var start = SmallReport.Text.IndexOf("新建农村公路42公里", StringComparison.Ordinal);
        var result = await jiema.UseAsync<DecideRow, DecideResult>(d => d.ExecuteAsync(new DecideRowOptions
        {
            ReportId = id, RowKey = "", ExpectedVersion = 0, Decision = new AddRow(new TextSpan(start, start + 10), null),
        }, SmallReport.Wang, CancellationToken.None));
        Assert.Equal(RowState.Added, result.Row!.State);
        Assert.Equal(42, Assert.Single(result.Row.Targets).Value);
    }

    public static TheoryData<string, RowDecision> Refused => new()
    {
        { "reason", new ExcludeRow(" ") },
        { "verb", new CorrectRow(new("", Criterion.Count, "x", [], null)) },
        { "verb", new CorrectRow(new(new string('建', 41), Criterion.Count, "x", [], null)) },
        { "due", new CorrectRow(new("建", Criterion.Count, "x", [], "明年底")) },
        { "targets[0].value", new CorrectRow(new("建", Criterion.Count, "x", [new(null, "厂", null, null, "座", Bound.Exact, Change.Level, null)], null)) },
        { "targets[0].high", new CorrectRow(new("建", Criterion.Count, "x", [new(null, "厂", 5, 4, "座", Bound.Range, Change.Level, null)], null)) },
        { "parts", new SplitRow([new(0, 3), new(3, 5)]) },
        { "parts", new SplitRow([]) },
        { "span", new AddRow(new(0, 100_000), null) },
        { "span", new AddRow(new(5, 5), null) },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task Decide_WhatCannotBe_NamesTheField(string field, RowDecision decision)
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        var row = await SmallReport.RowAsync(jiema, id, "茶园交易点");
        var result = await SmallReport.DecideAsync(jiema, id, row, decision);
        Assert.Equal(DecideOutcome.Invalid, result.Outcome);
        Assert.Contains(result.Problems!, p => p.Field == field);
        Assert.Equal(0, (await SmallReport.ViewAsync(jiema, id)).Board.Version);
    }
}

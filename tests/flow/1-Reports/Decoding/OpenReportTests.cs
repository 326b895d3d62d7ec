using Jiema.Platform.Accounts.Organisation;
using Jiema.Reports.Decoding;
using Jiema.TestKit;

namespace Jiema.Reports.Tests.Decoding;

public sealed class OpenReportTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Open_AReport_KeepsFileTextAndReading(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var view = await SmallReport.ViewAsync(jiema, id);
        Assert.Equal(SmallReport.Text, view.Text);
        Assert.Equal("云坪县", view.Report.Place);
        Assert.Equal(2026, view.Report.Year);
        Assert.Equal(view.Report.Numerals, view.Report.Accounted);
        Assert.Equal(view.Reading.Commitments.Count, view.Report.Rows);
        Assert.All(view.Board.Rows, r => Assert.Equal(r.Text, view.Text[r.Span.Start..r.Span.End]));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Open_TheSameFileByTenAtOnce_IsOneReport(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => SmallReport.OpenAsync(jiema))));
        Assert.Single(ids.Distinct());
        Assert.Single(await ListAsync(jiema));
    }

    [Fact]
    public async Task Open_AnEmptyFile_StoresNothing()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var result = await jiema.UseAsync<OpenReport, OpenReportResult>(o => o.ExecuteAsync(new OpenReportOptions { Content = Array.Empty<byte>(), FileName = "空.txt" }, SmallReport.Wang, CancellationToken.None));
        Assert.NotNull(result.Fault);
        Assert.Null(result.ReportId);
        Assert.Empty(await ListAsync(jiema));
        Assert.False(Directory.Exists(Path.Combine(jiema.Folder.FullName, "files")));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Remove_ThenOpenAgain_BringsTheReviewBack(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        await SmallReport.SettleAllAsync(jiema, id);
        Assert.True(await jiema.UseAsync<RemoveReport, bool>(r => r.ExecuteAsync(new RemoveReportOptions(id), SmallReport.Wang, CancellationToken.None)));
        Assert.Empty(await ListAsync(jiema));
        Assert.Equal(id, await SmallReport.OpenAsync(jiema));
        var report = Assert.Single(await ListAsync(jiema));
        Assert.Equal(report.Rows, report.Settled);
    }

    private static Task<IReadOnlyList<ReportSummary>> ListAsync(Installation jiema) => jiema.UseAsync<ReportsQuery, IReadOnlyList<ReportSummary>>(q => q.ListAsync(Area.First, CancellationToken.None));
}

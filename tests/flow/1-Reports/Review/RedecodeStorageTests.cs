using Jiema.Decode;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.Reports.Intake;
using Jiema.Reports.Review;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Tests.Review;

public sealed class RedecodeStorageTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Redecode_AfterAnOlderReading_KeepsTheReviewersDecisions(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        Assert.Equal(RedecodeOutcome.Same, await RedecodeAsync(jiema, id));

        // What an older decoder might have stored: one row less, and every other row as now.
        var now = (await SmallReport.ViewAsync(jiema, id)).Reading;
        var older = ReadingJson.ToLine(now with { Commitments = [.. now.Commitments.Skip(1)] });
        await jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE reports_reading SET \"Json\" = {older}"));
        var row = await SmallReport.RowAsync(jiema, id, "龙头企业");
        await SmallReport.DecideAsync(jiema, id, row, new CorrectRow(SmallReport.Fields(row) with { Object = "更正过的" }));

        Assert.Equal(RedecodeOutcome.Done, await RedecodeAsync(jiema, id));
        var view = await SmallReport.ViewAsync(jiema, id);
        Assert.Equal(now.Commitments.Count, view.Board.Total);
        Assert.Empty(view.Board.Conflicts);
        Assert.Equal("更正过的", view.Board.Rows.Single(r => r.State == RowState.Corrected).Object);
    }

    [Fact]
    public void Decode_RealWordFiles_LosesNoNumber() => Assert.All(Directory.GetFiles(Needs.Shared("reports/docx"), "*.docx"), path =>
    {
        var text = ReportIntake.Read(File.ReadAllBytes(path), Path.GetFileName(path), cancellationToken: TestContext.Current.CancellationToken).Text!;
        var reading = ReportDecoder.Decode(text.Text, new ReadingSource(text.FileName, text.Sha256, text.Text.Length, text.MediaType));
        Assert.Empty(reading.Coverage.Unaccounted);
        Assert.True(reading.Commitments.Count > 50);
    });

    private static Task<RedecodeOutcome> RedecodeAsync(Installation jiema, Guid id) =>
        jiema.UseAsync<Redecode, RedecodeOutcome>(r => r.ExecuteAsync(new RedecodeOptions(id), SmallReport.Wang, CancellationToken.None));
}

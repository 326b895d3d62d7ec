using System.Diagnostics;
using System.Globalization;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Accounts.Organisation.Import;
using Jiema.Platform.Accounts.Organisation.Views;
using Jiema.TestKit;

namespace Jiema.Platform.Tests.Accounts.Organisation;

/// <summary>A table comes in: what the preview shows is done, all of it or nothing.</summary>
public sealed class ImportTests
{
    private const string Header = "单位,简称,岗位,角色,多人,姓名,起,止";

    private const string List = """
        农业农村局,农业农村,负责人,单位负责人,,张三,2024-01-01,
        农业农村局,,联络员,联络员、审核员,,李四,2024年3月,
        林业局,林业,联络员,联络员,,,2023-01-01,
        水利局,,,,,,2020-01-01,
        督查专班,,督查员,督查室,是,王五,2025-01-01,
        督查专班,,督查员,,,赵六,2025-06-01,2026-12-31
        """;

    private static List<ImportRow> Rows(string text) =>
        [.. text.Split('\n').Select((line, i) => new ImportRow(i + 1, [.. line.Trim().Split(',').Select(c => new ImportCell(c))]))];

    private static async Task<ImportPreview> PreviewAsync(Town town, string text, string header = Header) =>
        (await town.Jiema.UseAsync<ImportQuery, ImportPreviewResult>(q => q.PreviewAsync(Area.First, Rows($"{header}\n{text}"), CancellationToken.None))).Preview!;

    private static Task<ImportOrganisationResult> ApplyAsync(Town town, ImportPreview preview) =>
        town.Jiema.UseAsync<ImportOrganisation, ImportOrganisationResult>(i => i.ExecuteAsync(new(preview.Packed, preview.Hash, "单位表.xlsx"), town.Office, CancellationToken.None));

    private static string States(ImportPreview preview) => string.Join(' ', preview.Lines.Select(l => l.State));

    private static string Errors(ImportPreview preview) => string.Join(", ", preview.Lines.SelectMany(l => l.Errors.Select(e => $"{l.Number} {e.Column} {e.Problem.Code}")));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task List_Imported_DoesWhatThePreviewSaid_AndComesBackWithoutDifference(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var events = (await town.EventsAsync()).Count;
        var preview = await PreviewAsync(town, List);
        Assert.Equal("New New New New New New", States(preview));
        Assert.Equal(events, (await town.EventsAsync()).Count);
        Assert.Equal(OrganisationOutcome.Done, (await ApplyAsync(town, preview)).Outcome);
        Assert.Equal(["organisation.imported", .. preview.Lines.SelectMany(l => l.Events).Select(e => e.Kind)], (await town.EventsAsync()).Skip(events));

        var view = (await town.OnAsync(Town.Today))!;
        Assert.Equal(["督查室", "农业农村局", "林业局", "水利局", "督查专班"], view.Units.Select(u => u.Name));
        Assert.Equal(["王五", "赵六"], view.Units[4].Posts.Single().Holders.Select(h => h.Name).Order());
        Assert.Equal(new DateOnly(2024, 3, 1), view.Units[1].Posts.Single(p => p.Title == "联络员").Holders.Single().From);
        Assert.True((await PreviewAsync(town, List)) is { HasChanges: false, HasErrors: false });

        var export = ImportTable.Rows(await town.SearchAsync(""), Town.Today).Select(r => string.Join(',', r.Select(c => c is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : c)));
        var back = await PreviewAsync(town, string.Join('\n', export));
        Assert.Equal("", Errors(back));
        Assert.DoesNotContain(back.Lines, l => l.Events.Count > 0);
        Assert.Equal(7, back.Lines.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Changes_AreShownInWordsAndDone(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        await ApplyAsync(town, await PreviewAsync(town, List));
        var preview = await PreviewAsync(town, """
            农业农村,,联络员,联络员,,钱七,2026-03-01,
            林业局,林草,联络员,,,,,
            水利局,,,,,,,2026-03-31
            督查专班,,督查员,,,赵六,2025-07-01,2027-01-31
            """);
        Assert.Equal("Changed Changed Changed Changed", States(preview));
        Assert.Equal(
            ["修改岗位 农业农村局 / 联络员：角色 联络员、审核员 → 联络员", "新增人员 钱七", "离任 农业农村局 / 联络员 / 李四：止 2026-02-28", "到任 农业农村局 / 联络员：姓名 钱七；起 2026-03-01", "单位更名 林业局：简称 林业 → 林草；日期 2026-03-10",
             "撤销单位 水利局：止 2026-03-31", "更正任职 督查专班 / 督查员：起 2025-06-01 → 2025-07-01", "离任 督查专班 / 督查员 / 赵六：止 2026-12-31 → 2027-01-31"],
            preview.Lines.SelectMany(l => l.Events).Select(e => OrganisationWords.Of(e, "zh")));
        Assert.Equal(OrganisationOutcome.Done, (await ApplyAsync(town, preview)).Outcome);
        Assert.Contains((await town.OnAsync(Town.Today))!.Units, u => u.ShortName == "林草");
        Assert.DoesNotContain((await town.OnAsync(new(2026, 4, 1)))!.Units, u => u.Name == "水利局");
    }

    [Theory]
    [InlineData(",,联络员,,,,,", "2 单位 post-without-unit"), InlineData("甲局,,,,,张三,,", "2 岗位 person-without-post"), InlineData("甲局,,负责人,局长,,,,", "2 角色 role-unknown"), InlineData("甲局,,负责人,审计管理员,,,,", "2 角色 role-administrator")]
    [InlineData("甲局,,,,,,2026-02-30,", "2 起 not-a-day"), InlineData("甲局,,负责人,,,张三,2026-03-01,2026-02-01", "2 止 day-order"), InlineData("甲局,,负责人,,也许,,,", "2 多人 several-unknown")]
    [InlineData("甲局,,负责人,,,张三,2026-01-01,\n甲局,,负责人,,,李四,2026-02-01,", "3 姓名 contradicts"), InlineData("督查室,,,,,,2019-01-01,", "2 起 from-fixed"), InlineData("督查室,,督查员,,,王督查,2019-01-01,", "2 起 before-parent")]
    [InlineData("旧局,,,,,,,", "2 单位 unit-renamed"), InlineData("并局,,,,,,,", "2 单位 unit-merged")]
    public async Task Row_ThatCannotBe_IsNamedWithColumnAndReason_AndNothingIsDone(string row, string expected)
    {
        await using var town = await Town.CreateAsync(Engine.Sqlite);
        var (renamed, merged) = (await town.UnitAsync("旧局"), await town.UnitAsync("并局"));
        await town.DoAsync<RenameUnit>(u => u.ExecuteAsync(new(renamed, 0, "现局", null, Town.Today), town.Office, CancellationToken.None));
        await town.DoAsync<MergeUnits>(u => u.ExecuteAsync(new([new(merged, 0)], new(renamed, 1), Town.Today, []), town.Office, CancellationToken.None));
        var preview = await PreviewAsync(town, $"{row}\n好局,,,,,,,");
        Assert.Equal(expected, Errors(preview));
        var events = (await town.EventsAsync()).Count;
        Assert.Equal(OrganisationOutcome.Invalid, (await ApplyAsync(town, preview)).Outcome);
        Assert.Equal(events, (await town.EventsAsync()).Count);
        Assert.Empty(await town.SearchAsync("好局"));
    }

    [Fact]
    public async Task Preview_OvertakenByAChange_IsNotDone()
    {
        await using var town = await Town.CreateAsync(Engine.Sqlite);
        var preview = await PreviewAsync(town, List);
        await town.UnitAsync("林业局");
        var result = await ApplyAsync(town, preview);
        Assert.Equal(OrganisationOutcome.Conflict, result.Outcome);
        Assert.NotEqual(preview.Hash, result.Preview!.Hash);
        Assert.Empty(await town.SearchAsync("水利局"));
        Assert.Equal(OrganisationOutcome.Done, (await ApplyAsync(town, result.Preview)).Outcome);
        Assert.Equal(OrganisationOutcome.Invalid, (await ApplyAsync(town, preview with { Packed = preview.Packed[..^9] })).Outcome);
        Assert.Equal(OrganisationOutcome.Conflict, (await ApplyAsync(town, preview with { Hash = new string('0', 64) })).Outcome);
    }

    [Fact]
    public async Task Header_BelowATitle_InOtherWordsAndOrder_IsRecognised()
    {
        await using var town = await Town.CreateAsync(Engine.Sqlite);
        var preview = await PreviewAsync(town, "张三,甲局,负责人,13800000000", "云坪县责任单位一览表\n姓 名,*单位名称（全称）,职务,手机");
        Assert.Equal("New", States(preview));
        Assert.Equal(["手机"], preview.IgnoredColumns);
        Assert.Null(await PreviewAsync(town, "甲,乙", "名字,别的"));
    }

    [Fact]
    public async Task Formula_InACell_IsRefused()
    {
        await using var town = await Town.CreateAsync(Engine.Sqlite);
        List<ImportRow> rows = [new(1, [new("单位")]), new(2, [new("甲局", "formula")]), new(3, [new("#N/A", "error-cell")])];
        var preview = (await town.Jiema.UseAsync<ImportQuery, ImportPreviewResult>(q => q.PreviewAsync(Area.First, rows, CancellationToken.None))).Preview!;
        Assert.Equal("2 单位 formula, 3 单位 error-cell", Errors(preview));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task TenThousandRows_AreImported(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var text = string.Join('\n', Enumerable.Range(0, ImportTable.MostRows).Select(i => FormattableString.Invariant($"单位{i / 20},,岗位{i % 20},联络员,,人{i},2025-01-01,")));
        var clock = Stopwatch.StartNew();
        var preview = await PreviewAsync(town, text);
        var seen = clock.Elapsed;
        Assert.Equal(OrganisationOutcome.Done, (await ApplyAsync(town, preview)).Outcome);
        TestContext.Current.SendDiagnosticMessage("{0}: preview {1:0.0} s, import {2:0.0} s", engine, seen.TotalSeconds, (clock.Elapsed - seen).TotalSeconds);
        Assert.Equal(501, (await town.OnAsync(Town.Today))!.Units.Count);
        Assert.False((await PreviewAsync(town, text)).HasChanges);
    }
}

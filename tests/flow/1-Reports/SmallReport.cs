using System.Text;
using Jiema.Decode;
using Jiema.Platform;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;
using Jiema.TestKit;

namespace Jiema.Reports.Tests;

/// <summary>A short report of an invented county, and hands to work on it.</summary>
internal static class SmallReport
{
    public const string Text = """
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步。
        二、2026年重点工作
        （一）着力发展产业。
        壮大特色产业。新建茶园交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展技术改造。
        扩大有效投资。完成投资18亿元，启动霁山水库加固工程，加快县城供水管网建设，深化投融资改革。
        （二）着力改善民生。
        办好教育事业。新增学位1200个，完成云坪一中体育馆改造，争创省级义务教育优质均衡县。
        守住安全底线。坚决守住不发生重特大事故的底线，生产安全事故起数下降10%以上。
        各位代表！让我们携手奋斗，建设更加美好的云坪！
        """;

    public static readonly ActionContext Wang = new(new Guid("11111111-1111-1111-1111-111111111111"), "王督查", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) { AreaId = Area.First };

    public static readonly ActionContext Li = new(new Guid("22222222-2222-2222-2222-222222222222"), "李核对", new DateTimeOffset(2026, 3, 2, 1, 5, 0, TimeSpan.Zero)) { AreaId = Area.First };

    public static async Task<Guid> OpenAsync(Installation jiema, string text = Text) =>
        (await jiema.UseAsync<OpenReport, OpenReportResult>(o => o.ExecuteAsync(
            new OpenReportOptions { Content = Encoding.UTF8.GetBytes(text), FileName = "云坪县.txt" }, Wang, CancellationToken.None))).ReportId!.Value;

    public static async Task<ReviewView> ViewAsync(Installation jiema, Guid id) =>
        (await jiema.UseAsync<ReviewQuery, ReviewView?>(q => q.ReadAsync(Area.First, id, CancellationToken.None)))!;

    public static async Task<ReviewRow> RowAsync(Installation jiema, Guid id, string words) =>
        (await ViewAsync(jiema, id)).Board.Rows.Single(r => r.Text.Contains(words, StringComparison.Ordinal));

    public static Task<DecideResult> DecideAsync(Installation jiema, Guid id, ReviewRow row, RowDecision decision, ActionContext? by = null, Guid? key = null) =>
        jiema.UseAsync<DecideRow, DecideResult>(d => d.ExecuteAsync(
            new DecideRowOptions { ReportId = id, RowKey = row.Key, ExpectedVersion = row.Version, Decision = decision, IdempotencyKey = key }, by ?? Wang, CancellationToken.None));

    public static RowFields Fields(ReviewRow row) => new(row.Verb, row.Criterion, row.Object, row.Targets, row.Due);

    public static async Task SettleAllAsync(Installation jiema, Guid id)
    {
        var rows = (await ViewAsync(jiema, id)).Board.Rows.Where(r => r.State == RowState.Open).Select(r => new RowVersion(r.Key, r.Version)).ToList();
        await jiema.UseAsync<ConfirmRows, ConfirmRowsResult>(c => c.ExecuteAsync(new ConfirmRowsOptions(id, rows), Wang, CancellationToken.None));
    }

    public static Reading Read(string text) => ReportDecoder.Decode(text, new ReadingSource("x.txt", new string('0', 64), text.Length, "text/plain"));
}

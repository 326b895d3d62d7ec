using System.Text;
using Jiema.Platform;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;

namespace Jiema.Web.Tests;

/// <summary>Reports for the world: in each of both areas one under review and one approved.</summary>
public sealed class ReportWorld(Hosted hosted)
{
    private int _made;

    public Guid Own { get; private set; }

    public Guid OwnApproved { get; private set; }

    /// <summary>The first row of the approved report.</summary>
    public string OwnRow { get; private set; } = "";

    public string AbroadRow { get; private set; } = "";

    public Guid Abroad { get; private set; }

    public Guid AbroadApproved { get; private set; }

    public static async Task<ReportWorld> CreateAsync(Hosted hosted)
    {
        var made = new ReportWorld(hosted);
        made.Own = await made.OpenAsync(hosted.World.Area);
        made.OwnApproved = await made.OpenAsync(hosted.World.Area, approve: true);
        made.Abroad = await made.OpenAsync(hosted.World.OtherArea);
        made.AbroadApproved = await made.OpenAsync(hosted.World.OtherArea, approve: true);
        made.OwnRow = (await made.ViewAsync(hosted.World.Area, made.OwnApproved))!.Board.Rows[0].Key;
        made.AbroadRow = (await made.ViewAsync(hosted.World.OtherArea, made.AbroadApproved))!.Board.Rows[0].Key;
        return made;
    }

    /// <summary>A report that no other test touches.</summary>
    public async Task<Guid> OpenAsync(Guid area, bool approve = false, string? words = null)
    {
        var context = new ActionContext(Guid.Empty, "测试", DateTimeOffset.UnixEpoch.AddYears(56)) { AreaId = area };
        var text = Report.Replace("茶园", words ?? FormattableString.Invariant($"茶园{Interlocked.Increment(ref _made)}号"), StringComparison.Ordinal);
        var opened = await hosted.UseAsync<OpenReport, OpenReportResult>(o => o.ExecuteAsync(new OpenReportOptions { Content = Encoding.UTF8.GetBytes(text), FileName = "报告.txt" }, context, CancellationToken.None));
        var id = opened.ReportId!.Value;
        if (!approve) return id;
        var view = await ViewAsync(area, id);
        await hosted.UseAsync<ConfirmRows>(c => c.ExecuteAsync(new ConfirmRowsOptions(id, [.. view!.Board.Rows.Select(r => new RowVersion(r.Key, r.Version))]), context, CancellationToken.None));
        view = await ViewAsync(area, id);
        var approved = await hosted.UseAsync<ApproveReading, ApproveResult>(a => a.ExecuteAsync(new ApproveOptions(id, view!.Board.Version), context, CancellationToken.None));
        Assert.Equal(ApproveOutcome.Done, approved.Outcome);
        return id;
    }

    public Task<ReviewView?> ViewAsync(Guid area, Guid id) => hosted.UseAsync<ReviewQuery, ReviewView?>(q => q.ReadAsync(area, id, CancellationToken.None));

    /// <summary>All that can be changed of the other area's reports, as one text.</summary>
    public async Task<string> StateAbroadAsync()
    {
        var parts = new List<string>();
        foreach (var id in new[] { Abroad, AbroadApproved })
            parts.Add(await ViewAsync(hosted.World.OtherArea, id) is { } view ? $"{view.Report.State} {view.Report.ApprovedNumber} {view.Board.Version} {string.Join(' ', view.Board.Rows.Select(r => $"{r.Key}:{r.State}:{r.Version}"))}" : "gone");
        return string.Join('\n', parts);
    }

    private const string Report = """
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
        二、2026年重点工作
        壮大特色产业。新建茶园交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展技术改造。
        扩大有效投资。完成投资18亿元，启动霁山水库加固工程，加快县城供水管网建设，深化投融资改革。
        """;
}

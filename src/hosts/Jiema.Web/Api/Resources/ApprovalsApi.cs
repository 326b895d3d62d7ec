using Jiema.Reports;
using Jiema.Reports.Review;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api.Resources;

/// <summary>Approving, reopening, and what was approved.</summary>
internal static class ApprovalsApi
{
    private const int LongestReason = 500;

    public static void Map(RouteGroupBuilder api)
    {
        var report = api.MapGroup("/reports/{id:guid}").WithTags("approved");
        report.MapPost("/approved", ApproveAsync).Produces<ApprovedLine>(StatusCodes.Status201Created).Operation(
            "approveReport", ReportsPermissions.Approve, "定稿 · Approve", "Makes the immutable, numbered reading of the state that the report's tag in If-Match was read from: every row settled, no conflict left. No body.",
            new ApiDoc { Key = true, IfMatch = true, Location = true, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.ReportApproved, ProblemCatalogue.RowsUnsettled, ProblemCatalogue.FieldsInvalid], Response = Examples.Approved });
        report.MapPost("/reopenings", ReopenAsync).Accepts<ReopeningInput>(ApiAnswer.Json).Produces<ReportDetail>().Operation(
            "reopenReport", ReportsPermissions.Approve, "重开审核 · Reopen the review", "The approved reading stays as it is; the next approval gets the next number. The reason is recorded.",
            new ApiDoc { Key = true, IfMatch = true, Request = new ReopeningInput("县长办公会调整目标"), Response = Examples.Report, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.ReportNotApproved, ProblemCatalogue.BodyNotUtf8, ProblemCatalogue.JsonInvalid, ProblemCatalogue.BodyTooLarge, ProblemCatalogue.MediaTypeUnsupported, ProblemCatalogue.FieldsInvalid] });
        report.MapGet("/approved", ListAsync).Produces<IReadOnlyList<ApprovedLine>>().Operation(
            "listApproved", ReportsPermissions.Read, "定稿列表 · List approved readings", "All approvals of the report, the first first.",
            new ApiDoc { Tag = true, Problems = [ProblemCatalogue.ReportNotFound], Response = new[] { Examples.Approved } });
        foreach (var (format, media) in new[] { ("json", ApiAnswer.Json), ("csv", "text/csv"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") })
            report.MapGet($"/approved/{{number:int}}/export.{format}", (HttpContext http, Guid id, int number, CurrentUser user, ApprovedQuery approved) => ExportAsync(http, id, number, format, user, approved))
                .Produces<ApprovedObject>(contentType: media).Operation(
                    "export" + char.ToUpperInvariant(format[0]) + format[1..], ReportsPermissions.Read, $"定稿导出 {format.ToUpperInvariant()} · Export as {format.ToUpperInvariant()}",
                    format == "json" ? "The approved reading: the stored JSON with its hash." : "The table of commitments, its head in Chinese or English by Accept-Language.",
                    new ApiDoc { Tag = true, Problems = [ProblemCatalogue.ApprovedNotFound], Response = format == "json" ? Examples.ApprovedReading : null }, media);
    }

    private static async Task<IResult> ApproveAsync(HttpContext http, Guid id, CurrentUser user, ReviewQuery reviews, ApproveReading approve, ApprovedQuery approved)
    {
        _ = new ApiQuery(http);
        if ((await ApiBody.BytesAsync(http, ApiBody.MostJson)).Length > 0) throw ApiBody.Fault(("", "unknown-field"));
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } view) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        var met = Preconditions.Met(http, ReportsApi.Detail(view, user).Tag!);
        if (view.Report.State == ReportState.Approved) return new ProblemAnswer(ProblemCatalogue.ReportApproved);
        if (!met) return Stale.OfReport(view, ETags.Version(http.Request.Headers.IfMatch));
        var result = await approve.ExecuteAsync(new ApproveOptions(id, view.Board.Version), user.Context(), http.RequestAborted);
        return result.Outcome switch
        {
            ApproveOutcome.NotFound => new ProblemAnswer(ProblemCatalogue.ReportNotFound),
            ApproveOutcome.Unsettled => new ProblemAnswer(ProblemCatalogue.RowsUnsettled) { Open = result.Open, Conflicts = result.Conflicts },
            ApproveOutcome.AlreadyApproved => new ProblemAnswer(ProblemCatalogue.ReportApproved),
            ApproveOutcome.Changed => Stale.OfReport(await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) ?? view, view.Board.Version),
            _ => ApiAnswer.Of((await approved.ListAsync(user.AreaId, id, http.RequestAborted))!.Where(a => a.Number == result.Number).Select(Line).Single(), status: StatusCodes.Status201Created)
                with { Tag = null, Location = $"/api/v1/reports/{id}/approved/{result.Number}/export.json" },
        };
    }

    private static async Task<IResult> ReopenAsync(HttpContext http, Guid id, CurrentUser user, ReviewQuery reviews, ReopenReview reopen)
    {
        _ = new ApiQuery(http);
        var input = await ApiBody.ReadAsync<ReopeningInput>(http);
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > LongestReason) throw ApiBody.Fault(("/reason", string.IsNullOrWhiteSpace(input.Reason) ? "required" : "too-long"));
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } view) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        var met = Preconditions.Met(http, ReportsApi.Detail(view, user).Tag!);
        if (view.Report.State != ReportState.Approved) return new ProblemAnswer(ProblemCatalogue.ReportNotApproved);
        if (!met || !await reopen.ExecuteAsync(new ReopenReviewOptions(id, input.Reason), user.Context(input.Reason.Trim()), http.RequestAborted))
            return Stale.OfReport(view, ETags.Version(http.Request.Headers.IfMatch));
        return ReportsApi.Detail((await reviews.ReadAsync(user.AreaId, id, http.RequestAborted))!, user);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, CurrentUser user, ApprovedQuery approved)
    {
        _ = new ApiQuery(http);
        return await approved.ListAsync(user.AreaId, id, http.RequestAborted) is { } found ? ApiAnswer.Of<IReadOnlyList<ApprovedLine>>([.. found.Select(Line)]) : new ProblemAnswer(ProblemCatalogue.ReportNotFound);
    }

    private static async Task<IResult> ExportAsync(HttpContext http, Guid id, int number, string format, CurrentUser user, ApprovedQuery approved)
    {
        _ = new ApiQuery(http);
        if (await approved.ReadAsync(user.AreaId, id, number, http.RequestAborted) is not { } reading) return new ProblemAnswer(ProblemCatalogue.ApprovedNotFound);
        var body = Downloads.Write(reading, format);
        return new ApiAnswer(StatusCodes.Status200OK, body, Downloads.MediaType(format)) { Tag = ETags.Of(body), FileName = Downloads.FileName(reading, format) };
    }

    private static ApprovedLine Line(ApprovedSummary summary) => new(summary.Number, summary.Sha256, summary.ApprovedAt);
}

/// <summary>Stands in the description for an approved reading's JSON.</summary>
internal sealed record ApprovedObject;

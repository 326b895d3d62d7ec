using System.Globalization;
using System.Text;
using Jiema.Reports;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api.Resources;

/// <summary>Reports, their text and their reading.</summary>
internal static class ReportsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("reports");
        reports.MapGet("", ListAsync).Produces<Page<ReportResource>>().Operation(
            "listReports", ReportsPermissions.Read, "报告列表 · List reports", "The area's reports, the newest first, without removed ones. Pages do not move when reports are added.",
            new ApiDoc { Tag = true, Paged = true, Problems = [ProblemCatalogue.CursorInvalid], Response = Examples.Reports, Parameters =
            [
                new("state", "Only reports in this state.", Values: ["draft", "inReview", "approved"]), new("year", "Only reports of this year.", "integer", Least: 1900, Most: 2100), new("q", "Part of the title, the place or the file's name."),
            ] });
        reports.MapGet("/{id:guid}", ReadAsync).Produces<ReportDetail>().Operation(
            "readReport", ReportsPermissions.Read, "一份报告 · Read a report", "With the state of its review. Its ETag is what approve and reopen send as If-Match.",
            new ApiDoc { Tag = true, Problems = [ProblemCatalogue.ReportNotFound], Response = Examples.Report });
        reports.MapGet("/{id:guid}/text", TextAsync).Produces<string>(contentType: "text/plain").Operation(
            "readText", ReportsPermissions.Read, "报告原文 · Read the text", "The text that every span points into, in UTF-8; spans count UTF-16 units.",
            new ApiDoc { Tag = true, Problems = [ProblemCatalogue.ReportNotFound], Response = "政府工作报告\n……" }, "text/plain");
        reports.MapGet("/{id:guid}/reading", ReadingAsync).Produces<ReadingObject>().Operation(
            "readReading", ReportsPermissions.Read, "解码结果 · Read the reading", "jiema.reading/1 exactly as the decoder wrote it; its shape is described in docs/formats/reading-1.md.",
            new ApiDoc { Tag = true, Problems = [ProblemCatalogue.ReportNotFound], Response = Examples.Reading });
    }

    private static async Task<IResult> ListAsync(HttpContext http, CurrentUser user, ReportsPageQuery reports)
    {
        var query = new ApiQuery(http, "state", "year", "q", "limit", "cursor");
        var state = query.Choice<ReportState>("state");
        if (state == ReportState.Removed) throw new ProblemException(new ProblemAnswer(ProblemCatalogue.ParameterInvalid) { Parameter = "state" });
        ReportPlace? after = null;
        if (query.Cursor(2) is [var at, var id])
            after = long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) && moment <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() && Guid.TryParse(id, out var last)
                ? new(DateTimeOffset.FromUnixTimeMilliseconds(moment), last) : throw new ProblemException(ProblemCatalogue.CursorInvalid);
        var (found, more) = await reports.ReadAsync(user.AreaId, new(state, query.Number("year", 1900, 2100), query.Text("q"), after, query.Limit), http.RequestAborted);
        var next = more ? ApiQuery.CursorOf(found[^1].AddedAt.ToUnixTimeMilliseconds(), found[^1].Id) : null;
        return ApiAnswer.Of(new Page<ReportResource>([.. found.Select(r => r.ToResource())], next)) with { Next = next is null ? null : query.Next(next) };
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Guid id, CurrentUser user, ReviewQuery reviews)
    {
        _ = new ApiQuery(http);
        return await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is { } view ? Detail(view, user) : new ProblemAnswer(ProblemCatalogue.ReportNotFound);
    }

    /// <summary>A report as its own address gives it: what If-Match of approve and reopen is held against.</summary>
    public static ApiAnswer Detail(ReviewView view, CurrentUser user) => ApiAnswer.Of(view.ToDetail(user.Id), view.Board.Version);

    private static async Task<IResult> TextAsync(HttpContext http, Guid id, CurrentUser user, ReviewQuery reviews)
    {
        _ = new ApiQuery(http);
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } view) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        var text = Encoding.UTF8.GetBytes(view.Text);
        return new ApiAnswer(StatusCodes.Status200OK, text, "text/plain; charset=utf-8") { Tag = ETags.Of(text) };
    }

    private static async Task<IResult> ReadingAsync(HttpContext http, Guid id, CurrentUser user, ReadingQuery readings)
    {
        _ = new ApiQuery(http);
        if (await readings.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } reading) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        var json = Encoding.UTF8.GetBytes(reading.Json);
        return new ApiAnswer(StatusCodes.Status200OK, json, ApiAnswer.Json) { Tag = ETags.Of(json, reading.Number) };
    }
}

/// <summary>Stands in the description for jiema.reading/1, which has a description of its own.</summary>
internal sealed record ReadingObject;

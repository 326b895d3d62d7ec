using System.Globalization;
using Jiema.Reports;
using Jiema.Reports.Review;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api.Resources;

/// <summary>The rows of a review.</summary>
internal static class RowsApi
{
    private static readonly ProblemKind[] Missing = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.RowNotFound];

    public static void Map(RouteGroupBuilder api)
    {
        var rows = api.MapGroup("/reports/{id:guid}/rows").WithTags("rows");
        rows.MapGet("", ListAsync).Produces<Page<RowLine>>().Operation(
            "listRows", ReportsPermissions.Read, "任务列表 · List rows", "The rows of the review in the order of the text, as the decisions have made them.",
            new ApiDoc { Tag = true, Paged = true, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.CursorInvalid], Response = Examples.Rows, Parameters =
            [
                new("state", "Only rows in this state.", Values: ["open", "confirmed", "corrected", "added", "excluded"]), new("look", "Only rows that need a look for this reason."),
            ] });
        rows.MapGet("/{key}", ReadAsync).Produces<RowResource>().Operation(
            "readRow", ReportsPermissions.Read, "一条任务 · Read a row", "Its ETag is what a decision about it sends as If-Match.",
            new ApiDoc { Tag = true, Problems = Missing, Response = Examples.Row });
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, CurrentUser user, ReviewQuery reviews)
    {
        var query = new ApiQuery(http, "state", "look", "limit", "cursor");
        var (state, look, limit, after) = (query.Choice<RowState>("state"), query.Text("look"), query.Limit, After(query));
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } view) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        var found = view.Board.Rows
            .Where(r => (state is null || r.State == state) && (look is null || r.Looks.Contains(look)) && (after is null || (r.Span.Start, r.Span.End).CompareTo(after.Value) > 0))
            .OrderBy(r => r.Span.Start).ThenBy(r => r.Span.End).Take(limit + 1).ToList();
        var next = found.Count > limit ? ApiQuery.CursorOf(found[limit - 1].Span.Start, found[limit - 1].Span.End) : null;
        return ApiAnswer.Of(new Page<RowLine>([.. found.Take(limit).Select(r => r.ToLine())], next), view.Board.Version) with { Next = next is null ? null : query.Next(next) };
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Guid id, string key, CurrentUser user, ReviewQuery reviews)
    {
        _ = new ApiQuery(http);
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } view) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        return view.Board.Find(key) is { } row ? ApiAnswer.Of(row.ToResource(), row.Version) : new ProblemAnswer(ProblemCatalogue.RowNotFound);
    }

    private static (int, int)? After(ApiQuery query)
    {
        if (query.Cursor(2) is not [var start, var end]) return null;
        return int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? (from, to) : throw new ProblemException(ProblemCatalogue.CursorInvalid);
    }
}

using Jiema.Reports;
using Jiema.Reports.Review;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api.Resources;

/// <summary>What is decided about rows. Decisions are only ever added; one is taken back by another.</summary>
internal static class DecisionsApi
{
    private const int MostConfirmed = 500;

    public static void Map(RouteGroupBuilder api)
    {
        var report = api.MapGroup("/reports/{id:guid}").WithTags("decisions");
        report.MapPost("/rows/{key}/decisions", DecideAsync).Accepts<DecisionInput>(ApiAnswer.Json).Produces<DecisionOutcome>().Operation(
            "decideRow", ReportsPermissions.Review, "确认、更正、排除、拆分、合并、重开一条任务 · Decide about a row", "One decision about the row that the tag in If-Match was read from.",
            new ApiDoc { Key = true, IfMatch = true, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.RowNotFound, ProblemCatalogue.ReportApproved, .. Body], Request = Examples.Correct, Response = Examples.Decided });
        report.MapPost("/rows", AddAsync).Accepts<AddInput>(ApiAnswer.Json).Produces<DecisionOutcome>(StatusCodes.Status201Created).Operation(
            "addRow", ReportsPermissions.Review, "补录一条任务 · Add a row", "Words that the decoder left out become a row.",
            new ApiDoc { Key = true, Location = true, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.ReportApproved, .. Body], Request = Examples.Add, Response = Examples.Decided });
        report.MapPost("/confirmations", ConfirmAsync).Accepts<ConfirmationInput>(ApiAnswer.Json).Produces<ConfirmationOutcome>().Operation(
            "confirmRows", ReportsPermissions.Review, "一次确认多条 · Confirm rows", "Confirms the open rows among these that are still at the version that was seen, and says which were left.",
            new ApiDoc { Key = true, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.ReportApproved, .. Body], Request = Examples.Confirmation, Response = Examples.Confirmed });
        report.MapPost("/decisions/{number:int}/undo", UndoAsync).Produces<DecisionOutcome>().Operation(
            "undoDecision", ReportsPermissions.Review, "撤销自己最近的决定 · Undo a decision", "Takes the holder's own last decision back (undoable of the report); the undo is recorded too. The number in the address is the precondition.",
            new ApiDoc { Key = true, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.ReportApproved, ProblemCatalogue.DecisionNotLast], Response = Examples.Decided });
        report.MapPost("/conflicts/{number:int}/drop", DropAsync).Produces(StatusCodes.Status204NoContent).Operation(
            "dropConflict", ReportsPermissions.Review, "放弃对不上的决定 · Drop a conflict", "Gives up a decision that the newest reading no longer fits (reviewConflicts of the report).",
            new ApiDoc { Key = true, Problems = [ProblemCatalogue.ReportNotFound, ProblemCatalogue.ConflictNotFound, ProblemCatalogue.ReportApproved, ProblemCatalogue.VersionStale] });
    }

    private static ProblemKind[] Body => [ProblemCatalogue.BodyNotUtf8, ProblemCatalogue.JsonInvalid, ProblemCatalogue.BodyTooLarge, ProblemCatalogue.MediaTypeUnsupported, ProblemCatalogue.FieldsInvalid];

    private static async Task<IResult> DecideAsync(HttpContext http, Guid id, string key, CurrentUser user, ReviewQuery reviews, DecideRow decide)
    {
        _ = new ApiQuery(http);
        var input = await ApiBody.ReadAsync<DecisionInput>(http);
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } view) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        var row = view.Board.Find(key);
        // The tag is checked here, the version once more where it is written: nobody comes in between.
        var met = Preconditions.Met(http, row?.ToLine().Etag ?? "");
        var seen = met ? row!.Version : ETags.Version(http.Request.Headers.IfMatch) ?? -1;
        if (!met && row is not null && seen == row.Version) return Stale.OfRow(key, new ConflictInfo("", default, row, []));
        var options = new DecideRowOptions { ReportId = id, RowKey = key, ExpectedVersion = seen, Decision = input.ToDecision() };
        return Answer(await decide.ExecuteAsync(options, user.Context(), http.RequestAborted), key, input is CorrectInput ? "/fields/" : "/");
    }

    private static async Task<IResult> AddAsync(HttpContext http, Guid id, CurrentUser user, DecideRow decide, ReviewQuery reviews)
    {
        _ = new ApiQuery(http);
        var input = await ApiBody.ReadAsync<AddInput>(http);
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is null) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        var options = new DecideRowOptions { ReportId = id, RowKey = "", ExpectedVersion = 0, Decision = new AddRow(input.Span, input.Fields?.ToFields()) };
        var result = await decide.ExecuteAsync(options, user.Context(), http.RequestAborted);
        return Answer(result, "", "/") is ApiAnswer done ? done with { Status = StatusCodes.Status201Created, Location = $"/api/v1/reports/{id}/rows/{result.Row!.Key}" } : Answer(result, "", "/");
    }

    private static async Task<IResult> ConfirmAsync(HttpContext http, Guid id, CurrentUser user, ConfirmRows confirm)
    {
        _ = new ApiQuery(http);
        var input = await ApiBody.ReadAsync<ConfirmationInput>(http);
        if (input.Rows.Count is 0 or > MostConfirmed) throw ApiBody.Fault(("/rows", input.Rows.Count == 0 ? "required" : "too-many"));
        var result = await confirm.ExecuteAsync(new ConfirmRowsOptions(id, [.. input.Rows.Select(r => new RowVersion(r.Key, r.Version))]), user.Context(), http.RequestAborted);
        return result.Outcome switch
        {
            DecideOutcome.NotFound => new ProblemAnswer(ProblemCatalogue.ReportNotFound),
            DecideOutcome.Frozen => new ProblemAnswer(ProblemCatalogue.ReportApproved),
            _ => ApiAnswer.Of(new ConfirmationOutcome(result.Confirmed, result.Skipped)) with { Tag = null },
        };
    }

    private static async Task<IResult> UndoAsync(HttpContext http, Guid id, int number, CurrentUser user, UndoDecision undo)
    {
        _ = new ApiQuery(http);
        var result = await undo.ExecuteAsync(new UndoOptions(id, number), user.Context(), http.RequestAborted);
        return result.Outcome switch
        {
            DecideOutcome.NotFound => new ProblemAnswer(ProblemCatalogue.ReportNotFound),
            DecideOutcome.Invalid => new ProblemAnswer(ProblemCatalogue.DecisionNotLast),
            _ => Answer(result, "", "/"),
        };
    }

    private static async Task<IResult> DropAsync(HttpContext http, Guid id, int number, CurrentUser user, ResolveConflict resolve, ReviewQuery reviews)
    {
        _ = new ApiQuery(http);
        if (await reviews.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } view) return new ProblemAnswer(ProblemCatalogue.ReportNotFound);
        return await resolve.ExecuteAsync(new ResolveConflictOptions(id, number), user.Context(), http.RequestAborted) switch
        {
            DecideOutcome.NotFound => new ProblemAnswer(ProblemCatalogue.ConflictNotFound),
            DecideOutcome.Frozen => new ProblemAnswer(ProblemCatalogue.ReportApproved),
            DecideOutcome.Conflict => Stale.OfReport(view, view.Board.Version),
            _ => new ApiAnswer(StatusCodes.Status204NoContent, ReadOnlyMemory<byte>.Empty, ""),
        };
    }

    private static IResult Answer(DecideResult result, string key, string root) => result.Outcome switch
    {
        DecideOutcome.Done => Done(result),
        DecideOutcome.NotFound => new ProblemAnswer(ProblemCatalogue.RowNotFound),
        DecideOutcome.Frozen => new ProblemAnswer(ProblemCatalogue.ReportApproved),
        DecideOutcome.Conflict => Stale.OfRow(key, result.Conflict),
        _ => throw ApiBody.Fault([.. result.Problems!.Select(p => (ApiBody.Pointer(Place(p.Field, root)), p.Code))]),
    };

    /// <summary>Fields of a correction stand under fields; those of an addition too, but for its span.</summary>
    private static string Place(string field, string root) =>
        root == "/fields/" || field.StartsWith("targets", StringComparison.Ordinal) || field is "verb" or "object" or "criterion" or "due" ? "$.fields." + field : "$." + field;

    private static ApiAnswer Done(DecideResult result)
    {
        var line = result.Row?.ToLine();
        return ApiAnswer.Of(new DecisionOutcome(line, result.NextOpenKey)) with { Tag = line?.Etag };
    }
}

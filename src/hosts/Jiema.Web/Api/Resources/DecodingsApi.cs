using Jiema.Reports;
using Jiema.Reports.Decoding;
using Jiema.Reports.Decoding.Queue;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup;
using Jiema.Web.Setup.Access;
using Microsoft.Net.Http.Headers;

namespace Jiema.Web.Api.Resources;

/// <summary>Handing a file in, and asking what became of it.</summary>
internal static class DecodingsApi
{
    private const string Multipart = "multipart/form-data";

    /// <summary>What is pasted, told from a file by its type.</summary>
    private const string Plain = "text/plain";

    private const string Bytes = "application/octet-stream";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/reports", HandInAsync).Accepts<string>(Multipart, Plain, Bytes).Produces<DecodingResource>(StatusCodes.Status202Accepted).WithTags("reports").Operation(
            "handInReport", ReportsPermissions.Open, "交来一份报告 · Hand in a report",
            "A file as the part named file of a multipart form, or its bytes as application/octet-stream with the name in Content-Disposition, or the text itself as text/plain in UTF-8. It is kept and queued; ask the address in Location until its state is done or failed. The same bytes are the same report.",
            new ApiDoc { Key = true, Location = true, Upload = true, Problems = [ProblemCatalogue.FileMissing, ProblemCatalogue.BodyNotUtf8, ProblemCatalogue.BodyTooLarge, ProblemCatalogue.MediaTypeUnsupported], Response = Examples.Queued });
        api.MapGet("/decodings/{id:guid}", ReadAsync).Produces<DecodingResource>().WithTags("reports").Operation(
            "readDecoding", ReportsPermissions.Open, "解码进度 · Ask about a decoding", "queued, running, done (report names the report) or failed (fault says why). Retry-After says when to ask again.",
            new ApiDoc { Tag = true, Problems = [ProblemCatalogue.DecodingNotFound], Response = Examples.Done });
    }

    private static async Task<IResult> HandInAsync(HttpContext http, CurrentUser user, QueueDecoding queue, DecodingSignal signal)
    {
        _ = new ApiQuery(http);
        var options = await ContentAsync(http);
        var asked = await queue.ExecuteAsync(options, user.Context(), http.RequestAborted);
        // Stored only when the answer goes: woken before, the worker would find nothing and sleep on.
        http.Response.OnCompleted(() =>
        {
            signal.Raise();
            return Task.CompletedTask;
        });
        return ApiAnswer.Of(asked.ToResource(), status: StatusCodes.Status202Accepted) with { Tag = null, Location = $"/api/v1/decodings/{asked.Id}", RetryAfter = 1 };
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Guid id, CurrentUser user, DecodingQuery decodings)
    {
        _ = new ApiQuery(http);
        if (await decodings.ReadAsync(user.AreaId, id, http.RequestAborted) is not { } found) return new ProblemAnswer(ProblemCatalogue.DecodingNotFound);
        return ApiAnswer.Of(found.ToResource()) with { RetryAfter = found.State is DecodingState.Queued or DecodingState.Running ? 1 : null };
    }

    private static async Task<OpenReportOptions> ContentAsync(HttpContext http)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var parsed) ? parsed.MediaType.Value!.ToLowerInvariant() : "";
        switch (type)
        {
            case Multipart:
                return await FormFileAsync(http);
            case Plain:
                var pasted = await ApiBody.BytesAsync(http, UploadLimits.PastedBytes);
                ApiBody.Text(pasted);
                return new OpenReportOptions { Content = pasted, FileName = "", Pasted = true };
            case Bytes:
                var bytes = await ApiBody.BytesAsync(http, UploadLimits.RequestBytes);
                return bytes.Length > 0 && Name(http.Request.Headers.ContentDisposition.ToString()) is { } name ? new OpenReportOptions { Content = bytes, FileName = name } : throw new ProblemException(ProblemCatalogue.FileMissing);
            default:
                throw new ProblemException(ProblemCatalogue.MediaTypeUnsupported);
        }
    }

    private static async Task<OpenReportOptions> FormFileAsync(HttpContext http)
    {
        var form = await ApiForm.ReadAsync(http);
        if (form.Files is not [{ Name: "file", Length: > 0 } file] || form.Count > 0) throw new ProblemException(ProblemCatalogue.FileMissing);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, http.RequestAborted);
        return new OpenReportOptions { Content = content.ToArray(), FileName = file.FileName };
    }

    /// <summary>attachment; filename*=UTF-8''… (RFC 6266)</summary>
    private static string? Name(string header) =>
        ContentDispositionHeaderValue.TryParse(header, out var disposition) && (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName) is { Length: > 0 } name
            ? HeaderUtilities.RemoveQuotes(name).ToString() : null;
}

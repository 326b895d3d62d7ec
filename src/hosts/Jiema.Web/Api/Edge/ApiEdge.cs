using System.Globalization;
using Jiema.Platform.Storage;
using Jiema.Web.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace Jiema.Web.Api.Edge;

/// <summary>
/// What holds for every request to the API: its language, HEAD and OPTIONS, and that whatever goes wrong further in is answered as a problem,
/// never as a page and never with a stack trace.
/// </summary>
internal sealed partial class ApiEdge(RequestDelegate next, ILogger<ApiEdge> log)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext http)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Language(http.Request), Language(http.Request));
        var method = http.Request.Method;
        // The server leaves the body of an answer to HEAD away by itself.
        if (HttpMethods.IsHead(method)) http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400 } && string.IsNullOrEmpty(http.Response.ContentType)) await FillAsync(http, method);
        }
        catch (ProblemException problem) when (!http.Response.HasStarted)
        {
            await problem.Answer.ExecuteAsync(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await new ProblemAnswer(ProblemCatalogue.OfStatus(bad.StatusCode)).ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            Failed(log, failure, http.TraceIdentifier);
            http.Response.Clear();
            await new ProblemAnswer(DiskFull.Is(failure) ? ProblemCatalogue.DiskFull : ProblemCatalogue.InternalError).ExecuteAsync(http);
        }
    }

    private static async Task FillAsync(HttpContext http, string method)
    {
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            var allowed = http.Response.Headers.Allow.ToString().Split(", ", StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (allowed.Contains("GET")) allowed.Add("HEAD");
            allowed.Add("OPTIONS");
            http.Response.Headers.Allow = string.Join(", ", allowed.Order(StringComparer.Ordinal));
            if (HttpMethods.IsOptions(method))
            {
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }
        }

        await new ProblemAnswer(ProblemCatalogue.OfStatus(http.Response.StatusCode)).ExecuteAsync(http);
    }

    /// <summary>English when it is asked for before Chinese; the office's language otherwise.</summary>
    private static CultureInfo Language(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)) return Chinese;
        var best = asked.Where(a => a.Quality is not 0).OrderByDescending(a => a.Quality ?? 1).Select(a => a.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(l => l is "zh" or "en");
        return best == "en" ? English : Chinese;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request to the API failed ({Trace}).")]
    private static partial void Failed(ILogger log, Exception failure, string trace);
}

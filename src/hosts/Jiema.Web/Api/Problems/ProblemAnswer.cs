using System.Globalization;
using System.Text.Json;

namespace Jiema.Web.Api.Problems;

/// <summary>A problem as an answer, in the language of the request.</summary>
internal sealed record ProblemAnswer(ProblemKind Kind) : IResult
{
    public const string MediaType = "application/problem+json";

    public string? Detail { get; init; }

    public IReadOnlyList<FieldFault>? Errors { get; init; }

    public string? Parameter { get; init; }

    public string? Permission { get; init; }

    public IReadOnlyList<ChangedBy>? Changed { get; init; }

    public int? Open { get; init; }

    public int? Conflicts { get; init; }

    public static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public Problem ToBody(string? trace = null) => new()
    {
        Type = Kind.Type, Code = Kind.Code, Title = InEnglish ? Kind.English : Kind.Chinese, Status = Kind.Status, Detail = Detail, Errors = Errors, Parameter = Parameter,
        Permission = Permission, Changed = Changed, Open = Open, Conflicts = Conflicts, Trace = trace,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(ToBody(Kind.Status >= 500 ? httpContext.TraceIdentifier : null), ApiJson.Options);
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = InEnglish ? "en" : "zh-CN";
        response.Headers.Vary = "Accept-Language";
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}

/// <summary>Ends a handler with a problem.</summary>
internal sealed class ProblemException(ProblemAnswer answer) : Exception(answer.Kind.Code)
{
    public ProblemException(ProblemKind kind) : this(new ProblemAnswer(kind))
    {
    }

    public ProblemAnswer Answer { get; } = answer;
}

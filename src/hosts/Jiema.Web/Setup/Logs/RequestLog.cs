namespace Jiema.Web.Setup.Logs;

/// <summary>One line for each request: which page by its pattern, never the address, the account or what was sent.</summary>
internal static partial class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Jiema.Requests");
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var start = time.GetTimestamp();
            context.Items[nameof(RequestLog)] = null;
            await next(context);
            var route = context.Items[nameof(RequestLog)] as string ?? "";
            Answered(log, context.Request.Method, route, context.Response.StatusCode, (long)time.GetElapsedTime(start).TotalMilliseconds, context.TraceIdentifier);
        });
    }

    /// <summary>Behind the routing: notes the page that was asked for, before a fault's page takes its place.</summary>
    public static void UseRequestRoute(this WebApplication app) => app.Use((context, next) =>
    {
        context.Items[nameof(RequestLog)] ??= (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        return next(context);
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms {RequestId}")]
    private static partial void Answered(ILogger log, string method, string route, int status, long milliseconds, string requestId);
}

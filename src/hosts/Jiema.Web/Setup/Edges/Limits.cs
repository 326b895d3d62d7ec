using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Jiema.Web.Setup.Edges;

/// <summary>How much, how many and how long: no request takes more than its share.</summary>
internal static class Limits
{
    public const string SecondsSetting = "Jiema:RequestSeconds";

    /// <summary>A large report takes 20 seconds at most; the rest is the line.</summary>
    public const int DefaultSeconds = 120;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.RequestBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentConnections = builder.Configuration.GetValue("Jiema:Connections", 2000L);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = UploadLimits.RequestBytes;
            form.ValueLengthLimit = UploadLimits.PastedBytes;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(builder.Configuration.GetValue(SecondsSetting, DefaultSeconds)),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
    }
}

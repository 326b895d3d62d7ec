using Jiema.Web.Setup.Access;
using System.Globalization;
using System.Threading.RateLimiting;
using Jiema.Web.Api.Access;
using Jiema.Web.Api.Problems;
using Microsoft.AspNetCore.RateLimiting;

namespace Jiema.Web.Api.Edge;

/// <summary>How fast a program may go: each token, and each address whatever tokens it tries.</summary>
internal static class ApiLimits
{
    public const string PerToken = "Jiema:Api:RequestsPerMinutePerToken";
    public const string PerAddress = "Jiema:Api:RequestsPerMinutePerAddress";
    public const string Policy = "api";
    private const int DefaultPerToken = 600;
    private const int DefaultPerAddress = 1200;

    public static void AddApiLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var (token, address) = (configuration.GetValue(PerToken, DefaultPerToken), configuration.GetValue(PerAddress, DefaultPerAddress));
        services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                ApiEdge.IsApi(http) ? Bucket("address " + http.Connection.RemoteIpAddress, address) : RateLimitPartition.GetNoLimiter(""));
            limits.AddPolicy(Policy, http => TokenClaims.TokenId(http.User) is { } id ? Bucket("token " + id, token) : RateLimitPartition.GetNoLimiter(""));
            limits.OnRejected = async (rejected, _) =>
            {
                if (!ApiEdge.IsApi(rejected.HttpContext)) return;
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await new ProblemAnswer(ProblemCatalogue.TooManyRequests).ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    /// <summary>A minute's worth at once, then evenly.</summary>
    private static RateLimitPartition<string> Bucket(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute, TokensPerPeriod = Math.Max(1, perMinute / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)), QueueLimit = 0, AutoReplenishment = true,
    });
}

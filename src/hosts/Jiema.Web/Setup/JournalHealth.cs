using Jiema.Platform.Journal;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jiema.Web.Setup;

/// <summary>Ready needs a journal whose head is its last record: else every change would be refused, or worse, forked.</summary>
internal sealed class JournalHealth(JournalHeadQuery journal) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await journal.HoldsAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

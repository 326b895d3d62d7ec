using Jiema.Platform.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jiema.Web.Setup;

/// <summary>Ready means that the database answers.</summary>
internal sealed class StorageHealth(JiemaDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

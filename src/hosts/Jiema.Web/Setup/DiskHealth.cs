using Jiema.Platform.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Jiema.Web.Setup;

/// <summary>Ready needs room for what comes next, on the disk of the data folder (setting Jiema:MinimumFreeMegabytes).</summary>
internal sealed class DiskHealth(IOptions<StorageOptions> storage, IConfiguration configuration) : IHealthCheck
{
    public const string Setting = "Jiema:MinimumFreeMegabytes";

    /// <summary>Ten reports of the largest kind, with their pages.</summary>
    public const long DefaultMegabytes = 200;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(Path.GetFullPath(storage.Value.DataFolder)).AvailableFreeSpace / (1024 * 1024);
        return Task.FromResult(free >= configuration.GetValue(Setting, DefaultMegabytes) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}

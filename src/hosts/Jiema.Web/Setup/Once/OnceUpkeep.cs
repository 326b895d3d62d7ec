using Jiema.Platform.Storage.Once;

namespace Jiema.Web.Setup.Once;

/// <summary>Every hour forgets the keys of requests older than the setting Jiema:Once:Hours (1 to 720, default 24).</summary>
internal sealed class OnceUpkeep(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time, ILogger<OnceUpkeep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var hours = int.TryParse(configuration["Jiema:Once:Hours"], System.Globalization.CultureInfo.InvariantCulture, out var set) ? Math.Clamp(set, 1, 720) : 24;
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ForgetRequests>().ExecuteAsync(time.GetUtcNow().AddHours(-hours), stoppingToken);
            }
            catch (System.Data.Common.DbException failure)
            {
                // The next hour tries again.
                log.LogWarning(failure, "Old request keys could not be forgotten.");
            }
        }
    }
}

using Jiema.Platform.Journal.Digests;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;

namespace Jiema.Web.Setup.Journal;

/// <summary>Once at the start and after each midnight in China: writes the missing digests and checks the whole chain, so that the audit administrator sees how it stands.</summary>
internal sealed partial class DigestService(IServiceScopeFactory scopes, TimeProvider time, ILogger<DigestService> log) : BackgroundService
{
    // Events of the last moments of a day may still be on their way.
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WorkAsync(stoppingToken);
            var now = time.GetUtcNow();
            await Task.Delay(ChinaTime.Start(ChinaTime.Day(now).AddDays(1)) + AfterMidnight - now, time, stoppingToken);
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var digests = scope.ServiceProvider.GetRequiredService<DailyDigests>();
            await digests.WriteMissingAsync(stop);
            if ((await digests.VerifyAsync(stop)).Bad is { } bad) Broken(log, bad.Sequence, bad.Fault.ToString());
        }
        catch (Exception failure) when (failure is StorageException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            // A full disk or a lost server must not stop the program; tomorrow's run makes up for it.
            Failed(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The journal is broken at event {Sequence} ({Fault}). Keep everything as it is and run: jiema verify")]
    private static partial void Broken(ILogger log, long sequence, string fault);

    [LoggerMessage(LogLevel.Error, "The digest of the journal could not be written")]
    private static partial void Failed(ILogger log, Exception failure);
}

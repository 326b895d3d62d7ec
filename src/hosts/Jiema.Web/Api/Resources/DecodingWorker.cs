using Jiema.Reports.Decoding.Queue;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api.Resources;

/// <summary>Wakes the worker when something was handed in.</summary>
internal sealed class DecodingSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake, or about to be.
        }
    }

    public Task WaitAsync(TimeSpan most, CancellationToken stop) => _raised.WaitAsync(most, stop);

    public void Dispose() => _raised.Dispose();
}

/// <summary>Reads what waits in the queue, one file after the other; begins with what an earlier run left.</summary>
internal sealed partial class DecodingWorker(IServiceScopeFactory scopes, DecodingSignal signal, TimeProvider time, ILogger<DecodingWorker> log) : BackgroundService
{
    /// <summary>How often to look without being woken: another node's files, or what a stopped one left.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await NextAsync(stoppingToken)) continue;
                await signal.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The file stays in the queue and is tried again; what fails three times is given up.
                Failed(log, failure);
                await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> NextAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RunDecoding>().ExecuteAsync(new RunDecodingOptions(), CurrentUser.System(time), stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Decoding what was handed in failed; it will be tried again.")]
    private static partial void Failed(ILogger log, Exception failure);
}

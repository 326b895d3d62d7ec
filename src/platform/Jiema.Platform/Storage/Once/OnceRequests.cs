using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Storage.Once;

/// <summary>How a host lets a request act once: look, begin, let the use case save, complete.</summary>
public sealed class OnceRequests(JiemaDb db, OnceScope scope, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>What the key did before; null when it is free.</summary>
    public async Task<OnceFound?> FindAsync(OnceKey key, CancellationToken cancellation)
    {
        var record = await db.Set<OnceRecord>().AsNoTracking().FirstOrDefaultAsync(o => o.AccountId == key.AccountId && o.Key == key.Key, cancellation);
        if (record is null) return null;
        return new(record.Fingerprint == key.Fingerprint && record.Endpoint == key.Endpoint, new(record.Status, record.Location, record.MediaType, record.Body));
    }

    /// <summary>As <see cref="FindAsync"/>, but waits up to two seconds for an answer that is still being made.</summary>
    public async Task<OnceFound?> WaitAsync(OnceKey key, CancellationToken cancellation)
    {
        for (var turn = 1; ; turn++)
        {
            var found = await FindAsync(key, cancellation);
            if (turn == 40 || found is not { Same: true, Answer.Status: 0 }) return found;
            await Task.Delay(Pause, time, cancellation);
        }
    }

    /// <summary>From now on every save of this scope carries the key, and a second request with it is stopped with <see cref="OnceException"/>.</summary>
    public void Begin(OnceKey key) => scope.Key = key;

    /// <summary>
    /// As <see cref="Begin"/>, but nothing is stored until <see cref="CompleteAsync"/> or <see cref="FreeAsync"/>: change and answer are one
    /// transaction, so that a repeat gets the answer wherever the program was stopped. What is neither completed nor freed has not happened.
    /// </summary>
    public void BeginWhole(OnceKey key) => (scope.Key, scope.Whole) = (key, true);

    /// <summary>Keeps the answer for repeats. A request that changed nothing has left no row, and the key stays free.</summary>
    public async Task CompleteAsync(OnceAnswer answer, CancellationToken cancellation)
    {
        if (scope.Key is { } key && !Unchanged)
            await Mine(key).ExecuteUpdateAsync(s => s.SetProperty(o => o.Status, answer.Status).SetProperty(o => o.Location, answer.Location).SetProperty(o => o.MediaType, answer.MediaType).SetProperty(o => o.Body, answer.Body), cancellation);
        await CommitAsync();
    }

    /// <summary>The request was refused, whatever it may have noted on its way: the key may be used again.</summary>
    public async Task FreeAsync(CancellationToken cancellation)
    {
        if (scope.Key is { } key && !Unchanged) await Mine(key).ExecuteDeleteAsync(cancellation);
        await CommitAsync();
    }

    /// <summary>Nothing was saved: there is no row to look for.</summary>
    private bool Unchanged => scope is { Whole: true, Open: null };

    private async Task CommitAsync()
    {
        if (scope.Open is not { } open) return;
        scope.Open = null;
        // Seen through to its end: a commit called off half-way would leave nobody knowing.
        await using (open) await open.CommitAsync(CancellationToken.None);
    }

    private IQueryable<OnceRecord> Mine(OnceKey key) => db.Set<OnceRecord>().Where(o => o.AccountId == key.AccountId && o.Key == key.Key && o.Attempt == scope.Attempt);
}

/// <summary>Forgets keys that are too old to come again.</summary>
public sealed class ForgetRequests(JiemaDb db)
{
    /// <param name="before">Keys that came earlier go.</param>
    /// <returns>How many went.</returns>
    public Task<int> ExecuteAsync(DateTimeOffset before, CancellationToken cancellation) => db.Set<OnceRecord>().Where(o => o.At < before).ExecuteDeleteAsync(cancellation);
}

using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Requests;

/// <summary>What was answered, to be given again.</summary>
public sealed record StoredAnswer(int Status, string MediaType, string Headers, byte[] Body);

/// <summary>A request under its sender's key, and how to carry it out.</summary>
/// <param name="Digest">Tells this request from another under the same key.</param>
/// <param name="Act">Carries it out; null when it was refused and changed nothing, so that the key stays free.</param>
public sealed record ActOnceOptions(string Key, string Digest, Func<Task<StoredAnswer?>> Act);

/// <summary>What came of it. Neither set means that the act was refused.</summary>
/// <param name="Repeated">The answer that the same request got before.</param>
/// <param name="OtherRequest">The key was used for another request.</param>
public sealed record ActOnceResult(StoredAnswer? Repeated = null, bool OtherRequest = false);

/// <summary>Carries a request out once, however often and however much at once it is sent: key, change and answer are one transaction.</summary>
public sealed class ActOnce(JiemaDb db)
{
    /// <summary>How long a repeat is known.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    public async Task<ActOnceResult> ExecuteAsync(ActOnceOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (await FindAsync(options, context, cancellation) is { } before) return before;
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        db.Add(new RequestRecord { AccountId = context.ActorId, Key = options.Key, Digest = options.Digest, At = context.At });
        try
        {
            // Of several at once the first gets the key; the others wait here until it is through.
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            await change.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await FindAsync(options, context, cancellation) is { } first) return first;
            throw;
        }

        db.ChangeTracker.Clear();
        await db.TakeTurnAsync(cancellation);
        if (await options.Act() is not { } answer)
        {
            await change.RollbackAsync(cancellation);
            return new();
        }

        await db.Set<RequestRecord>().Where(r => r.AccountId == context.ActorId && r.Key == options.Key).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Status, answer.Status).SetProperty(x => x.MediaType, answer.MediaType).SetProperty(x => x.Headers, answer.Headers).SetProperty(x => x.Body, answer.Body), cancellation);
        var forgotten = context.At - Memory;
        await db.Set<RequestRecord>().Where(r => r.AccountId == context.ActorId && r.At < forgotten).ExecuteDeleteAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new();
    }

    private async Task<ActOnceResult?> FindAsync(ActOnceOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (await db.Set<RequestRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.AccountId == context.ActorId && r.Key == options.Key, cancellation) is not { } record) return null;
        return record.Digest == options.Digest ? new(new(record.Status, record.MediaType, record.Headers, record.Body)) : new(OtherRequest: true);
    }
}

using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Sessions;

/// <summary>Which sessions of an account end.</summary>
/// <param name="SessionId">This one; null for all.</param>
/// <param name="Except">When all end: the one that goes on.</param>
public sealed record EndSessionsOptions(Guid AccountId, Guid? SessionId = null, Guid? Except = null, SessionEnd Why = SessionEnd.EndedByHand);

/// <summary>Ends sessions: one's own, or another's by the security administrator.</summary>
public sealed class EndSessions(JiemaDb db)
{
    /// <returns>How many ended.</returns>
    public async Task<int> ExecuteAsync(EndSessionsOptions options, ActionContext context, CancellationToken cancellation)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        var ended = options.SessionId is { } one
            ? await db.Set<Session>().Where(s => s.Id == one && s.AccountId == options.AccountId && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, (DateTimeOffset?)context.At).SetProperty(x => x.Ended, (SessionEnd?)options.Why), cancellation)
            : await SessionWriting.EndAllAsync(db, options.AccountId, options.Except, options.Why, context.At, cancellation);
        if (ended == 0) return 0;
        db.Record(context, options.Why == SessionEnd.SignedOut ? new SignedOut(options.AccountId) : new SessionsEnded(options.AccountId, ended));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return ended;
    }
}

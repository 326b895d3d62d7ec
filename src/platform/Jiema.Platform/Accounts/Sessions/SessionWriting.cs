using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Sessions;

/// <summary>Begins and ends sessions inside the transaction of what causes it.</summary>
internal static class SessionWriting
{
    /// <summary>How long ended sessions stay in the table; what happened stays in the journal.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static async Task<Session> BeginAsync(JiemaDb db, AccountSettings settings, Account account, string address, string browser, string method, ActionContext context, CancellationToken cancellation)
    {
        var now = context.At;
        var old = now - Kept;
        await db.Set<Session>().Where(s => s.AccountId == account.Id && s.ExpiresAt < old).ExecuteDeleteAsync(cancellation);
        // Random, not by time: the number is the cookie's secret half.
        var session = new Session { Id = Guid.NewGuid(), AccountId = account.Id, StartedAt = now, LastSeenAt = now, ExpiresAt = now.AddHours(settings.SessionHours), Browser = Short(browser, 40), Address = Short(address, 45) };
        db.Add(session);
        db.Record(context with { ActorId = account.Id, ActorName = account.DisplayName }, new SignedIn(account.Id, method, session.Browser, session.Address));
        return session;
    }

    /// <summary>Ends all sessions of the account but one. Gives how many.</summary>
    public static Task<int> EndAllAsync(JiemaDb db, Guid accountId, Guid? except, SessionEnd why, DateTimeOffset now, CancellationToken cancellation) =>
        db.Set<Session>().Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != (except ?? Guid.Empty))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, (DateTimeOffset?)now).SetProperty(x => x.Ended, (SessionEnd?)why), cancellation);

    private static string Short(string text, int length) => text.Length > length ? text[..length] : text;
}

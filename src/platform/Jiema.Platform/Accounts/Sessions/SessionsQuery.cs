using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Sessions;

/// <summary>The sessions of an account that hold now, the latest first.</summary>
public sealed class SessionsQuery(JiemaDb db, AccountSettings settings, TimeProvider time)
{
    public async Task<IReadOnlyList<Session>> ReadAsync(Guid accountId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var seen = now - settings.Idle;
        return await db.Set<Session>().AsNoTracking().Where(s => s.AccountId == accountId && s.EndedAt == null && s.ExpiresAt > now && s.LastSeenAt > seen).OrderByDescending(s => s.LastSeenAt).ThenBy(s => s.Id).ToListAsync(cancellation);
    }
}

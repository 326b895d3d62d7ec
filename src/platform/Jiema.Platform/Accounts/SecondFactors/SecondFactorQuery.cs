using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.SecondFactors;

/// <summary>How far an account's second factor is.</summary>
/// <param name="Key">The key while it is being set up; afterwards it is never shown again.</param>
/// <param name="CodesLeft">Recovery codes not yet used.</param>
public sealed record SecondFactorState(bool Enabled, string? Key, int CodesLeft);

/// <summary>Reads it, for the account's own pages.</summary>
public sealed class SecondFactorQuery(JiemaDb db)
{
    public async Task<SecondFactorState> ReadAsync(Guid accountId, CancellationToken cancellation)
    {
        var enabled = await db.Set<Account>().Where(a => a.Id == accountId).Select(a => a.TwoFactorEnabled).SingleOrDefaultAsync(cancellation);
        var key = enabled ? null : await db.Set<SecondFactorRecord>().Where(f => f.AccountId == accountId && f.ConfirmedAt == null).Select(f => f.Secret).SingleOrDefaultAsync(cancellation);
        return new(enabled, key, await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == accountId && c.UsedAt == null, cancellation));
    }
}

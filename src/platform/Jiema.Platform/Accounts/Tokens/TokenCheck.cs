using System.Data.Common;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>Why a token opens nothing.</summary>
public enum TokenRefusal
{
    /// <summary>No token, or none that was ever made.</summary>
    Unknown,
    Revoked,
    Expired,

    /// <summary>Its holder's account is locked or closed.</summary>
    Holder,
}

/// <summary>Whom the token stands for and what it may at most do, or why it opens nothing.</summary>
public sealed record TokenCheckResult(TokenRefusal? Refusal, Guid TokenId = default, Guid AccountId = default, string Name = "", IReadOnlyList<string>? Scopes = null, DateTimeOffset ExpiresAt = default);

/// <summary>Looks up the token that came with a request.</summary>
public sealed class TokenCheck(JiemaDb db, StandingQuery standings, TimeProvider time)
{
    private static readonly TimeSpan UseStep = TimeSpan.FromMinutes(1);

    public async Task<TokenCheckResult> ReadAsync(string text, CancellationToken cancellation)
    {
        if (!TokenText.IsWellFormed(text)) return new(TokenRefusal.Unknown);
        var (sha, now) = (TokenText.Hash(text), time.GetUtcNow());
        if (await db.Set<ApiToken>().AsNoTracking().FirstOrDefaultAsync(t => t.Sha256 == sha, cancellation) is not { } token) return new(TokenRefusal.Unknown);
        if (token.RevokedAt is not null) return new(TokenRefusal.Revoked);
        if (token.ExpiresAt <= now) return new(TokenRefusal.Expired);
        var standing = await standings.ReadAsync(token.AccountId, cancellation);
        var locked = await db.Set<Account>().AnyAsync(a => a.Id == token.AccountId && a.LockoutEnd != null && a.LockoutEnd > now, cancellation);
        if (locked || standing.AccountId == Guid.Empty) return new(TokenRefusal.Holder);
        await NoteUseAsync(token, now, cancellation);
        return new(null, token.Id, token.AccountId, standing.Name, token.Scopes, token.ExpiresAt);
    }

    /// <summary>When it was last used is a help, not a record: written at most once a minute, and outside of the journal.</summary>
    private async Task NoteUseAsync(ApiToken token, DateTimeOffset now, CancellationToken cancellation)
    {
        if (token.LastUsedAt is { } last && now - last < UseStep) return;
        var since = now - UseStep;
        try
        {
            await db.Set<ApiToken>().Where(t => t.Id == token.Id && (t.LastUsedAt == null || t.LastUsedAt <= since)).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), cancellation);
        }
        catch (DbException failure) when (DiskFull.Is(failure))
        {
            // Reading goes on with a full disk.
        }
    }
}

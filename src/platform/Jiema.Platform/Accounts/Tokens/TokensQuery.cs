using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>One line of the list of tokens; the secret is not among what is known.</summary>
public sealed record TokenSummary(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt);

/// <summary>Somebody's own tokens, the newest first.</summary>
public sealed class TokensQuery(JiemaDb db)
{
    public async Task<IReadOnlyList<TokenSummary>> OfAsync(Guid accountId, CancellationToken cancellation)
    {
        var tokens = await db.Set<ApiToken>().AsNoTracking().Where(t => t.AccountId == accountId).OrderByDescending(t => t.MadeAt).ToListAsync(cancellation);
        return [.. tokens.Select(t => new TokenSummary(t.Id, t.Name, t.Scopes, t.MadeAt, t.ExpiresAt, t.RevokedAt, t.LastUsedAt))];
    }
}

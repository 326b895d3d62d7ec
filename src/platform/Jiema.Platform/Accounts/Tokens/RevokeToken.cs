using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>Which of one's own tokens to end.</summary>
public sealed record RevokeTokenOptions(Guid TokenId);

/// <summary>Ends a token at once; who comes with it afterwards is a stranger.</summary>
public sealed class RevokeToken(JiemaDb db)
{
    /// <returns>False when the actor has no such open token.</returns>
    public async Task<bool> ExecuteAsync(RevokeTokenOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (await db.Set<ApiToken>().FirstOrDefaultAsync(t => t.Id == options.TokenId && t.AccountId == context.ActorId && t.RevokedAt == null, cancellation) is not { } token) return false;
        token.RevokedAt = context.At;
        db.Record(context, new TokenRevoked(token.Id, token.Name));
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}

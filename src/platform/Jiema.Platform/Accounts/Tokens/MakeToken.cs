using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>What the token is for, what it may do and until when.</summary>
/// <param name="Scopes">Names of permissions that the maker has.</param>
/// <param name="LastDay">The last day in China that it works; at most a year from today.</param>
/// <param name="Usable">The permissions that programs can use at all, from the host that has the API.</param>
public sealed record MakeTokenOptions(string Name, IReadOnlyList<string> Scopes, DateOnly? LastDay, IReadOnlyList<Permission> Usable);

/// <summary>The token's text, to be shown once, or why there is none.</summary>
public sealed record MakeTokenResult(string? Text, Guid? TokenId, IReadOnlyList<TokenProblem> Problems);

/// <summary>Makes a token for the one who asks.</summary>
public sealed class MakeToken(JiemaDb db, StandingQuery standings)
{
    public async Task<MakeTokenResult> ExecuteAsync(MakeTokenOptions options, ActionContext context, CancellationToken cancellation)
    {
        var standing = await standings.ReadAsync(context.ActorId, cancellation);
        var open = await db.Set<ApiToken>().CountAsync(t => t.AccountId == context.ActorId && t.RevokedAt == null && t.ExpiresAt > context.At, cancellation);
        if (TokenRules.Check(options, standing, options.Usable, open, context.At) is { Count: > 0 } problems) return new(null, null, problems);
        var text = TokenText.Make();
        var token = new ApiToken
        {
            Id = Guid.CreateVersion7(context.At), AccountId = context.ActorId, Name = options.Name.Trim(), Sha256 = TokenText.Hash(text),
            ScopeNames = string.Join(',', options.Scopes.Distinct().Order(StringComparer.Ordinal)), MadeAt = context.At,
            // The whole of the last day, by the clock of China.
            ExpiresAt = new DateTimeOffset(options.LastDay!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)),
        };
        db.Add(token);
        db.Record(context, new TokenMade(token.Id, token.Name, token.Scopes, token.ExpiresAt));
        await db.SaveChangesAsync(cancellation);
        return new(text, token.Id, []);
    }
}

using Jiema.Platform.Journal;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>Somebody made a token. Its text is nobody's to remember.</summary>
public sealed record TokenMade(Guid TokenId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt) : JournalEvent("token.made", "token", TokenId.ToString());

/// <summary>A token was revoked.</summary>
public sealed record TokenRevoked(Guid TokenId, string Name) : JournalEvent("token.revoked", "token", TokenId.ToString());

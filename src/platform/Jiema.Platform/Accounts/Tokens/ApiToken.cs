namespace Jiema.Platform.Accounts.Tokens;

/// <summary>访问令牌: lets a program act for its holder, in no more than its scopes and no longer than its expiry.</summary>
internal sealed class ApiToken
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>What it is for, in its holder's words.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of its text, which is shown once and kept nowhere.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The permissions that it may use while its holder has them, separated by commas.</summary>
    public required string ScopeNames { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>To the minute, so that a busy program does not write at each request.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public IReadOnlyList<string> Scopes => ScopeNames.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

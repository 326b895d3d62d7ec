namespace Jiema.Platform.Accounts.Sessions;

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    /// <summary>Signed out.</summary>
    SignedOut,

    /// <summary>Ended from another session, or by the security administrator.</summary>
    EndedByHand,

    PasswordChanged,

    FactorChanged,

    /// <summary>The account's administrator role changed.</summary>
    RoleChanged,

    /// <summary>The account was locked or closed.</summary>
    AccountShut,
}

/// <summary>会话: somebody signed in with a browser. The cookie names it, the table says whether it still holds.</summary>
public sealed class Session
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Written at most once a minute.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it ends in any case.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Family and system, such as Firefox · Windows; nothing that tells one machine from another.</summary>
    public required string Browser { get; set; }

    public required string Address { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public SessionEnd? Ended { get; set; }
}

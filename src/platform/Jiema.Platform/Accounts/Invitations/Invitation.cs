using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Invitations;

/// <summary>What a one-time link is for.</summary>
public enum InvitationKind
{
    /// <summary>A person of the organisation gets an account.</summary>
    Person,

    /// <summary>One of the three administrators gets an account.</summary>
    Administrator,

    /// <summary>An account whose password was reset gets a new one.</summary>
    NewPassword,
}

/// <summary>邀请: a one-time link. Only its hash is kept; the row stays when it was used or revoked.</summary>
public sealed class Invitation
{
    public Guid Id { get; set; }

    public InvitationKind Kind { get; set; }

    public required string Hash { get; set; }

    /// <summary>Whom it is for.</summary>
    public required string Name { get; set; }

    public Guid AreaId { get; set; }

    /// <summary>The person of the organisation, for <see cref="InvitationKind.Person"/>.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The administrator's role, for <see cref="InvitationKind.Administrator"/>.</summary>
    public Role? Role { get; set; }

    /// <summary>Works only while nobody has the role: how the first ones are found before anybody may appoint.</summary>
    public bool FirstOnly { get; set; }

    /// <summary>The account with the new password, or the one that came of the invitation.</summary>
    public Guid? AccountId { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}

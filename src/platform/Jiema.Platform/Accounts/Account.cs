using Microsoft.AspNetCore.Identity;

namespace Jiema.Platform.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name shown beside what the person did.</summary>
    public string DisplayName { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What the user name looks like; two accounts never look alike.</summary>
    public string? NameSkeleton { get; set; }

    /// <summary>When the password was chosen; null without one.</summary>
    public DateTimeOffset? PasswordChangedAt { get; set; }

    /// <summary>When the security administrator locked it; a lock after wrong passwords is <see cref="IdentityUser{TKey}.LockoutEnd"/>.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>停用: since when nobody signs in with it. Nothing is deleted.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

using Microsoft.AspNetCore.Identity;

namespace Jiema.Platform.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name shown beside what the person did.</summary>
    public string DisplayName { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }
}

using Microsoft.AspNetCore.Identity;

namespace Jiema.Platform.Accounts.Entry;

/// <summary>Who somebody is to the OpenID provider (统一身份), as it has proven.</summary>
/// <param name="Key">Issuer and subject: a subject alone says nothing without who issued it.</param>
/// <param name="Name">The name it goes by, to be shown.</param>
public sealed record ProviderIdentity(string Key, string Name)
{
    /// <summary>There is one provider.</summary>
    public const string Provider = "openid";

    internal IdentityUserLogin<Guid> For(Guid accountId) =>
        new() { UserId = accountId, LoginProvider = Provider, ProviderKey = Key, ProviderDisplayName = Name.Length > 100 ? Name[..100] : Name };
}

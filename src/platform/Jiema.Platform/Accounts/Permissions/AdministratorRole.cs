namespace Jiema.Platform.Accounts.Permissions;

/// <summary>One of the three administrators' roles, held by an account. The account is the key: nobody can hold two.</summary>
public sealed class AdministratorRole
{
    public Guid AccountId { get; set; }

    public Role Role { get; set; }
}

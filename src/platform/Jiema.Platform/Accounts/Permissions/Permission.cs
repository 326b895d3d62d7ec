namespace Jiema.Platform.Accounts.Permissions;

/// <summary>A role that has a permission, and how far.</summary>
public readonly record struct Grant(Role Role, Reach Reach);

/// <summary>Something that may be done, named once by the module that does it.</summary>
/// <param name="Name">module.act, such as reports.approve.</param>
public sealed record Permission(string Name, string Chinese, string English, params IReadOnlyList<Grant> Grants)
{
    /// <summary>For every signed-in account and only about itself: own password, own sessions.</summary>
    public bool Own { get; init; }
}

/// <summary>All permissions of the product, from all modules.</summary>
public sealed class PermissionCatalogue(IEnumerable<IEnumerable<Permission>> modules)
{
    private readonly Dictionary<string, Permission> _byName = modules.SelectMany(m => m).ToDictionary(p => p.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<Permission> All => _byName.Values;

    /// <exception cref="KeyNotFoundException">No module names it.</exception>
    public Permission this[string name] => _byName[name];
}

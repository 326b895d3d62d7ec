using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Accounts.Administrators;

/// <summary>Which of the three administrators' roles nobody fills.</summary>
public sealed class AdministratorsMissingQuery(JiemaDb db)
{
    public async Task<IReadOnlyList<Role>> ReadAsync(CancellationToken cancellation)
    {
        var missing = new List<Role>();
        foreach (var role in new[] { Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator })
            if (await AdministratorCount.ReadAsync(db, role, cancellation) == 0) missing.Add(role);
        return missing;
    }
}

using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Organisation.Views;

/// <summary>An area of the installation.</summary>
public sealed record AreaView(Guid Id, string Name, AreaKind Kind, string? Code, Guid? ParentId, int Revision);

/// <summary>Lists the areas of the installation.</summary>
public sealed class AreasQuery(JiemaDb db)
{
    /// <summary>All of them, from the highest level down, by code and name.</summary>
    public async Task<IReadOnlyList<AreaView>> ListAsync(CancellationToken cancellation)
    {
        var areas = await db.Set<Area>().AsNoTracking().Select(a => new AreaView(a.Id, a.Name, a.Kind, a.Code, a.ParentId, a.Revision)).ToListAsync(cancellation);
        return [.. areas.OrderBy(a => a.Kind).ThenBy(a => a.Code, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }
}

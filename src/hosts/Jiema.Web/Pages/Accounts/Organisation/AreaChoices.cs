using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation.Views;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Pages.Accounts.Organisation;

/// <summary>The areas among which somebody may choose: those of the own posts, and for who looks after the areas, all.</summary>
internal sealed class AreaChoices(CurrentUser user, AreasQuery query)
{
    /// <summary>Empty when there is nothing to choose.</summary>
    public async Task<IReadOnlyList<AreaView>> ListAsync(CancellationToken cancellation)
    {
        var all = user.May(AccountsPermissions.EditAreas, new Target());
        var own = user.Standing.Areas.ToHashSet();
        if (!all && own.Count < 2) return [];
        var areas = await query.ListAsync(cancellation);
        return areas.Count < 2 ? [] : [.. areas.Where(a => all || own.Contains(a.Id))];
    }
}

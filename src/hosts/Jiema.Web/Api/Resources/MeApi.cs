using System.Globalization;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.Web.Api.Access;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Setup.Access;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Web.Api.Resources;

/// <summary>What a token is good for.</summary>
internal static class MeApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/me", ReadAsync).Produces<Me>().WithTags("me").Operation(
        "readMe", AccountsPermissions.UseApi, "令牌的持有人、地区和权限 · Whom the token stands for", "The holder, the areas to choose from, and what the token may do in the area that the request is about. Any token may ask.",
        new ApiDoc { Tag = true, Response = Examples.Me });

    private static async Task<IResult> ReadAsync(HttpContext http, CurrentUser user, PermissionCatalogue permissions, JiemaDb db)
    {
        _ = new ApiQuery(http);
        var ids = user.Standing.Areas.ToList();
        var areas = await db.Set<Area>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(http.RequestAborted);
        return ApiAnswer.Of(new Me(
            user.Standing.Name, [.. permissions.All.Select(p => p.Name).Where(user.May).Order(StringComparer.Ordinal)], user.AreaId,
            [.. areas.OrderBy(a => ids.IndexOf(a.Id)).Select(a => new AreaLine(a.Id, a.Name))],
            DateTimeOffset.Parse(TokenClaims.Expiry(http.User)!, CultureInfo.InvariantCulture)));
    }
}

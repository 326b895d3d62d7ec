using Microsoft.AspNetCore.Authorization;

namespace Jiema.Web.Setup.Access;

/// <summary>Opens an endpoint to who has its permission somewhere in the area at work; the use case still looks at the very object.</summary>
internal sealed class NeedsHandler(CurrentUser user) : AuthorizationHandler<NeedsAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        await user.LoadAsync();
        if (user.May(requirement.Permission)) context.Succeed(requirement);
    }
}

using System.Security.Claims;
using Jiema.Platform;

namespace Jiema.Web.Setup;

/// <summary>Who acts in this request, as every use case wants to know it.</summary>
internal sealed class Actor(IHttpContextAccessor http, TimeProvider time)
{
    /// <summary>What the program itself does, such as opening its samples.</summary>
    public static ActionContext System(TimeProvider time) => new(Guid.Empty, "Jiema", time.GetUtcNow());

    public Guid Id => Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."));

    public ActionContext Context() => new(Id, User.FindFirstValue(ClaimTypes.GivenName) ?? User.Identity?.Name ?? "", time.GetUtcNow());

    private ClaimsPrincipal User => http.HttpContext?.User ?? throw new InvalidOperationException("There is no request.");
}

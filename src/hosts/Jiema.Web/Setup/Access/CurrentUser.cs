using System.Security.Claims;
using Jiema.Platform;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Web.Setup.Access;

/// <summary>Who makes this request: the account's standing today, and the area that it works in.</summary>
internal sealed class CurrentUser(IHttpContextAccessor http, StandingQuery query, PermissionCatalogue permissions, TimeProvider time)
{
    /// <summary>Which of several areas somebody works in.</summary>
    public const string AreaCookie = "jiema-area";

    private Standing? _standing;

    /// <summary>What a token may use at most; null without a token.</summary>
    private IReadOnlySet<string>? _scopes;

    /// <summary>What the program itself does, such as opening its samples.</summary>
    public static ActionContext System(TimeProvider time) => new(Guid.Empty, "Jiema", time.GetUtcNow()) { AreaId = Area.First };

    public Standing Standing => _standing ?? Standing.Nobody;

    public Guid Id => Standing.AccountId;

    public Guid AreaId { get; private set; } = Area.First;

    /// <summary>Reads the standing, once a request.</summary>
    public async Task LoadAsync()
    {
        if (_standing is not null || http.HttpContext is not { } context) return;
        _standing = Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? await query.ReadAsync(account, context.RequestAborted) : Standing.Nobody;
        _scopes = TokenClaims.Scopes(context.User);
        var areas = _standing.Areas.ToList();
        var asked = Guid.TryParse(_scopes is null ? context.Request.Cookies[AreaCookie] : context.Request.Headers[TokenClaims.AreaHeader], out var named) ? named : Guid.Empty;
        var chosen = asked != Guid.Empty && (areas.Contains(asked) || areas.Count == 0 || May(Jiema.Platform.Accounts.AccountsPermissions.EditAreas, new Target())) ? asked : (Guid?)null;
        // A program that names an area gets that one or nothing; a browser's stale cookie falls back.
        if (_scopes is not null && asked != Guid.Empty) chosen = asked;
        AreaId = chosen ?? (areas.Count > 0 ? areas[0] : Area.First);
    }

    /// <summary>Whether the act is allowed on something in the area at work.</summary>
    public bool May(string permission) => _scopes?.Contains(permission) != false && AccessRules.AllowsSome(Standing, permissions[permission], AreaId);

    /// <summary>Whether the act is allowed on this very thing.</summary>
    public bool May(string permission, Target target) => _scopes?.Contains(permission) != false && AccessRules.Allows(Standing, permissions[permission], target);

    /// <summary>Who, in which post and area, and when, as every use case wants to know it.</summary>
    public ActionContext Context(string? why = null) => new(Id, Standing.Name, time.GetUtcNow(), why)
    {
        AreaId = AreaId,
        PostId = Standing.Roles.Where(r => r.AreaId == AreaId).Select(r => r.PostId).FirstOrDefault(),
    };
}

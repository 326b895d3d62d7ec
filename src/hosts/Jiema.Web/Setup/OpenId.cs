using System.Security.Claims;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Storage;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;

namespace Jiema.Web.Setup;

/// <summary>统一身份: a county portal that proves who somebody is, by OpenID Connect.</summary>
/// <param name="Name">What the button calls it.</param>
/// <param name="NameClaim">Which claim holds the name to be shown.</param>
internal sealed record OpenId(Uri Authority, string ClientId, string? ClientSecret, string Name, string NameClaim)
{
    public const string Scheme = "openid";
    private const string ReturnItem = "jiema-return";
    private const string InvitationItem = "jiema-invitation";

    /// <exception cref="StorageException">The settings are not whole.</exception>
    public static OpenId? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Jiema:OpenId");
        if (string.IsNullOrWhiteSpace(section["Authority"])) return null;
        // Over plain HTTP anybody in between could say who somebody is; on this very machine nobody is in between.
        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
            throw new StorageException("设置 Jiema:OpenId:Authority 应是以 https:// 开头的地址。", "The setting Jiema:OpenId:Authority is an address that begins with https://.");
        if (string.IsNullOrWhiteSpace(section["ClientId"]))
            throw new StorageException("使用统一身份登录时，还要设置 Jiema:OpenId:ClientId。", "Signing in through OpenID also needs the setting Jiema:OpenId:ClientId.");
        return new(authority, section["ClientId"]!, section["ClientSecret"], section["Name"] is { Length: > 0 } name ? name : "统一身份认证", section["NameClaim"] is { Length: > 0 } claim ? claim : "name");
    }

    public void Add(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddAuthentication().AddOpenIdConnect(Scheme, o =>
        {
            (o.Authority, o.ClientId, o.ClientSecret) = (Authority.ToString(), ClientId, ClientSecret);
            o.RequireHttpsMetadata = !Authority.IsLoopback;
            o.SignInScheme = IdentityConstants.ExternalScheme;
            o.ResponseType = "code";
            // By query, so that the cookies of the way there need not be open to other sites.
            o.ResponseMode = "query";
            o.UsePkce = true;
            o.CallbackPath = "/sign-in/openid/back";
            o.MapInboundClaims = false;
            o.TokenValidationParameters.NameClaimType = NameClaim;
            o.CorrelationCookie.SameSite = o.NonceCookie.SameSite = SameSiteMode.Lax;
            o.CorrelationCookie.SecurePolicy = o.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.Events.OnRemoteFailure = failure =>
            {
                failure.HandleResponse();
                failure.Response.Redirect(failure.Request.PathBase + "/sign-in?problem=openid");
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>The identity that the provider has just proven to this browser; null when none.</summary>
    public static async Task<ProviderIdentity?> ProvenAsync(HttpContext http)
    {
        var proven = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return proven.Principal?.FindFirst("sub") is { Value.Length: > 0 } subject ? new($"{subject.Issuer}|{subject.Value}", proven.Principal.Identity?.Name ?? subject.Value) : null;
    }

    // Led to by links, not forms: the policy that a page's forms stay on this site holds for what they lead to as well.
    public static void Map(WebApplication app)
    {
        app.MapGet("/sign-in/openid", (HttpContext http, string? @return, string? invitation) => Challenge(http, "/sign-in/openid/done", @return, invitation)).AllowAnonymous();
        app.MapGet("/sign-in/openid/done", DoneAsync).AllowAnonymous();
        app.MapGet("/account/openid", (HttpContext http) => Challenge(http, "/account/openid/link", null, null)).WithMetadata(new NeedsAttribute(AccountsPermissions.Self));
    }

    private static IResult Challenge(HttpContext http, string next, string? back, string? invitation)
    {
        if (http.RequestServices.GetService<OpenId>() is null) return Results.NotFound();
        var properties = new AuthenticationProperties { RedirectUri = http.Request.PathBase + next };
        properties.Items[ReturnItem] = Preferences.Local(back);
        if (invitation is not null) properties.Items[InvitationItem] = invitation;
        return Results.Challenge(properties, [Scheme]);
    }

    private static async Task<IResult> DoneAsync(HttpContext http, Entrance entrance, SignInThroughProvider signIn)
    {
        var proven = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (await ProvenAsync(http) is not { } identity) return Results.LocalRedirect("/sign-in?problem=openid");
        var items = proven.Properties?.Items;
        // The invitation is accepted on its own page, by a form.
        if (items?.TryGetValue(InvitationItem, out var invitation) == true) return Results.LocalRedirect("/invitation?token=" + Uri.EscapeDataString(invitation ?? ""));
        var back = Preferences.Local(items?.TryGetValue(ReturnItem, out var item) == true ? item : null);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        var result = await signIn.ExecuteAsync(new SignInThroughProviderOptions(identity, entrance.Address, entrance.Browser), entrance.Nobody, http.RequestAborted);
        switch (result.Outcome)
        {
            case EntryOutcome.SignedIn:
                await entrance.EnterAsync(result);
                return Results.LocalRedirect(back);
            case EntryOutcome.NeedsCode:
                await entrance.AskForCodeAsync(result.Account!);
                return Results.LocalRedirect("/sign-in/code?return=" + Uri.EscapeDataString(back));
            default:
                return Results.LocalRedirect("/sign-in?problem=" + (result.Outcome == EntryOutcome.NotLinked ? "not-linked" : "shut"));
        }
    }
}

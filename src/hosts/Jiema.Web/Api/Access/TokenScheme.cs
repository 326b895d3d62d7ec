using System.Security.Claims;
using System.Text.Encodings.Web;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Tokens;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Jiema.Web.Api.Access;

/// <summary>Authorization: Bearer jm_…, the only way into the API. A cookie is not looked at there, so no other site can make a browser act.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenCheck tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "JiemaToken";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0) return AuthenticateResult.NoResult();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Refuse(ProblemCatalogue.TokenInvalid);
        var found = await tokens.ReadAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
        switch (found.Refusal)
        {
            case null: break;
            case TokenRefusal.Revoked: return Refuse(ProblemCatalogue.TokenRevoked);
            case TokenRefusal.Expired: return Refuse(ProblemCatalogue.TokenExpired);
            case TokenRefusal.Holder: return Refuse(ProblemCatalogue.AccountLocked);
            default: return Refuse(ProblemCatalogue.TokenInvalid);
        }

        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, found.AccountId.ToString()), new(ClaimTypes.GivenName, found.Name), new(TokenClaims.Token, found.TokenId.ToString()),
            new(TokenClaims.Expires, found.ExpiresAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), .. found.Scopes!.Select(s => new Claim(TokenClaims.Scope, s)),
        ], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var problem = Context.Items[typeof(ProblemKind)] as ProblemKind;
        Response.Headers.WWWAuthenticate = problem is null ? "Bearer realm=\"Jiema\"" : "Bearer realm=\"Jiema\", error=\"invalid_token\"";
        return new ProblemAnswer(problem ?? ProblemCatalogue.TokenMissing).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = Context.GetEndpoint()?.Metadata.GetMetadata<Setup.Access.NeedsAttribute>()?.Permission;
        if (needed is not null) Response.Headers.WWWAuthenticate = $"Bearer realm=\"Jiema\", error=\"insufficient_scope\", scope=\"{needed}\"";
        return new ProblemAnswer(needed is null ? ProblemCatalogue.NotFound : ProblemCatalogue.PermissionMissing) { Permission = needed }.ExecuteAsync(Context);
    }

    private AuthenticateResult Refuse(ProblemKind problem)
    {
        Context.Items[typeof(ProblemKind)] = problem;
        return AuthenticateResult.Fail(problem.Code);
    }
}

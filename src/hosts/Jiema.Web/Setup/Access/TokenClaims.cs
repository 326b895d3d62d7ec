using System.Security.Claims;
using Jiema.Platform.Accounts;

namespace Jiema.Web.Setup.Access;

/// <summary>What a request that came with an access token says of it.</summary>
internal static class TokenClaims
{
    public const string Scope = "jiema:scope";
    public const string Token = "jiema:token";
    public const string Expires = "jiema:expires";

    /// <summary>Which of several areas the request is about.</summary>
    public const string AreaHeader = "Jiema-Area";

    /// <summary>The permissions that the token may use at most; null when nobody came with a token. Every token may ask about itself.</summary>
    public static IReadOnlySet<string>? Scopes(ClaimsPrincipal user) =>
        TokenId(user) is null ? null : user.FindAll(Scope).Select(c => c.Value).Append(AccountsPermissions.UseApi).ToHashSet(StringComparer.Ordinal);

    public static string? TokenId(ClaimsPrincipal user) => user.FindFirstValue(Token);

    public static string? Expiry(ClaimsPrincipal user) => user.FindFirstValue(Expires);
}

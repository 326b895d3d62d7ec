using System.Security.Claims;
using Jiema.Platform;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Jiema.Web.Setup.Access;

/// <summary>The door: turns a session of the table into the browser's cookie and back, and remembers half a sign-in.</summary>
internal sealed class Entrance(IHttpContextAccessor accessor, StartSession start, EndSessions end, TimeProvider time)
{
    private const string SessionClaim = "jiema:session";
    private const string StampClaim = "jiema:stamp";

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Where the request comes from.</summary>
    public string Address => Http.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "–";

    public string Browser => BrowserFamily.Of(Http.Request.Headers.UserAgent.ToString());

    /// <summary>Somebody who has not yet proven who he is.</summary>
    public ActionContext Nobody => new(Guid.Empty, "", time.GetUtcNow()) { AreaId = Area.First };

    /// <summary>The session of this request.</summary>
    public Guid? SessionId => SessionOf(Http.User);

    public static Guid? SessionOf(ClaimsPrincipal? user) => Guid.TryParse(user?.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>Gives the browser the session that a use case has begun.</summary>
    public async Task EnterAsync(EntryResult result)
    {
        if (result is not { Account: { } account, Session: { } session }) throw new ArgumentException("Nobody was let in.", nameof(result));
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        // The browser's former session, which nobody could end from here any more.
        if (SessionId is { } former && Guid.TryParse(Http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var before))
            await end.ExecuteAsync(new EndSessionsOptions(before, former, Why: SessionEnd.SignedOut), Nobody with { ActorId = before, ActorName = Http.User.FindFirstValue(ClaimTypes.GivenName) ?? "" }, Http.RequestAborted);
        await Http.SignInAsync(IdentityConstants.ApplicationScheme, Principal(IdentityConstants.ApplicationScheme, account, new Claim(SessionClaim, session.Id.ToString()), new Claim(ClaimTypes.GivenName, account.DisplayName)));
    }

    /// <summary>Lets in whom a one-time link has just proven, unless a second factor has to be asked for.</summary>
    public async Task<bool> EnterAsync(Account account, string method)
    {
        if (await start.ExecuteAsync(new StartSessionOptions(account.Id, Address, Browser, method), Nobody, Http.RequestAborted) is not { } session) return false;
        await EnterAsync(new EntryResult(EntryOutcome.SignedIn, account, session));
        return true;
    }

    /// <summary>Remembers for five minutes that the first step was passed.</summary>
    public Task AskForCodeAsync(Account account) =>
        Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Principal(IdentityConstants.TwoFactorUserIdScheme, account, new Claim(StampClaim, account.SecurityStamp ?? "")));

    /// <summary>Who has passed the first step; null when nobody has, or it is too long ago.</summary>
    public async Task<(Guid AccountId, string Stamp)?> WaitingAsync()
    {
        var first = await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return Guid.TryParse(first.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && first.Principal?.FindFirstValue(StampClaim) is { } stamp ? (id, stamp) : null;
    }

    /// <summary>Signs out: the session ends in the table too, so that a copy of the cookie is worth nothing.</summary>
    public async Task LeaveAsync(ActionContext context)
    {
        if (SessionId is { } session) await end.ExecuteAsync(new EndSessionsOptions(context.ActorId, session, Why: SessionEnd.SignedOut), context, Http.RequestAborted);
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static ClaimsPrincipal Principal(string scheme, Account account, params Claim[] claims) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.UserName!), .. claims], scheme));
}

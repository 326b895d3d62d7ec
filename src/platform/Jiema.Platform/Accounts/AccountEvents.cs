using Jiema.Platform.Journal;

namespace Jiema.Platform.Accounts;

/// <summary>The installation got its first administrator, and its area the name.</summary>
public sealed record FirstAdministratorCreated(Guid AccountId, string Name, string AreaName) : JournalEvent("account.first-administrator", "account", AccountId.ToString());

/// <summary>Somebody signed in; how: password, totp, recovery, provider, setup, invitation.</summary>
public sealed record SignedIn(Guid AccountId, string Method, string Browser, string Address) : JournalEvent("account.signed-in", "account", AccountId.ToString());

public sealed record SignedOut(Guid AccountId) : JournalEvent("account.signed-out", "account", AccountId.ToString());

/// <summary>A wrong name, password or code. What was typed is not kept.</summary>
/// <param name="Account">The account, or "unknown".</param>
/// <param name="Step">name, password, code or provider.</param>
public sealed record SignInFailed(string Account, string Step, string Address) : JournalEvent("account.sign-in-failed", "account", Account);

/// <summary>Too many failures in a row: locked for some minutes.</summary>
public sealed record AccountLockedOut(Guid AccountId, int Failures) : JournalEvent("account.locked-out", "account", AccountId.ToString());

/// <summary>Too many failures from one address.</summary>
public sealed record AddressMustWait(string Address) : JournalEvent("account.address-must-wait", "address", Address);

public sealed record PasswordChanged(Guid AccountId) : JournalEvent("account.password-changed", "account", AccountId.ToString());

/// <summary>The password was taken away, a one-time link issued.</summary>
public sealed record PasswordReset(Guid AccountId) : JournalEvent("account.password-reset", "account", AccountId.ToString());

public sealed record SecondFactorSetUp(Guid AccountId) : JournalEvent("account.second-factor-set-up", "account", AccountId.ToString());

public sealed record SecondFactorReset(Guid AccountId) : JournalEvent("account.second-factor-reset", "account", AccountId.ToString());

public sealed record RecoveryCodesRenewed(Guid AccountId) : JournalEvent("account.recovery-codes-renewed", "account", AccountId.ToString());

public sealed record RecoveryCodeUsed(Guid AccountId) : JournalEvent("account.recovery-code-used", "account", AccountId.ToString());

public sealed record SessionsEnded(Guid AccountId, int Count) : JournalEvent("account.sessions-ended", "account", AccountId.ToString());

public sealed record AccountLocked(Guid AccountId) : JournalEvent("account.locked", "account", AccountId.ToString());

public sealed record AccountUnlocked(Guid AccountId) : JournalEvent("account.unlocked", "account", AccountId.ToString());

public sealed record AccountClosed(Guid AccountId) : JournalEvent("account.closed", "account", AccountId.ToString());

public sealed record AccountReopened(Guid AccountId) : JournalEvent("account.reopened", "account", AccountId.ToString());

public sealed record IdentityLinked(Guid AccountId) : JournalEvent("account.identity-linked", "account", AccountId.ToString());

public sealed record IdentityUnlinked(Guid AccountId) : JournalEvent("account.identity-unlinked", "account", AccountId.ToString());

/// <summary>A link was handed out.</summary>
/// <param name="Use">person or administrator.</param>
/// <param name="Place">The post, or the administrator's role.</param>
public sealed record InvitationIssued(Guid InvitationId, string Use, string Name, string? Place) : JournalEvent("invitation.issued", "invitation", InvitationId.ToString())
{
    public Guid? PersonId { get; init; }

    public Guid? PostId { get; init; }
}

public sealed record InvitationRevoked(Guid InvitationId) : JournalEvent("invitation.revoked", "invitation", InvitationId.ToString());

public sealed record InvitationAccepted(Guid InvitationId, Guid AccountId, string UserName) : JournalEvent("invitation.accepted", "invitation", InvitationId.ToString())
{
    public string? Role { get; init; }
}

public sealed record AdministratorAppointed(Guid AccountId, string Role) : JournalEvent("administrator.appointed", "account", AccountId.ToString());

public sealed record AdministratorDismissed(Guid AccountId, string Role) : JournalEvent("administrator.dismissed", "account", AccountId.ToString());

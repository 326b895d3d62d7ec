using Jiema.Platform.Journal;

namespace Jiema.Platform.Accounts;

/// <summary>The installation got its first administrator, and its area the name.</summary>
public sealed record FirstAdministratorCreated(Guid AccountId, string Name, string AreaName) : JournalEvent("account.first-administrator", "account", AccountId.ToString());

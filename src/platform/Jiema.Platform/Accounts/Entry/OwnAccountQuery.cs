using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Entry;

/// <summary>What one's own page shows of the account.</summary>
/// <param name="Identity">The linked identity's name; null without a link.</param>
public sealed record OwnAccount(string UserName, string DisplayName, bool HasPassword, DateTimeOffset? PasswordChangedAt, string? Identity);

/// <summary>Reads one's own account.</summary>
public sealed class OwnAccountQuery(JiemaDb db)
{
    public Task<OwnAccount?> ReadAsync(Guid accountId, CancellationToken cancellation) => db.Set<Account>().AsNoTracking().Where(a => a.Id == accountId)
        .Select(a => new OwnAccount(a.UserName!, a.DisplayName, a.PasswordHash != null, a.PasswordChangedAt, db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == a.Id && l.LoginProvider == ProviderIdentity.Provider).Select(l => l.ProviderDisplayName ?? l.ProviderKey).FirstOrDefault()))
        .FirstOrDefaultAsync(cancellation);
}

using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jiema.Platform.Accounts.Passwords;

/// <summary>How a password is set, wherever it comes from.</summary>
internal static class PasswordWriting
{
    /// <summary>Checks the rules; gives the codes of what is wrong.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(UserManager<Account> accounts, Account account, string password)
    {
        var faults = new List<string>();
        foreach (var rule in accounts.PasswordValidators) faults.AddRange((await rule.ValidateAsync(accounts, account, password)).Errors.Select(e => e.Code));
        return faults;
    }

    /// <summary>Sets the checked password on the tracked account; the next save stores it.</summary>
    public static void Set(JiemaDb db, UserManager<Account> accounts, Account account, string password, DateTimeOffset now)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        Keep(db, account, now);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        Renew(account);
    }

    /// <summary>Puts the present hash into the history.</summary>
    public static void Keep(JiemaDb db, Account account, DateTimeOffset now)
    {
        account.PasswordChangedAt = now;
        db.Add(new PasswordRecord { Id = Guid.CreateVersion7(now), AccountId = account.Id, Hash = account.PasswordHash!, At = now });
    }

    /// <summary>Whatever was begun with the account as it was, such as half a sign-in, is worth nothing now.</summary>
    public static void Renew(Account account) => (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
}

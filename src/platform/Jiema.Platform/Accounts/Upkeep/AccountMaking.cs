using Jiema.Platform.Accounts.Names;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Upkeep;

/// <summary>Makes an account by the rules for names and passwords, in the caller's transaction.</summary>
internal static class AccountMaking
{
    /// <param name="password">Null for an account that signs in through the provider.</param>
    /// <returns>The account, or the codes of what is wrong.</returns>
    public static async Task<(Account? Account, IReadOnlyList<string> Faults)> CreateAsync(JiemaDb db, UserManager<Account> accounts, string? name, string displayName, string? password, DateTimeOffset now, CancellationToken cancellation)
    {
        var clean = UserNames.Clean(name);
        var account = new Account { UserName = clean, DisplayName = displayName, CreatedAt = now, NameSkeleton = UserNames.Skeleton(clean) };
        // Both at once, so that one try shows all that is wrong.
        var faults = password is null ? [] : new List<string>(await PasswordWriting.FaultsAsync(accounts, account, password));
        foreach (var rule in accounts.UserValidators) faults.AddRange((await rule.ValidateAsync(accounts, account)).Errors.Select(e => e.Code));
        if (faults.Count > 0) return (null, [.. faults.Distinct()]);
        try
        {
            var made = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
            if (!made.Succeeded) return (null, [.. made.Errors.Select(e => e.Code)]);
        }
        catch (DbUpdateException)
        {
            // Another took the name, or one that looks like it, a moment ago.
            db.Entry(account).State = EntityState.Detached;
            return (null, ["UserNameTaken"]);
        }

        if (password is not null) PasswordWriting.Keep(db, account, now);
        await db.SaveChangesAsync(cancellation);
        return (account, []);
    }
}

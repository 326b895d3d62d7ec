using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Passwords;

/// <summary>Which passwords are refused; every reason at once, by code.</summary>
internal sealed class PasswordRules(JiemaDb db, AccountSettings settings) : IPasswordValidator<Account>
{
    /// <summary>The longest password, in characters: hashing must not become work that a stranger can order.</summary>
    public const int Longest = 256;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var faults = Faults(settings, user.UserName, password ?? "").ToList();
        if (faults.Count == 0 && await IsFormerAsync(manager, user, password!)) faults.Add("PasswordFormer");
        return faults.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. faults.Select(f => new IdentityError { Code = f })]);
    }

    /// <summary>What can be said without the account's history.</summary>
    public static IEnumerable<string> Faults(AccountSettings settings, string? userName, string password)
    {
        if (password.Length < settings.PasswordLength) yield return "PasswordTooShort";
        if (password.Length > Longest) yield return "PasswordTooLong";
        if (Classes(password) < settings.PasswordClasses) yield return "PasswordClasses";
        if (userName is { Length: >= 3 } && Holds(password, userName)) yield return "PasswordHoldsName";
        if (CommonPasswords.Holds(password)) yield return "PasswordCommon";
    }

    private static int Classes(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsUpper(c) && !char.IsLower(c) && !char.IsDigit(c)) ? 1 : 0);

    private static bool Holds(string password, string name) =>
        password.Contains(name, StringComparison.OrdinalIgnoreCase) || password.Contains(string.Concat(name.Reverse()), StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsFormerAsync(UserManager<Account> manager, Account user, string password)
    {
        var former = await db.Set<PasswordRecord>().AsNoTracking().Where(p => p.AccountId == user.Id).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Take(settings.PasswordHistory).Select(p => p.Hash).ToListAsync();
        // The present one counts, also where it is older than its history.
        if (user.PasswordHash is { } present && !former.Contains(present)) former.Add(present);
        return former.Exists(hash => manager.PasswordHasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed);
    }
}

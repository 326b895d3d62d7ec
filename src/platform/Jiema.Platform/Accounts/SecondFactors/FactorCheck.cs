using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Names;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.SecondFactors;

/// <summary>Uses up a code. The database decides: of two requests with one code, one gets in.</summary>
internal static class FactorCheck
{
    public const string App = "totp";
    public const string Recovery = "recovery";

    /// <summary>How many recovery codes are made at a time.</summary>
    public const int Codes = 10;

    /// <returns>Which kind of code it was; null when it is wrong, used or too old.</returns>
    public static async Task<string?> UseAsync(JiemaDb db, Guid accountId, string typed, DateTimeOffset now, CancellationToken cancellation)
    {
        var code = Plain(typed);
        if (code.Length == 6 && code.All(char.IsAsciiDigit)) return await UseCodeAsync(db, accountId, code, now, cancellation) ? App : null;
        if (code.Length != 16) return null;
        var hash = OneTimeLink.Hash(code);
        return await db.Set<RecoveryCode>().Where(c => c.AccountId == accountId && c.Hash == hash && c.UsedAt == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellation) == 1 ? Recovery : null;
    }

    public static async Task<bool> UseCodeAsync(JiemaDb db, Guid accountId, string code, DateTimeOffset now, CancellationToken cancellation)
    {
        var secret = await db.Set<SecondFactorRecord>().Where(f => f.AccountId == accountId).Select(f => f.Secret).SingleOrDefaultAsync(cancellation);
        return secret is not null && Totp.Match(secret, Plain(code), now) is { } step
            && await db.Set<SecondFactorRecord>().Where(f => f.AccountId == accountId && f.Secret == secret && f.LastStep < step).ExecuteUpdateAsync(f => f.SetProperty(x => x.LastStep, step), cancellation) == 1;
    }

    /// <summary>Ten new codes in place of all former ones; they are known only here and now.</summary>
    public static async Task<IReadOnlyList<string>> RenewAsync(JiemaDb db, Guid accountId, CancellationToken cancellation)
    {
        await db.Set<RecoveryCode>().Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancellation);
        // 80 bits each: out of reach of guessing, even with the hash at hand.
        var codes = Enumerable.Range(0, Codes).Select(_ => Totp.NewKey()[..16]).ToList();
        db.AddRange(codes.Select(c => new RecoveryCode { AccountId = accountId, Hash = OneTimeLink.Hash(c) }));
        return [.. codes.Select(c => string.Join('-', c.Chunk(4).Select(part => new string(part))))];
    }

    private static string Plain(string typed) => typed.Length > 60 ? "" : string.Concat(UserNames.Clean(typed).Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
}

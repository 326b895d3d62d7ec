using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Jiema.Platform.Accounts.Names;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts;

/// <summary>Why the administrator was not created.</summary>
public enum FirstRunOutcome
{
    Created,

    /// <summary>The link is wrong, used or older than a day.</summary>
    LinkInvalid,

    /// <summary>The name or the password does not meet the rules; <see cref="FirstRunResult.Errors"/> says how.</summary>
    Refused,
}

/// <summary>Who becomes the first administrator.</summary>
/// <param name="AreaName">The county's name; null keeps the one that stands for it.</param>
public sealed record FirstRunOptions(string Token, string Name, string? DisplayName, string Password, string? AreaName = null);

/// <summary>What came of using the one-time link.</summary>
public sealed record FirstRunResult(FirstRunOutcome Outcome, Account? Account, IReadOnlyList<string> Errors);

/// <summary>The first administrator is created by a one-time link that the program prints at its first start: no default password exists.</summary>
public sealed class FirstRun(JiemaDb db, UserManager<Account> accounts, TimeProvider time)
{
    /// <summary>How long a printed link works.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(24);

    /// <summary>Whether the program still waits for its first administrator.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellation) => !await db.Set<Account>().AnyAsync(cancellation);

    /// <summary>A new secret for the link, which makes the former one worthless; null when an account exists.</summary>
    public async Task<string?> IssueTokenAsync(CancellationToken cancellation)
    {
        if (!await IsNeededAsync(cancellation)) return null;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await db.Set<FirstRunToken>().ExecuteDeleteAsync(cancellation);
        db.Add(new FirstRunToken { Id = 1, Hash = Hash(token), ExpiresAt = time.GetUtcNow() + LinkLife });
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>Whether the link would work now.</summary>
    public Task<bool> AcceptsAsync(string token, CancellationToken cancellation) => Valid(token).AnyAsync(cancellation);

    /// <summary>Uses the link. Of two people who use it at once, one becomes the administrator.</summary>
    public async Task<FirstRunResult> CreateAdministratorAsync(FirstRunOptions options, CancellationToken cancellation)
    {
        if (!await AcceptsAsync(options.Token, cancellation)) return new(FirstRunOutcome.LinkInvalid, null, []);
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        // Deleting the token is the race's finish line: only one of two can delete a row that is there once.
        if (await Valid(options.Token).ExecuteDeleteAsync(cancellation) == 0) return new(FirstRunOutcome.LinkInvalid, null, []);
        var display = string.IsNullOrWhiteSpace(options.DisplayName) ? options.Name.Trim() : options.DisplayName.Trim();
        var (account, faults) = await AccountMaking.CreateAsync(db, accounts, options.Name, display, options.Password, time.GetUtcNow(), cancellation);
        if (account is null)
        {
            await change.RollbackAsync(cancellation);
            return new(FirstRunOutcome.Refused, null, faults);
        }

        await FirstOffice.SetUpAsync(db, account, options.AreaName, time.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new(FirstRunOutcome.Created, account, []);
    }

    /// <summary>An installation of a former release has one account and no organisation: that account gets its place.</summary>
    public async Task AdoptAsync(CancellationToken cancellation)
    {
        await AdoptNamesAsync(cancellation);
        if (await db.Set<AdministratorRole>().AnyAsync(cancellation)) return;
        if (await db.Set<Account>().OrderBy(a => a.CreatedAt).FirstOrDefaultAsync(cancellation) is not { } account) return;
        await FirstOffice.SetUpAsync(db, account, null, time.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Accounts of a former release get what their names look like.</summary>
    private async Task AdoptNamesAsync(CancellationToken cancellation)
    {
        foreach (var account in await db.Set<Account>().Where(a => a.NameSkeleton == null).ToListAsync(cancellation)) account.NameSkeleton = UserNames.Skeleton(UserNames.Clean(account.UserName));
        await db.SaveChangesAsync(cancellation);
    }

    private IQueryable<FirstRunToken> Valid(string token)
    {
        var (hash, now) = (Hash(token), time.GetUtcNow());
        return db.Set<FirstRunToken>().Where(t => t.Hash == hash && t.ExpiresAt > now);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

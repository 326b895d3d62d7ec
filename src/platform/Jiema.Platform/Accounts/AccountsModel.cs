using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts;

/// <summary>
/// The tables of the accounts, as Identity's stores expect them (its schema version 1).
/// Written out, not inherited from Identity's context: the storage then knows nothing of accounts.
/// </summary>
internal sealed class AccountsModel : IStorageModel
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("platform_account");
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.Property(a => a.UserName).HasMaxLength(256);
            account.Property(a => a.NormalizedUserName).HasMaxLength(256);
            account.Property(a => a.Email).HasMaxLength(256);
            account.Property(a => a.NormalizedEmail).HasMaxLength(256);
            account.HasIndex(a => a.NormalizedUserName, "UserNameIndex").IsUnique();
            account.HasIndex(a => a.NormalizedEmail, "EmailIndex");
            account.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
            account.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(l => l.UserId).IsRequired();
            account.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(t => t.UserId).IsRequired();
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("platform_account_claim");
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("platform_account_login");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("platform_account_token");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        });
        model.Entity<AdministratorRole>(role =>
        {
            role.ToTable("platform_administrator");
            role.HasKey(r => r.AccountId);
            role.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FirstRunToken>(token =>
        {
            token.ToTable("platform_first_run");
            token.Property(t => t.Id).ValueGeneratedNever();
        });
    }
}

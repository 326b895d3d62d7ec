using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts;

/// <summary>The tables by which accounts are kept safe: sessions, invitations, former passwords, second factors.</summary>
internal sealed class AccountSecurityModel : IStorageModel
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.Property(a => a.NameSkeleton).HasMaxLength(256);
            account.HasIndex(a => a.NameSkeleton).IsUnique();
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("platform_session");
            session.Property(s => s.Browser).HasMaxLength(40);
            session.Property(s => s.Address).HasMaxLength(45);
            session.HasIndex(s => s.AccountId);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("platform_invitation");
            invitation.Property(i => i.Name).HasMaxLength(60);
            invitation.Property(i => i.Hash).HasMaxLength(64);
            invitation.HasIndex(i => i.Hash).IsUnique();
        });
        model.Entity<PasswordRecord>(password =>
        {
            password.ToTable("platform_password");
            password.HasIndex(p => new { p.AccountId, p.At });
            password.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SecondFactorRecord>(factor =>
        {
            factor.ToTable("platform_second_factor");
            factor.HasKey(f => f.AccountId);
            factor.Property(f => f.Secret).HasMaxLength(64);
            factor.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("platform_recovery_code");
            code.HasKey(c => new { c.AccountId, c.Hash });
            code.Property(c => c.Hash).HasMaxLength(64);
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

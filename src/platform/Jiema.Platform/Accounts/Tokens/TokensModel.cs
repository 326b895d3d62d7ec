using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>The table of tokens.</summary>
internal sealed class TokensModel : IStorageModel
{
    public void Build(ModelBuilder model) => model.Entity<ApiToken>(token =>
    {
        token.ToTable("platform_token");
        token.Property(t => t.Name).HasMaxLength(TokenRules.LongestName);
        token.Property(t => t.Sha256).HasMaxLength(64);
        token.Property(t => t.ScopeNames).HasMaxLength(2000);
        token.Ignore(t => t.Scopes);
        token.HasIndex(t => t.Sha256).IsUnique();
        token.HasIndex(t => t.AccountId);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
    });
}

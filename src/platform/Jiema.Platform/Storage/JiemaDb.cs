using Jiema.Platform.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Storage;

/// <summary>The one database. Each engine has a class of its own, so that both can keep their migrations in one assembly.</summary>
public abstract class JiemaDb(DbContextOptions options, IEnumerable<IStorageModel> models) : IdentityUserContext<Account, Guid>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("platform_account");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("platform_account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("platform_account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("platform_account_token");
        builder.Entity<FirstRunToken>(token =>
        {
            token.ToTable("platform_first_run");
            token.Property(t => t.Id).ValueGeneratedNever();
        });
        foreach (var model in models) model.Build(builder);
    }
}

/// <summary>The embedded database in one file.</summary>
public sealed class SqliteJiemaDb(DbContextOptions<SqliteJiemaDb> options, IEnumerable<IStorageModel> models) : JiemaDb(options, models);

/// <summary>The production database.</summary>
public sealed class PostgresJiemaDb(DbContextOptions<PostgresJiemaDb> options, IEnumerable<IStorageModel> models) : JiemaDb(options, models);

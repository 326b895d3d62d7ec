using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Storage;

/// <summary>The one database, to which every room and stage contributes its tables. Each engine has a class of its own, so that both can keep their migrations in one assembly.</summary>
public abstract class JiemaDb(DbContextOptions options, IEnumerable<IStorageModel> models) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var model in models) model.Build(modelBuilder);
    }
}

/// <summary>The embedded database in one file.</summary>
public sealed class SqliteJiemaDb(DbContextOptions<SqliteJiemaDb> options, IEnumerable<IStorageModel> models) : JiemaDb(options, models);

/// <summary>The production database.</summary>
public sealed class PostgresJiemaDb(DbContextOptions<PostgresJiemaDb> options, IEnumerable<IStorageModel> models) : JiemaDb(options, models);

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Jiema.Platform.Storage;

/// <summary>The one database, to which every room and stage contributes its tables. Each engine has a class of its own, so that both can keep their migrations in one assembly.</summary>
public abstract class JiemaDb(DbContextOptions options, IEnumerable<IStorageModel> models) : DbContext(options)
{
    private readonly List<ISaveSeal> _seals = [.. options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<ISaveSeal>() ?? []];

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Otherwise the repeat would run in the transaction that was left open, and be taken for stored without ever being committed.
            foreach (var seal in _seals) await seal.GiveUpAsync();
            throw;
        }
    }

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

using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Hosting;

/// <summary>Lets dotnet-ef make a migration of the SQLite model.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteJiemaDb>
{
    public SqliteJiemaDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteJiemaDb>();
        StorageSetup.UseSqlite(options, new StorageOptions { DataFolder = "design" }, HostSetup.MigrationsAssembly);
        return new SqliteJiemaDb(options.Options, Design.Models());
    }
}

/// <summary>Lets dotnet-ef make a migration of the PostgreSQL model.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresJiemaDb>
{
    public PostgresJiemaDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresJiemaDb>();
        StorageSetup.UsePostgres(options, new StorageOptions { Engine = "postgres", Connection = "Host=localhost" }, HostSetup.MigrationsAssembly);
        return new PostgresJiemaDb(options.Options, Design.Models());
    }
}

internal static class Design
{
    public static IEnumerable<IStorageModel> Models()
    {
        var services = new ServiceCollection();
        HostSetup.AddParts(services);
        return services.BuildServiceProvider().GetServices<IStorageModel>();
    }
}

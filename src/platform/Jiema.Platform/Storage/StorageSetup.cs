using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Storage;

/// <summary>Registers the database of the chosen engine.</summary>
public static class StorageSetup
{
    /// <param name="migrations">The assembly that holds the migrations of both engines.</param>
    public static IServiceCollection AddJiemaDb(this IServiceCollection services, IConfiguration configuration, string migrations)
    {
        var storage = Read(configuration);
        services.AddSingleton(Options.Create(storage));
        services.AddScoped<StorageStart>();
        if (storage.IsPostgres)
        {
            services.AddDbContext<PostgresJiemaDb>(o => UsePostgres(o, storage, migrations));
            services.AddScoped<JiemaDb>(s => s.GetRequiredService<PostgresJiemaDb>());
        }
        else
        {
            services.AddDbContext<SqliteJiemaDb>(o => UseSqlite(o, storage, migrations));
            services.AddScoped<JiemaDb>(s => s.GetRequiredService<SqliteJiemaDb>());
        }

        return services;
    }

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, StorageOptions storage, string migrations) =>
        options.UseSqlite($"Data Source={storage.SqliteFile};Pooling=True", s => s.MigrationsAssembly(migrations)).AddInterceptors(new SqlitePragmas());

    public static DbContextOptionsBuilder UsePostgres(DbContextOptionsBuilder options, StorageOptions storage, string migrations) =>
        options.UseNpgsql(storage.Connection, s => s.MigrationsAssembly(migrations));

    private static StorageOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Jiema:Storage");
        var engine = section["Engine"] ?? "sqlite";
        if (engine.ToLowerInvariant() is not ("sqlite" or "postgres"))
            throw new StorageException($"不认识的存储引擎“{engine}”。Jiema:Storage:Engine 可以是 sqlite 或 postgres。", $"Unknown storage engine '{engine}'. Jiema:Storage:Engine is sqlite or postgres.");
        var storage = new StorageOptions { Engine = engine, DataFolder = configuration["Jiema:DataFolder"] ?? "jiema-data", Connection = section["Connection"] };
        if (storage.IsPostgres && string.IsNullOrWhiteSpace(storage.Connection))
            throw new StorageException("用 PostgreSQL 时必须设置 Jiema:Storage:Connection（连接字符串）。", "PostgreSQL needs the setting Jiema:Storage:Connection (a connection string).");
        return storage;
    }
}

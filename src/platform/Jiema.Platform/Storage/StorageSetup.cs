using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

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
            services.AddDbContext<PostgresJiemaDb>((s, o) => UsePostgres(o, storage, migrations).AddInterceptors(s.GetServices<IInterceptor>()));
            services.AddScoped<JiemaDb>(s => s.GetRequiredService<PostgresJiemaDb>());
        }
        else
        {
            services.AddDbContext<SqliteJiemaDb>((s, o) => UseSqlite(o, storage, migrations).AddInterceptors(s.GetServices<IInterceptor>()));
            services.AddScoped<JiemaDb>(s => s.GetRequiredService<SqliteJiemaDb>());
        }

        return services;
    }

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, StorageOptions storage, string migrations) =>
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = storage.SqliteFile, Pooling = true }.ConnectionString, s => s.MigrationsAssembly(migrations)).AddInterceptors(new SqlitePragmas());

    public static DbContextOptionsBuilder UsePostgres(DbContextOptionsBuilder options, StorageOptions storage, string migrations) =>
        options.UseNpgsql(storage.Connection, s => s.MigrationsAssembly(migrations));

    /// <summary>The settings of the storage.</summary>
    /// <exception cref="StorageException">They name no engine, or no server.</exception>
    public static StorageOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Jiema:Storage");
        var engine = section["Engine"] ?? "sqlite";
        if (engine.ToLowerInvariant() is not ("sqlite" or "postgres"))
            throw new StorageException($"不认识的存储引擎“{engine}”。Jiema:Storage:Engine 可以是 sqlite 或 postgres。", $"Unknown storage engine '{engine}'. Jiema:Storage:Engine is sqlite or postgres.");
        var storage = new StorageOptions { Engine = engine, DataFolder = configuration["Jiema:DataFolder"] ?? "jiema-data", Connection = section["Connection"] };
        if (storage.IsPostgres && string.IsNullOrWhiteSpace(storage.Connection))
            throw new StorageException("用 PostgreSQL 时必须设置 Jiema:Storage:Connection（连接字符串）。", "PostgreSQL needs the setting Jiema:Storage:Connection (a connection string).");
        if (storage.IsPostgres && !IsConnection(storage.Connection!))
            // The value is not repeated: it may hold a password.
            throw new StorageException(
                "Jiema:Storage:Connection 不是有效的 PostgreSQL 连接字符串。写法如 Host=127.0.0.1;Port=5432;Database=jiema;Username=jiema;Password=…",
                "Jiema:Storage:Connection is not a PostgreSQL connection string. It is written like Host=127.0.0.1;Port=5432;Database=jiema;Username=jiema;Password=…");
        return storage;
    }

    private static bool IsConnection(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }
}

using Jiema.Hosting;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jiema.TestKit;

/// <summary>The engines that every storage test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>A whole installation with its own folder and its own fresh database on a real engine.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Installation(ServiceProvider services, DirectoryInfo folder) => (_services, Folder) = (services, folder);

    public DirectoryInfo Folder { get; }

    public static async Task<Installation> CreateAsync(Engine engine, TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory("jiema-test-");
        var settings = new Dictionary<string, string?> { ["Jiema:DataFolder"] = folder.FullName, ["Jiema:Storage:Engine"] = engine == Engine.Postgres ? "postgres" : "sqlite" };
        if (engine == Engine.Postgres) settings["Jiema:Storage:Connection"] = await Postgres.FreshDatabaseAsync();
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Critical));
        services.AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (time is not null) services.AddSingleton(time);
        var made = new Installation(services.BuildServiceProvider(validateScopes: true), folder);
        await made.UseAsync<StorageStart>(s => s.PrepareAsync(CancellationToken.None));
        return made;
    }

    /// <summary>Runs with a service in a scope of its own, as one request does.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task UseAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }
}

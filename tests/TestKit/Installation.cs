using Jiema.Hosting;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

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
    private readonly Dictionary<string, string?> _settings;
    private readonly bool _keepsFolder;

    private Installation(ServiceProvider services, DirectoryInfo folder, Dictionary<string, string?> settings, bool keepsFolder = false) =>
        (_services, Folder, _settings, _keepsFolder) = (services, folder, settings, keepsFolder);

    public DirectoryInfo Folder { get; }

    /// <param name="at">A folder of the test's own instead of a new one.</param>
    /// <param name="prepare">Whether the database is made; without, it is as before the first start.</param>
    public static async Task<Installation> CreateAsync(Engine engine, TimeProvider? time = null, string? lexicon = null, string? at = null, bool prepare = true, params (string Name, string Value)[] more)
    {
        var folder = at is null ? Directory.CreateTempSubdirectory("jiema-test-") : new DirectoryInfo(at);
        var settings = new Dictionary<string, string?> { ["Jiema:DataFolder"] = folder.FullName, ["Jiema:Storage:Engine"] = engine == Engine.Postgres ? "postgres" : "sqlite" };
        foreach (var (name, value) in more) settings[name] = value;
        if (engine == Engine.Postgres) settings["Jiema:Storage:Connection"] = await Postgres.FreshDatabaseAsync();
        if (lexicon is not null) await File.WriteAllTextAsync(Path.Combine(folder.FullName, "lexicon.tsv"), lexicon);
        var made = new Installation(Services(settings, time), folder, settings);
        if (prepare) await made.UseAsync<StorageStart>(s => s.PrepareAsync(CancellationToken.None));
        return made;
    }

    /// <summary>The same data in a program started anew, with this lexicon beside them; the folder stays the first one's to delete.</summary>
    public async Task<Installation> RestartAsync(string lexicon)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder.FullName, "lexicon.tsv"), lexicon);
        return new Installation(Services(_settings, null), Folder, _settings, keepsFolder: true);
    }

    /// <summary>The same data in a program with another setting; the folder stays the first one's to delete.</summary>
    public Installation With(string setting, string value)
    {
        var settings = new Dictionary<string, string?>(_settings) { [setting] = value };
        return new Installation(Services(settings, null), Folder, settings, keepsFolder: true);
    }

    /// <summary>The data of a program that runs elsewhere on this machine, on its engine; the folder stays that program's.</summary>
    public static Installation Beside(RunningJiema jiema)
    {
        var settings = new Dictionary<string, string?>(jiema.Storage);
        return new Installation(Services(settings, null), new DirectoryInfo(jiema.DataFolder), settings, keepsFolder: true);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings, TimeProvider? time)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Critical));
        services.AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (time is not null) services.AddSingleton(time);
        return services.BuildServiceProvider(validateScopes: true);
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
        // Idle connections of a finished test would crowd out those of the next.
        if (_settings.GetValueOrDefault("Jiema:Storage:Connection") is { Length: > 0 } connection) NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
        SqliteConnection.ClearAllPools();
        if (!_keepsFolder && Folder.Exists) Folder.Delete(recursive: true);
    }
}

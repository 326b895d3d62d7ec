using Jiema.Hosting;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Cli.Backup;

/// <summary>The installation on this machine, with the settings that the web program reads too. Nothing is made or migrated by opening it.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Machine(ServiceProvider services) => _services = services;

    /// <exception cref="StorageException">The settings name no storage.</exception>
    public static Machine Open(string? dataFolder)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables();
        if (dataFolder is not null) settings.AddInMemoryCollection([new("Jiema:DataFolder", dataFolder)]);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJiema(settings.Build());
        return new(services.BuildServiceProvider());
    }

    /// <summary>Runs with a service in a scope of its own.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

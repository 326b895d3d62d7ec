using Jiema.Hosting;
using Jiema.Platform;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Cli;

/// <summary>The installation on this machine, with the settings that the web program reads too.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IConfiguration _settings;

    private Machine(ServiceProvider services, IConfiguration settings) => (_services, _settings) = (services, settings);

    /// <summary>Who acts: whoever may run programs on the machine, as the journal shows it.</summary>
    public ActionContext Context => new(Guid.Empty, $"命令行（{Environment.UserName}）", _services.GetRequiredService<TimeProvider>().GetUtcNow()) { AreaId = Area.First };

    /// <summary>Opens without making or migrating anything.</summary>
    /// <exception cref="StorageException">The settings name no storage.</exception>
    public static Machine Open(string? dataFolder)
    {
        var settings = InstallationSettings.Read(dataFolder);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJiema(settings);
        return new(services.BuildServiceProvider(), settings);
    }

    /// <summary>Opens an installation that is there already, for a command that writes; an older one is brought up to date.</summary>
    /// <exception cref="StorageException">The settings or the storage cannot be used.</exception>
    public static async Task<Machine> OpenExistingAsync(string? dataFolder, CancellationToken cancellation)
    {
        var folder = InstallationSettings.Read(dataFolder)["Jiema:DataFolder"] ?? new StorageOptions().DataFolder;
        // An empty installation made by a slip in the folder's name would look like one without accounts.
        if (!Directory.Exists(folder)) throw new StorageException($"没有数据目录 {Path.GetFullPath(folder)}。请在 Jiema 的目录里运行，或用 --data 指出数据目录。", $"There is no data folder {Path.GetFullPath(folder)}. Run this where Jiema runs, or name the folder with --data.");
        var machine = Open(dataFolder);
        await machine.UseAsync<StorageStart, int>(async start =>
        {
            await start.PrepareAsync(cancellation);
            return 0;
        });
        return machine;
    }

    /// <summary>Where people open the program, for links that are printed: what the command line says, else what the web program listens on.</summary>
    public Uri Address(string? given) => new(given ?? _settings["urls"]?.Split(';')[0] ?? "http://127.0.0.1:5210");

    /// <summary>Runs with a service in a scope of its own.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

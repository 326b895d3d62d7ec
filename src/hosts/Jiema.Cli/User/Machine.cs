using Jiema.Hosting;
using Jiema.Platform;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Cli.User;

/// <summary>The installation on this machine, with the settings that the web program reads too.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Machine(ServiceProvider services, Uri address) => (_services, Address) = (services, address);

    /// <summary>Where people open the program, for the links that are printed.</summary>
    public Uri Address { get; }

    /// <summary>Who acts: whoever may run programs on the machine, as the journal shows it.</summary>
    public ActionContext Context => new(Guid.Empty, $"命令行（{Environment.UserName}）", _services.GetRequiredService<TimeProvider>().GetUtcNow()) { AreaId = Area.First };

    /// <exception cref="StorageException">The settings or the storage cannot be used.</exception>
    public static async Task<Machine> OpenAsync(string? dataFolder, string? address, CancellationToken cancellation)
    {
        var configuration = InstallationSettings.Read(dataFolder);
        var folder = configuration["Jiema:DataFolder"] ?? "jiema-data";
        // An empty installation made by a slip in the folder's name would look like one without accounts.
        if (!Directory.Exists(folder)) throw new StorageException($"没有数据目录 {Path.GetFullPath(folder)}。请在 Jiema 的目录里运行，或用 --data 指出数据目录。", $"There is no data folder {Path.GetFullPath(folder)}. Run this where Jiema runs, or name the folder with --data.");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJiema(configuration);
        var machine = new Machine(services.BuildServiceProvider(), new Uri(address ?? configuration["urls"]?.Split(';')[0] ?? "http://127.0.0.1:5210"));
        await machine.UseAsync<StorageStart, int>(async s =>
        {
            await s.PrepareAsync(cancellation);
            return 0;
        });
        return machine;
    }

    /// <summary>Runs with a service in a scope of its own.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

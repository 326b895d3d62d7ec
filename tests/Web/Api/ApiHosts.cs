using Jiema.TestKit;

namespace Jiema.Web.Tests.Api;

/// <summary>One program for each engine, started when first asked for.</summary>
public sealed class ApiHosts : IAsyncLifetime
{
    private readonly Dictionary<Engine, Lazy<Task<ApiHost>>> _hosts = Enum.GetValues<Engine>().ToDictionary(e => e, e => new Lazy<Task<ApiHost>>(() => ApiHost.StartAsync(e)));

    public Task<ApiHost> OnAsync(Engine engine) => _hosts[engine].Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values.Where(h => h is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })) await (await host.Value).DisposeAsync();
    }
}

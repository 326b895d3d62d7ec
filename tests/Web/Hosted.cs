using Jiema.Platform.Storage;
using Jiema.TestKit;
using Jiema.Web.Setup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Web.Tests;

/// <summary>The real program on a free port of this process, with a world of accounts, and an address of the test's own that gives a form's token.</summary>
public class Hosted : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-hosted-");

    public WebApplication App { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public World World { get; private set; } = null!;

    public ReportWorld Reports { get; private set; } = null!;

    public DirectoryInfo Folder => _folder;

    /// <summary>A password is enough here, and stays good; a test asks faster than a program may.</summary>
    private static readonly string[] Simple = ["--Jiema:Accounts:SecondFactor=None", "--Jiema:Accounts:PasswordDays=0", "--Jiema:Api:RequestsPerMinutePerToken=100000", "--Jiema:Api:RequestsPerMinutePerAddress=100000"];

    /// <summary>Settings beyond the data folder, as on the command line.</summary>
    protected virtual IEnumerable<string> Settings => [];

    /// <summary>Addresses of a test's own.</summary>
    protected virtual void Map(WebApplication app)
    {
    }

    public async ValueTask InitializeAsync()
    {
        App = WebHost.Build([$"--Jiema:DataFolder={_folder.FullName}", "--urls=http://127.0.0.1:0", .. Simple, .. Settings]);
        App.MapGet("/test/token", (HttpContext http, IAntiforgery forms) => forms.GetAndStoreTokens(http).RequestToken).AllowAnonymous();
        Map(App);
        await UseAsync<StorageStart>(s => s.PrepareAsync(CancellationToken.None));
        await App.StartAsync();
        Address = new Uri(App.Urls.First(u => u.StartsWith("http://127.0.0.1", StringComparison.Ordinal)) + "/");
        World = await World.CreateAsync(App.Services);
        Reports = await ReportWorld.CreateAsync(this);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The product's endpoints: not the test's own, not the files of wwwroot.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => !Routes.Of(e).StartsWith("/test/", StringComparison.Ordinal) && !Routes.IsStatic(e));

    /// <summary>A client signed in as this account of the world; null is a stranger.</summary>
    public async Task<Actor> ActorAsync(string? name)
    {
        var actor = new Actor(name ?? Actor.Stranger, Address, isAccount: name is not null);
        await actor.EnterAsync();
        return actor;
    }

    public async Task UseAsync<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task<TResult> UseAsync<T, TResult>(Func<T, Task<TResult>> work) where T : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}

/// <summary>What an endpoint's address looks like.</summary>
internal static class Routes
{
    public static string Of(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>A file of wwwroot; or the framework's own last resort for files that were added after the build, which names no permission and so is closed to everybody.</summary>
    public static bool IsStatic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null || Of(endpoint) == "/{**path:file}";
}

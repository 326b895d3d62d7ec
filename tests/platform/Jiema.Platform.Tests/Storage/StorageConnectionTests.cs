using Jiema.Hosting;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Tests.Storage;

public sealed class StorageConnectionTests
{
    [Theory, InlineData("Hots=127.0.0.1"), InlineData("Host=127.0.0.1;Port=abc"), InlineData("postgres://a:b@c/d")]
    public async Task Prepare_ConnectionStringMisspelt_SaysSo(string connection)
    {
        var failure = await Record.ExceptionAsync(() => PrepareAsync(new() { ["Jiema:Storage:Engine"] = "postgres", ["Jiema:Storage:Connection"] = connection }));
        Assert.IsType<StorageException>(failure);
    }

    [Fact]
    public async Task Prepare_FolderWithASemicolon_KeepsTheDatabaseThere()
    {
        var root = Directory.CreateTempSubdirectory("jiema-test-");
        var folder = Path.Combine(root.FullName, "a;b=c");
        await PrepareAsync(new() { ["Jiema:DataFolder"] = folder });
        Assert.True(File.Exists(Path.Combine(folder, "jiema.db")));
        SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
    }

    private static async Task PrepareAsync(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StorageStart>().PrepareAsync(CancellationToken.None);
    }
}

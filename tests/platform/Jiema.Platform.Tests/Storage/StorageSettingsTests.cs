using Jiema.Hosting;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Tests.Storage;

public sealed class StorageSettingsTests
{
    [Theory]
    [InlineData("oracle", null, "sqlite 或 postgres")]
    [InlineData("postgres", null, "Jiema:Storage:Connection")]
    public void Settings_ThatCannotWork_AreRefusedWithAdvice(string engine, string? connection, string advice)
    {
        var settings = new Dictionary<string, string?> { ["Jiema:Storage:Engine"] = engine, ["Jiema:Storage:Connection"] = connection };
        var problem = Assert.Throws<StorageException>(() => new ServiceCollection().AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        Assert.Contains(advice, problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_ServerThatIsNotThere_SaysWhichSettingToCheck()
    {
        var problem = await Prepare(new() { ["Jiema:Storage:Engine"] = "postgres", ["Jiema:Storage:Connection"] = "Host=127.0.0.1;Port=1;Timeout=3" });
        Assert.Contains("Jiema:Storage:Connection", problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_FolderThatIsAFile_SaysSo()
    {
        var file = Path.GetTempFileName();
        try
        {
            var problem = await Prepare(new() { ["Jiema:DataFolder"] = Path.Combine(file, "data") });
            Assert.Contains("Jiema:DataFolder", problem.English, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Prepare_FileThatIsNoDatabase_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("jiema-test-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "jiema.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        var problem = await Prepare(new() { ["Jiema:DataFolder"] = folder.FullName });
        Assert.Contains("jiema.db", problem.Chinese, StringComparison.Ordinal);
    }

    private static async Task<StorageException> Prepare(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await Assert.ThrowsAsync<StorageException>(() => scope.ServiceProvider.GetRequiredService<StorageStart>().PrepareAsync(CancellationToken.None));
    }
}

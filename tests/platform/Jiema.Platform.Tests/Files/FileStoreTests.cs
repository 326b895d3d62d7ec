using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-test-");
    private readonly FileStore _store;

    public FileStoreTests() => _store = new FileStore(Options.Create(new StorageOptions { DataFolder = _folder.FullName }));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Put_SameContentManyTimesAtOnce_IsKeptOnce()
    {
        var content = new byte[100_000];
        var names = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => _store.PutAsync(content, CancellationToken.None))));
        Assert.Single(names.Distinct());
        Assert.Single(_folder.GetFiles("*", SearchOption.AllDirectories));
        Assert.Equal(content, await _store.GetAsync(names[0], CancellationToken.None));
    }

    [Fact]
    public async Task Get_ContentAlteredOnDisk_IsNoticed()
    {
        var name = await _store.PutAsync("云"u8.ToArray(), CancellationToken.None);
        await File.WriteAllTextAsync(_folder.GetFiles("*", SearchOption.AllDirectories).Single().FullName, "雨", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidDataException>(() => _store.GetAsync(name, CancellationToken.None));
    }

    [Theory, InlineData("../../etc/passwd"), InlineData(""), InlineData("ABCDEF")]
    public async Task Get_NameThatIsNoHash_FindsNothing(string name) => Assert.Null(await _store.GetAsync(name, CancellationToken.None));
}

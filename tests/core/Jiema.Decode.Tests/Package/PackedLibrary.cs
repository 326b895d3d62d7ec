using System.IO.Compression;
using System.Reflection;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Package;

[CollectionDefinition(nameof(PackedLibrary))]
public class PackedLibraryCollection : ICollectionFixture<PackedLibrary>;

/// <summary>The library, packed once into a folder of its own: the very assembly that the tests run on.</summary>
public sealed class PackedLibrary : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jiema-package-").FullName;
    private readonly Lazy<Task> _pack;

    public PackedLibrary() => _pack = new(PackAsync);

    private string Feed => Path.Combine(_folder, "feed");

    /// <summary>The folder that holds the package and its symbols, nothing else.</summary>
    public async Task<string> FeedAsync()
    {
        await _pack.Value;
        return Feed;
    }

    /// <summary>The package or, by its ending, the symbols.</summary>
    public async Task<ZipArchive> OpenAsync(string ending = ".nupkg") => await ZipFile.OpenReadAsync(Assert.Single(Directory.GetFiles(await FeedAsync(), "*" + ending)), TestContext.Current.CancellationToken);

    public static byte[] Bytes(ZipArchive package, string entry)
    {
        using var stream = package.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A folder of this test, gone after it.</summary>
    public string Fresh(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Not built again: the tests of other projects run at the same time and use what stands in bin.
    private async Task PackAsync()
    {
        await Sdk.NeedAsync();
        var configuration = typeof(Reading).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await Sdk.MustAsync(Repo.Root, "pack", "src/core/Jiema.Decode", "--no-build", "--configuration", configuration, "--output", Feed);
    }
}

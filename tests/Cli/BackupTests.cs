using Jiema.TestKit;
using static Jiema.Cli.Tests.Program;

namespace Jiema.Cli.Tests;

/// <summary>jiema backup, restore and files, as an administrator runs them.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-cli-");

    private string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Backup_ThenRestore_SayWhatTheyDid(Engine engine)
    {
        await using var source = await Installation.CreateAsync(engine);
        var settings = engine == Engine.Sqlite ? null : new Dictionary<string, string> { ["Jiema__Storage__Engine"] = "postgres", ["Jiema__Storage__Connection"] = await ConnectionAsync(source) };
        Directory.CreateDirectory(Path.Combine(source.Folder.FullName, "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(source.Folder.FullName, "files", "ab", new string('a', 64)), "x", TestContext.Current.CancellationToken);
        var backup = await JiemaAsync(["backup", "--data", source.Folder.FullName, "--to", At("备份.zip")], settings: settings);
        // A file of the store that is not what its name says: written, and told.
        Assert.Equal((1, ""), (backup.Code, backup.Errors));
        Assert.Contains("1 个文件", backup.Text, StringComparison.Ordinal);
        Assert.Contains("损坏\t" + new string('a', 64), backup.Text, StringComparison.Ordinal);
        File.Delete(Path.Combine(source.Folder.FullName, "files", "ab", new string('a', 64)));
        Assert.Equal(0, (await JiemaAsync(["backup", "--data", source.Folder.FullName, "--to", At("b.zip"), "-q"], settings: settings)).Code);
        var restore = await JiemaAsync(["restore", "--data", At("new"), "--from", At("b.zip"), "--lang", "en"]);
        Assert.Equal((0, ""), (restore.Code, restore.Errors));
        Assert.StartsWith("Verified and restored", restore.Text, StringComparison.Ordinal);
        var again = await JiemaAsync(["backup", "--data", At("new"), "--to", At("b.zip")]);
        Assert.Equal((2, "“" + At("b.zip") + "”已经存在，没有覆盖。请换一个文件名。\n"), (again.Code, again.Errors));
        var files = await JiemaAsync(["files", "--data", At("new")]);
        Assert.Equal((0, "0 个文件 0.0 MB，数据引用 0 个：丢失 0，损坏 0，没有引用的 0。\n"), (files.Code, files.Text));
    }

    [Fact]
    public async Task Backup_OfNoInstallation_MakesNone()
    {
        var run = await JiemaAsync(["backup", "--data", At("none"), "--to", At("a.zip")]);
        Assert.Equal(2, run.Code);
        Assert.Contains("没有数据库文件", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.Empty(_folder.GetFileSystemInfos());
        Assert.Equal(2, (await JiemaAsync(["files", "--data", At("none")])).Code);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task Restore_OfSomethingElse_SaysSoInOneLine()
    {
        await File.WriteAllTextAsync(At("a.zip"), "PK and nothing", TestContext.Current.CancellationToken);
        var run = await JiemaAsync(["restore", "--data", At("new"), "--from", At("a.zip"), "--lang", "en"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("it is no backup of Jiema", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(At("new")));
    }

    private static Task<string> ConnectionAsync(Installation installation) =>
        installation.UseAsync<Microsoft.Extensions.Options.IOptions<Jiema.Platform.Storage.StorageOptions>, string>(o => Task.FromResult(o.Value.Connection!));
}

using System.Text;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Files;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;
using Jiema.Platform.Tests.Files.Backup;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Files;

/// <summary>A real disk that is full: what was acknowledged stays, what was not is said, and work goes on when there is room.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task Save_OnAFullDisk_IsSaidAndLosesNothing()
    {
        using var disk = new SmallDisk();
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite, at: Path.Combine(disk.Path, "data"));
        var acknowledged = new List<string>();
        disk.Fill(leave: 400_000);
        var failure = await WriteAsync(jiema, acknowledged, 2000);
        Assert.True(DiskFull.Is(failure), failure?.ToString() ?? "the disk never filled");
        Assert.NotEmpty(acknowledged);
        // Twice over: a failed save leaves nothing that makes the next one fail otherwise.
        Assert.True(DiskFull.Is(await WriteAsync(jiema, acknowledged, 2000)));
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), await NamesAsync(jiema));
        disk.MakeRoom();
        Assert.Null(await WriteAsync(jiema, acknowledged, 50));
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), await NamesAsync(jiema));
        await jiema.UseAsync<JiemaDb>(async db => Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task File_OnAFullDisk_IsSaidAndLeavesNoHalf()
    {
        using var disk = new SmallDisk();
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite, at: Path.Combine(disk.Path, "data"));
        var content = new byte[3_000_000];
        var kept = new List<string>();
        var failure = await Record.ExceptionAsync(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                content[0] = (byte)i;
                kept.Add(await jiema.UseAsync<FileStore, string>(f => f.PutAsync(content, CancellationToken.None)));
            }
        });
        Assert.True(DiskFull.Is(failure), failure?.ToString());
        Assert.InRange(kept.Count, 1, 5);
        Assert.Equal(kept.Count, Directory.GetFiles(Path.Combine(jiema.Folder.FullName, "files"), "*", SearchOption.AllDirectories).Length);
        foreach (var name in kept) Assert.NotNull(await jiema.UseAsync<FileStore, byte[]?>(f => f.GetAsync(name, CancellationToken.None)));
    }

    [Fact]
    public async Task BackUpAndRestore_WithoutRoom_SayItAndLeaveNothing()
    {
        using var disk = new SmallDisk();
        await using var source = await Installation.CreateAsync(Engine.Sqlite);
        for (var i = 0; i < 20; i++) await source.UseAsync<FileStore, string>(f => f.PutAsync(Encoding.UTF8.GetBytes(new string((char)('a' + i), 1_000_000)), CancellationToken.None));
        var full = await Assert.ThrowsAsync<StorageException>(() => Backups.BackUpAsync(source, Path.Combine(disk.Path, "a.zip")));
        Assert.Contains("磁盘没有空间", full.Chinese, StringComparison.Ordinal);
        Assert.Empty(new DirectoryInfo(disk.Path).GetFileSystemInfos());
        var archive = Path.Combine(source.Folder.FullName, "a.zip");
        await Backups.BackUpAsync(source, archive);
        await using var target = await Installation.CreateAsync(Engine.Sqlite, at: Path.Combine(disk.Path, "data"));
        var little = await Backups.RefusedAsync(target, archive);
        Assert.Contains("空间不够", little.Chinese, StringComparison.Ordinal);
        await Backups.AssertEmptyAsync(target);
    }

    [Fact]
    public void Is_OtherFailures_AreNot()
    {
        Assert.False(DiskFull.Is(null));
        Assert.False(DiskFull.Is(new IOException("no such file")));
        Assert.False(DiskFull.Is(new DbUpdateException("unique", new InvalidOperationException())));
    }

    /// <summary>Saves rows one by one until one fails; gives why.</summary>
    private static async Task<Exception?> WriteAsync(Installation jiema, List<string> acknowledged, int most)
    {
        for (var i = 0; i < most; i++)
        {
            var unit = new Unit { Id = Guid.NewGuid(), AreaId = Area.First, Name = $"局 {Guid.NewGuid():N} {new string('长', 60)}", From = default };
            try
            {
                await jiema.UseAsync<JiemaDb>(async db =>
                {
                    db.Add(unit);
                    await db.SaveChangesAsync();
                });
                acknowledged.Add(unit.Name);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                return failure;
            }
        }

        return null;
    }

    private static async Task<IEnumerable<string>> NamesAsync(Installation jiema) => (await jiema.UseAsync<JiemaDb, List<string>>(db => db.Set<Unit>().Select(u => u.Name).ToListAsync())).Order(StringComparer.Ordinal);
}

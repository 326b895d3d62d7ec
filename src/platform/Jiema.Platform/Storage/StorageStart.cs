using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Storage;

/// <summary>Brings the storage into the shape that this program needs, or says what to do.</summary>
public sealed class StorageStart(JiemaDb db, IOptions<StorageOptions> options)
{
    /// <summary>Creates or migrates the database.</summary>
    /// <exception cref="StorageException">It cannot be reached, written, or belongs to a newer program.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var storage = options.Value;
        CheckFolder(storage.DataFolder);
        try
        {
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            if (await db.Database.CanConnectAsync(cancellation))
            {
                var newer = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Where(m => !known.Contains(m)).ToList();
                if (newer.Count > 0)
                    throw new StorageException(
                        $"数据库由更新版本的 Jiema 建立（含 {newer[^1]}），本程序不能打开。请使用新版程序，或恢复升级前的备份。",
                        $"The database was made by a newer Jiema (it holds {newer[^1]}) and this program cannot open it. Use the newer program, or restore the backup made before the upgrade.");
            }

            await db.Database.MigrateAsync(cancellation);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException { InnerException: DbException } or TimeoutException)
        {
            throw storage.IsPostgres
                ? new StorageException(
                    $"连不上或不能使用 PostgreSQL：{Reason(failure)}。请检查 Jiema:Storage:Connection 的地址、库名、账号和权限。",
                    $"PostgreSQL cannot be reached or used: {Reason(failure)}. Check the host, database, account and rights in Jiema:Storage:Connection.", failure)
                : new StorageException(
                    $"不能打开数据库文件 {storage.SqliteFile}：{Reason(failure)}。请确认文件没有损坏、没有被别的程序占用、磁盘有空间。",
                    $"The database file {storage.SqliteFile} cannot be opened: {Reason(failure)}. Check that it is whole, not held by another program, and that the disk has room.", failure);
        }
    }

    private static string Reason(Exception failure) => (failure as DbException ?? failure.InnerException ?? failure).Message.ReplaceLineEndings(" ").TrimEnd('.');

    private static void CheckFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"数据目录 {Path.GetFullPath(folder)} 不能写入。请换一个目录（设置 Jiema:DataFolder），或给运行账号写权限。",
                $"The data folder {Path.GetFullPath(folder)} cannot be written. Choose another (setting Jiema:DataFolder), or give the program's account the right to write.", failure);
        }
    }
}

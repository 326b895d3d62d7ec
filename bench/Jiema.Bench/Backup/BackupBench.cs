using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiema.Bench.Decode;
using Jiema.Hosting;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Bench.Backup;

/// <summary>Backs an installation of a gigabyte up and restores it, beside a plain copy of the same files in the same run.</summary>
internal static class BackupBench
{
    private const int Mega = 1_000_000;

    /// <param name="folder">Where to work: it takes four times the size. Everything made there is deleted again.</param>
    /// <param name="rounds">How often each is done; the median counts.</param>
    public static async Task<int> RunAsync(string folder, string? output, int rounds, string? postgres)
    {
        var work = Directory.CreateDirectory(Path.Combine(folder, $"jiema-bench-{Guid.NewGuid():N}"));
        try
        {
            var (source, archive) = (Path.Combine(work.FullName, "source"), Path.Combine(work.FullName, "a.zip"));
            await using (var made = Open(source, null)) await MadeInstallation.MakeAsync(made, source);
            var bytes = Bytes(source);
            var (copy, raw, back, restore, onPostgres) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
            BackupResult? result = null;
            for (var round = 0; round < rounds; round++)
            {
                // In turn, so that a busy minute of the machine falls on all.
                copy.Add(await TimeAsync(() => CopyAsync(source, Path.Combine(work.FullName, "copy"), sync: false)));
                Clear(work, "copy");
                raw.Add(await TimeAsync(() => CopyAsync(source, Path.Combine(work.FullName, "copy"), sync: true)));
                Clear(work, "copy");
                back.Add(await TimeAsync(async () =>
                {
                    await using var services = Open(source, null);
                    await using var scope = services.CreateAsyncScope();
                    result = await scope.ServiceProvider.GetRequiredService<WriteBackup>().ExecuteAsync(new WriteBackupOptions(archive), CancellationToken.None);
                }));
                restore.Add(await TimeAsync(() => RestoreAsync(Path.Combine(work.FullName, "target"), null, archive)));
                Clear(work, "target");
                if (postgres is not null && round == 0)
                {
                    onPostgres.Add(await TimeAsync(() => RestoreAsync(Path.Combine(work.FullName, "target"), postgres, archive)));
                    Clear(work, "target");
                }

                if (round < rounds - 1) File.Delete(archive);
            }

            var sheet = Sheet(bytes, result!, [("plain copy of the folder", copy), ("plain copy, each file synced to the disk", raw), ("jiema backup (SQLite)", back), ("jiema restore (SQLite)", restore), ("jiema restore into PostgreSQL", onPostgres)]);
            Console.Write(sheet);
            if (output is not null) await File.WriteAllTextAsync(output, sheet);
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            work.Delete(recursive: true);
        }
    }

    public static ServiceProvider Open(string folder, string? postgres)
    {
        var settings = new Dictionary<string, string?> { ["Jiema:DataFolder"] = folder, ["Jiema:Storage:Engine"] = postgres is null ? "sqlite" : "postgres", ["Jiema:Storage:Connection"] = postgres };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }

    private static async Task RestoreAsync(string target, string? postgres, string archive)
    {
        await using var services = Open(target, postgres);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RestoreBackup>().ExecuteAsync(new RestoreBackupOptions(archive), CancellationToken.None);
    }

    private static async Task CopyAsync(string from, string to, bool sync)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            await using var output = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            await input.CopyToAsync(output, 1 << 18);
            if (sync) output.Flush(flushToDisk: true);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Clear(DirectoryInfo work, string name)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.Combine(work.FullName, name), recursive: true);
    }

    private static long Bytes(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    private static string Sheet(long bytes, BackupResult result, IEnumerable<(string What, List<double> Seconds)> rows)
    {
        var sheet = new StringBuilder();
        sheet.Append(CultureInfo.InvariantCulture, $"""
            # Backup and restore of an installation of {bytes / 1e9:F2} GB

            Machine: {Machine.Name}.

            {result.Rows:N0} rows of {result.Tables} tables, {result.Files:N0} files of {result.FileBytes / Mega:N0} MB, in an archive of {result.ArchiveBytes / Mega:N0} MB. MB/s are of the installation's bytes in the data folder, so that all rows compare. Everything runs in turn in one process, pages of the source in memory.

            | | s, median | min | max | MB/s |
            |---|---|---|---|---|

            """);
        foreach (var (what, seconds) in rows.Where(r => r.Seconds.Count > 0))
        {
            var sorted = seconds.Order().ToList();
            sheet.Append(CultureInfo.InvariantCulture, $"| {what} | {sorted[sorted.Count / 2]:F1} | {sorted[0]:F1} | {sorted[^1]:F1} | {bytes / sorted[sorted.Count / 2] / Mega:F0} |\n");
        }

        return sheet.ToString();
    }
}

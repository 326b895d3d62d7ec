using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiema.Bench.Decode;
using Jiema.Bench.Kill;
using Jiema.Hosting;
using Jiema.Platform;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.Reports.Decoding.Queue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Bench.Submit;

/// <summary>Submissions a second, beside the commits a second that the same disk gives in the same minute.</summary>
internal static class SubmitBench
{
    private const string Web = "src/hosts/Jiema.Web/bin/Release/net10.0/Jiema.Web.dll";
    private const int Rounds = 3;
    private const int Many = 16;

    /// <summary>To be started in the checkout's root, after a Release build of the program.</summary>
    public static async Task<int> RunAsync(int count, string? postgres, string? commit, string? output)
    {
        var text = new StringBuilder();
        Line("# Submissions a second");
        Line("");
        Line(FormattableString.Invariant($"`dotnet run -c Release --project bench/Jiema.Bench -- submit {count}{(postgres is null ? "" : " --postgres CONNECTION")}`, commit {commit ?? "unknown"}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}: {count:N0} small texts handed in a round, {Rounds} rounds in turn. {Machine.Name}."));
        Line("");
        Line("| engine | what | median a second | best | of the raw commits, by the median |");
        Line("|---|---|--:|--:|--:|");
        await EngineAsync("SQLite", null);
        if (postgres is not null)
            await using (var database = await FreshDatabase.CreateAsync(postgres)) await EngineAsync("PostgreSQL", database.Connection);
        Line("");
        Line("A submission is one commit (change, journal, key and answer) and one new file that is synced: two waits for the disk where a raw commit has one. While they are handed in, the same program decodes what was handed in before, with commits of its own. The program, the clients and the database share the machine.");
        if (output is not null) await File.WriteAllTextAsync(output, text.ToString(), new UTF8Encoding(false));
        return 0;

        void Line(string line)
        {
            Console.WriteLine(line);
            text.Append(line).Append('\n');
        }

        async Task EngineAsync(string engine, string? connection)
        {
            var folder = Directory.CreateTempSubdirectory("jiema-submit-");
            var storage = new StorageOptions { Engine = connection is null ? "sqlite" : "postgres", DataFolder = folder.FullName, Connection = connection };
            using var served = new Served(Path.GetFullPath(Web), new KillOptions(Web, storage, 0, 0).Settings);
            await served.StartAsync();
            using var client = await FirstUser.ClientAsync(served);
            await using var services = Services(storage);
            (string What, bool Raw, List<double> Rates, Func<int, Task> Work)[] parts =
            [
                ("yardstick: 4 KiB appended and synced", false, [], _ => Task.Run(() => RawCommits.Append(folder.FullName, count))),
                ("yardstick: raw commits of one row", true, [], _ => connection is null ? RawCommits.SqliteAsync(folder.FullName, count) : RawCommits.PostgresAsync(connection, count, 1)),
                ($"yardstick: raw commits, {Many} connections", false, [], _ => connection is null ? Task.CompletedTask : RawCommits.PostgresAsync(connection, count, Many)),
                ("through the use case, 1 at a time", false, [], round => UseCaseAsync(services, count, round)),
                ("over HTTP, 1 client", false, [], round => HttpAsync(client, count, 1, round)),
                ($"over HTTP, {Many} clients", false, [], round => HttpAsync(client, count, Many, round)),
            ];
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var part in parts)
                {
                    var watch = Stopwatch.StartNew();
                    await part.Work(round);
                    // The first is not counted: code is compiled, files are made.
                    if (round > 0) part.Rates.Add(count / watch.Elapsed.TotalSeconds);
                }
            }

            await served.KillAsync();
            var raw = Median(parts.Single(p => p.Raw).Rates);
            foreach (var part in parts.Where(p => connection is not null || !p.What.EndsWith("connections", StringComparison.Ordinal)))
                Line(string.Create(CultureInfo.InvariantCulture, $"| {engine} | {part.What} | {Median(part.Rates):N0} | {part.Rates.Max():N0} | {Median(part.Rates) / raw:P0} |"));
            await services.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private static async Task HttpAsync(HttpClient client, int count, int clients, int round)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                await Write.HandIn($"{clients}-{round}-{i}", MadeText.Of($"{clients}个客户端第{round}轮第{i}次交来", 6)).SendAsync(client);
        })));
    }

    private static async Task UseCaseAsync(ServiceProvider services, int count, int round)
    {
        for (var i = 0; i < count; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var context = new ActionContext(Guid.Empty, "王督查", TimeProvider.System.GetUtcNow()) { AreaId = Area.First };
            var options = new OpenReportOptions { Content = Encoding.UTF8.GetBytes(MadeText.Of($"第{round}轮第{i}次直接交来", 6)), FileName = "", Pasted = true };
            await scope.ServiceProvider.GetRequiredService<QueueDecoding>().ExecuteAsync(options, context, CancellationToken.None);
        }
    }

    private static ServiceProvider Services(StorageOptions storage)
    {
        var settings = new Dictionary<string, string?> { ["Jiema:DataFolder"] = storage.DataFolder, ["Jiema:Storage:Engine"] = storage.Engine, ["Jiema:Storage:Connection"] = storage.Connection };
        var services = new ServiceCollection();
        services.AddLogging().AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}

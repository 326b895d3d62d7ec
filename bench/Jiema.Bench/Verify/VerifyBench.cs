using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiema.Bench.Decode;
using Jiema.Platform.Journal;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;

namespace Jiema.Bench.Verify;

/// <summary>How many events a second are checked, beside what the machine needs to read them and to hash as many bytes at all.</summary>
internal static class VerifyBench
{
    private const int Rounds = 5;
    private const int Goal = 500_000;

    public static async Task<int> RunAsync(int events, string? postgres, string? output)
    {
        var folder = Directory.CreateTempSubdirectory("jiema-bench-");
        var text = new StringBuilder();
        try
        {
            Line("# Speed of `jiema verify`");
            Line("");
            Line(FormattableString.Invariant($"`dotnet run -c Release --project bench/Jiema.Bench -- verify {events}{(postgres is null ? "" : " --postgres CONNECTION")}`: a journal of {events:N0} events as the review makes them. {Machine.Name}."));
            Line("");
            Line("| engine, hash | measured | median, events/s | best | goal | by the median |");
            Line("|---|---|--:|--:|--:|---|");
            await EngineAsync("SQLite", new StorageOptions { DataFolder = Path.Combine(folder.FullName, "sha256") }, JournalHash.Sha256, events);
            if (postgres is not null) await EngineAsync("PostgreSQL", new StorageOptions { Engine = "postgres", DataFolder = folder.FullName, Connection = postgres }, JournalHash.Sha256, events);
            await EngineAsync("SQLite", new StorageOptions { DataFolder = Path.Combine(folder.FullName, "sm3") }, JournalHash.Sm3, Math.Min(events, 500_000));
            Line("");
            Line(FormattableString.Invariant($"{Rounds} rounds each, in turn. Yardsticks: reading alone is the same reader without hashing; hashing alone is as many bytes an event, from memory, on one thread. Checking reads on one thread and hashes on the other, so it cannot be faster than the slower of the two. The database file lies in the page cache."));
            Console.Write(text);
            if (output is not null) await File.WriteAllTextAsync(output, text.ToString(), new UTF8Encoding(false));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Line(string line) => text.Append(line).Append('\n');

        async Task EngineAsync(string engine, StorageOptions storage, string algorithm, int count)
        {
            await MadeJournal.FillAsync(storage, count, algorithm);
            var bytes = 0L;
            var (verify, read, hash) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                verify.Add(await TimeAsync(async () =>
                {
                    var verdict = await JournalVerifier.VerifyAsync(storage, [], null, CancellationToken.None);
                    if (!verdict.Whole || verdict.Events != count) throw new InvalidOperationException(verdict.ToString());
                }));
                read.Add(await TimeAsync(() => Task.FromResult(bytes = Read(storage))));
                hash.Add(await TimeAsync(() => Task.Run(() => Hash(algorithm, (int)(bytes / count), count))));
            }

            Row("checked: read and hashed", verify, algorithm == JournalHash.Sha256 ? Goal : null);
            Row("yardstick: read alone", read, null);
            Row(FormattableString.Invariant($"yardstick: hashed alone, {bytes / count} bytes an event"), hash, null);

            void Row(string what, List<double> seconds, int? goal)
            {
                var (median, best) = (count / seconds.Order().ElementAt(Rounds / 2), count / seconds.Min());
                Line(string.Create(CultureInfo.InvariantCulture, $"| {engine}, {algorithm} | {what} | {median:N0} | {best:N0} | {(goal is null ? "" : $"≥ {goal:N0}")} | {(goal is null ? "" : median >= goal ? "met" : "not met")} |"));
            }
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>All that is hashed, in bytes.</summary>
    private static long Read(StorageOptions storage)
    {
        using var source = JournalSource.Open(storage);
        var batch = new JournalBatch();
        for (var bytes = 0L; ;)
        {
            source.Fill(batch);
            if (batch.Count == 0) return bytes;
            for (var i = 0; i < batch.Count; i++) bytes += batch[i].Length;
        }
    }

    private static void Hash(string algorithm, int length, int count)
    {
        var (form, name, hash) = (new byte[length], Encoding.ASCII.GetBytes(algorithm), new byte[JournalHash.Bytes]);
        for (var i = 0; i < count; i++)
        {
            JournalHash.TryCompute(name, form, hash);
            hash.CopyTo(form, 0);
        }
    }
}

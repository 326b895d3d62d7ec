using System.Collections.Concurrent;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;

namespace Jiema.Bench.Kill;

/// <summary>What a round is made of.</summary>
/// <param name="Program">Jiema.Web.dll.</param>
/// <param name="Storage">An empty folder, and with PostgreSQL an empty database.</param>
/// <param name="Writes">How many are to be acknowledged.</param>
/// <param name="Seed">Gives the moment of the kill: the same seed aims at the same acknowledgement.</param>
internal sealed record KillOptions(string Program, StorageOptions Storage, int Writes, int Seed, int Clients = 8)
{
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Jiema__DataFolder"] = Storage.DataFolder, ["Jiema__Storage__Engine"] = Storage.Engine, ["Jiema__Storage__Connection"] = Storage.Connection ?? "",
    };
}

/// <summary>What came of a round.</summary>
/// <param name="AtKill">How many were acknowledged when the program was killed.</param>
/// <param name="Repeated">Tries that got no answer and were made again under the same key.</param>
/// <param name="Replayed">Repeats of what had been stored before the kill: they got the first try's answer.</param>
/// <param name="Start">From the start of the process after the kill until it was ready.</param>
internal sealed record KillResult(int AtKill, int Acknowledged, int Repeated, int Replayed, int Lost, int Doubled, TimeSpan Start, long Events, IReadOnlyList<string> Faults)
{
    public bool Clean => Lost == 0 && Doubled == 0 && Faults.Count == 0;
}

/// <summary>Clients write, the program is killed in the middle and started again, the clients repeat what was not answered and go on.</summary>
internal sealed class KillRun(KillOptions options)
{
    private const int RowsOfReport = 50;

    private readonly Random _random = new(options.Seed);
    private readonly ConcurrentBag<string> _faults = [];
    private readonly TaskCompletionSource _again = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next = -1;
    private int _acknowledged;
    private int _repeated;
    private int _replayed;

    public async Task<KillResult> RunAsync()
    {
        using var served = new Served(options.Program, options.Settings);
        await served.StartAsync();
        using var client = await FirstUser.ClientAsync(served);
        var before = new List<Write>();
        var writes = await WritesAsync(client, before);
        var files = Path.Combine(options.Storage.DataFolder, "files");
        var killAt = _random.Next(options.Writes / 10, options.Writes * 9 / 10);
        var aim = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, options.Clients).Select(_ => Task.Run(() => WorkAsync(client, writes, killAt, aim))).ToList();
        if (await Task.WhenAny(aim.Task, Task.WhenAll(clients)) != aim.Task) throw new InvalidOperationException("The writes ended before the kill: " + string.Join("; ", _faults.Take(5)));
        // Not at the acknowledgement itself: anywhere in the work on the next ones.
        await Task.Delay(_random.Next(0, 25));
        await served.KillAsync();
        // Taken before the next start: an answer that is still on its way to a client counts when it is read.
        var atKill = Volatile.Read(ref _acknowledged);
        var survivors = writes.Where(w => w.Acknowledged).ToList();
        var start = await served.StartAsync();
        foreach (var line in Lines(served).Where(l => !l.StartsWith("Jiema ", StringComparison.Ordinal))) _faults.Add("the start after the kill said: " + line);
        var first = Account.Of(await Stored.ReadAsync(options.Storage), survivors, before, files, all: false);
        _again.SetResult();
        await Task.WhenAll(clients);
        foreach (var write in writes.Where(w => w.Location is not null))
            if (!(await client.GetAsync(write.Location)).IsSuccessStatusCode) _faults.Add($"{write.Location} cannot be read");
        // Two decisions at once on one report are logged and tried again; a request or a decoding that failed is a fault.
        foreach (var line in Lines(served).Where(l => l.Contains("API failed", StringComparison.Ordinal) || l.Contains("Decoding what was handed in failed", StringComparison.Ordinal))) _faults.Add("the program said: " + line);
        await served.KillAsync();
        var last = Account.Of(await Stored.ReadAsync(options.Storage), writes, before, files, all: true);
        var journal = await JournalVerifier.VerifyAsync(options.Storage, [], null, CancellationToken.None);
        if (!journal.Whole) _faults.Add($"the journal is broken: {journal.Bad}");
        // Before the repeats, what was only begun may stand there without its acknowledgement; the rest must hold.
        foreach (var fault in first.Faults.Where(f => !f.Contains("never", StringComparison.Ordinal) && !f.StartsWith("report ", StringComparison.Ordinal)).Concat(last.Faults)) _faults.Add(fault);
        return new(atKill, _acknowledged, _repeated, _replayed, Math.Max(first.Lost, last.Lost), last.Doubled, start, journal.Events, [.. _faults]);
    }

    /// <summary>Half of them texts that are handed in, half of them decisions on rows that were handed in before.</summary>
    private async Task<List<Write>> WritesAsync(HttpClient client, List<Write> before)
    {
        var decisions = new Queue<Write>();
        while (decisions.Count < options.Writes / 2)
        {
            var (key, text) = ($"before-{options.Seed}-{before.Count}", MadeText.Of($"第{options.Seed}轮第{before.Count}份", RowsOfReport));
            var (report, rows) = await Write.ReportAsync(client, key, text);
            before.Add(Write.HandIn(key, text));
            if (rows.Count == 0) throw new InvalidOperationException("The report that was made has no rows.");
            foreach (var row in rows) decisions.Enqueue(Write.Confirm($"confirm-{options.Seed}-{decisions.Count}", report, (string)row!["row"]!["key"]!, (string)row["etag"]!));
        }

        return [.. Enumerable.Range(0, options.Writes).Select(i => i % 2 == 1 ? decisions.Dequeue() : Write.HandIn($"hand-in-{options.Seed}-{i}", MadeText.Of($"第{options.Seed}轮第{i}次交来", 6)))];
    }

    private static string[] Lines(Served served) => served.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task WorkAsync(HttpClient client, List<Write> writes, int killAt, TaskCompletionSource aim)
    {
        for (var i = Interlocked.Increment(ref _next); i < writes.Count; i = Interlocked.Increment(ref _next))
        {
            while (true)
            {
                try
                {
                    if (await writes[i].SendAsync(client)) Interlocked.Increment(ref _replayed);
                    if (Interlocked.Increment(ref _acknowledged) == killAt) aim.SetResult();
                    break;
                }
                catch (HttpRequestException) when (!_again.Task.IsCompleted)
                {
                    Interlocked.Increment(ref _repeated);
                    await _again.Task;
                }
                catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException)
                {
                    _faults.Add(failure.Message);
                    break;
                }
            }
        }
    }
}

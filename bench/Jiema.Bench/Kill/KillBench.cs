using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiema.Bench.Decode;
using Jiema.Platform.Storage;

namespace Jiema.Bench.Kill;

/// <summary>Rounds on each engine, their table, and exit code 1 when anything was lost, doubled or not clean.</summary>
internal static class KillBench
{
    private const string Web = "src/hosts/Jiema.Web/bin/Release/net10.0/Jiema.Web.dll";
    private const string Cli = "src/hosts/Jiema.Cli/bin/Release/net10.0/jiema.dll";

    /// <summary>To be started in the checkout's root, after a Release build of both programs.</summary>
    /// <param name="postgres">A server whose account may create databases; null for SQLite alone.</param>
    /// <param name="only">sqlite or postgres, when only one of them is to be tried.</param>
    /// <param name="commit">What was built, for the head of the result.</param>
    public static async Task<int> RunAsync(int rounds, int writes, int seed, string? postgres, string? only, string? commit, string? output)
    {
        var text = new StringBuilder();
        Line("# kill -9 between acknowledged writes");
        Line("");
        Line(FormattableString.Invariant($"`eng/kill.sh {rounds} {writes} {seed}`, commit {commit ?? "unknown"}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}. {Machine.Name}."));
        Line("");
        Line(FormattableString.Invariant($"Eight clients write over HTTP (half texts handed in, half decisions on rows) until {writes:N0} writes are acknowledged; at a seeded moment the program is killed (SIGKILL), started again on the same data, and every request without an answer is repeated under its key. Then the database and the files are read past the program, and `jiema verify` checks the journal."));
        Line("");
        Line("| engine | round | acknowledged | of them before the kill | repeated | of them stored before, answered again | lost | doubled | faults | ready after the kill, s |");
        Line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var clean = true;
        for (var round = 1; only != "postgres" && round <= rounds; round++) clean &= await RoundAsync("SQLite", round, null);
        for (var round = 1; postgres is not null && only != "sqlite" && round <= rounds; round++)
            await using (var database = await FreshDatabase.CreateAsync(postgres)) clean &= await RoundAsync("PostgreSQL", round, database.Connection);
        Line("");
        Line("A repeat is also a try that found the program gone. Faults: an answer, a file or an event that is missing, a row that nobody wrote, a line that the start after the kill logged, a request or a decoding that failed, a journal that is not whole. SIGKILL leaves the system's cache as it is: it shows what the program does when it ends anywhere, not what the disk does when the power goes.");
        if (postgres is null) Line("\nPostgreSQL was not found and not tried.");
        if (output is not null) await File.WriteAllTextAsync(output, text.ToString(), new UTF8Encoding(false));
        return clean ? 0 : 1;

        void Line(string line)
        {
            Console.WriteLine(line);
            text.Append(line).Append('\n');
        }

        async Task<bool> RoundAsync(string engine, int round, string? connection)
        {
            var folder = Directory.CreateTempSubdirectory("jiema-kill-");
            var options = new KillOptions(Path.GetFullPath(Web), new StorageOptions { Engine = connection is null ? "sqlite" : "postgres", DataFolder = folder.FullName, Connection = connection }, writes, (seed * 1000) + round);
            var result = await new KillRun(options).RunAsync();
            var verified = await VerifyAsync(options);
            var good = result.Clean && verified && result.Acknowledged == writes;
            Line(string.Create(CultureInfo.InvariantCulture, $"| {engine} | {round} | {result.Acknowledged:N0} | {result.AtKill:N0} | {result.Repeated} | {result.Replayed} | {result.Lost} | {result.Doubled} | {result.Faults.Count + (verified ? 0 : 1)} | {result.Start.TotalSeconds:F1} |"));
            foreach (var fault in result.Faults.Take(20)) Console.Error.WriteLine($"{engine} {round}: {fault}");
            if (good) folder.Delete(recursive: true);
            else Console.Error.WriteLine($"{engine} {round}: the data stand in {folder.FullName}");
            return good;
        }
    }

    private static async Task<bool> VerifyAsync(KillOptions options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(Cli), "verify", "--lang", "en"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in options.Settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) Console.Error.WriteLine(said);
        return process.ExitCode == 0;
    }
}

using System.Diagnostics;
using Jiema.Cli.Decode;
using Jiema.Platform.Journal.Digests;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;

namespace Jiema.Cli.Journal;

/// <summary>Checks the chain of one installation and says what came of it in one line.</summary>
internal sealed class VerifyRun(Words words, bool quiet)
{
    public const int Whole = 0;
    public const int Broken = 1;

    private readonly JournalWords _texts = new(words);

    public async Task<int> ExecuteAsync(string? data, IReadOnlyList<string> digestFiles, CancellationToken cancellation)
    {
        try
        {
            var digests = new List<JournalDigest>();
            foreach (var file in digestFiles)
            {
                if (await ReadAsync(file, cancellation) is not { } digest) return Root.Unusable;
                digests.Add(digest);
            }

            var storage = InstallationSettings.Storage(data);
            var watch = Stopwatch.StartNew();
            var verdict = await CheckAsync(storage, digests, cancellation);
            if (verdict.Bad is { } bad)
            {
                await Console.Out.WriteLineAsync(_texts.Broken(bad));
                return Broken;
            }

            await Console.Out.WriteLineAsync(_texts.Whole(verdict, watch.Elapsed.TotalSeconds));
            foreach (var digest in digests) await Console.Out.WriteLineAsync(_texts.Extends(digest));
            return Whole;
        }
        catch (StorageException problem)
        {
            await Console.Error.WriteLineAsync(words.Pick(problem.Chinese, problem.English));
            return Root.Unusable;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(words.Interrupted);
            return Root.Interrupted;
        }
    }

    private async Task<JournalVerdict> CheckAsync(StorageOptions storage, List<JournalDigest> digests, CancellationToken cancellation)
    {
        Progress? progress = null;
        try
        {
            return await JournalVerifier.VerifyAsync(storage, digests.Select(d => d.Mark), (done, total) => (progress ??= Progress.Start(total, quiet, _texts.Rate)).Reach(done), cancellation);
        }
        finally
        {
            progress?.Dispose();
        }
    }

    /// <summary>Null, and said why, when the file is no digest.</summary>
    private async Task<JournalDigest?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            if (!File.Exists(file)) await Console.Error.WriteLineAsync(words.NotFound(file));
            else if (JournalDigest.Parse(await File.ReadAllTextAsync(file, cancellation)) is { } digest) return digest;
            else await Console.Error.WriteLineAsync(_texts.NoDigest(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(words.Unreadable(file, failure.Message));
        }

        return null;
    }
}

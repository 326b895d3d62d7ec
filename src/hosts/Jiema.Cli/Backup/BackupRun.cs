using System.Data.Common;
using Jiema.Cli.Decode;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;

namespace Jiema.Cli.Backup;

/// <summary>Runs one of the commands on the installation, with a bar, and says in the end what was done, or why not.</summary>
internal sealed class BackupRun(Words words, BackupWords texts, string? data, bool quiet)
{
    private const int Mega = 1_000_000;

    public async Task<int> ExecuteAsync<TService, TResult>(Func<TService, Action<BackupProgress>, Task<TResult>> work, Func<TResult, (string Said, int Code)> say) where TService : notnull
    {
        Progress? bar = null;
        // Told from one place at a time, in order.
        void Show(BackupProgress p) => (bar ??= Progress.Start(Math.Max(1, p.Total / Mega), quiet, texts.Rate)).Reach(p.Done / Mega);
        try
        {
            await using var machine = Machine.Open(data);
            TResult result;
            try
            {
                result = await machine.UseAsync<TService, TResult>(service => work(service, Show));
            }
            finally
            {
                bar?.Dispose();
            }

            var (said, code) = say(result);
            await Console.Out.WriteLineAsync(said);
            return code;
        }
        catch (StorageException problem)
        {
            await Console.Error.WriteLineAsync(words.Pick(problem.Chinese, problem.English));
            return Root.Unusable;
        }
        catch (DbException failure)
        {
            await Console.Error.WriteLineAsync(texts.Unreadable(failure.Message));
            return Root.Unusable;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(texts.Unreadable(failure.Message));
            return Root.Unusable;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(words.Interrupted);
            return Root.Interrupted;
        }
    }
}

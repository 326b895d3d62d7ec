using System.CommandLine;
using Jiema.Hosting;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Jiema.Cli.Backup;

/// <summary>jiema backup and jiema restore. The installation is the one that the web program's settings name, or the folder of --data.</summary>
internal static class BackupCommands
{
    public static Command Backup(Words words)
    {
        var texts = new BackupWords(words);
        var to = new Option<string>("--to") { Description = texts.To, Required = true };
        var keys = new Option<bool>("--with-keys") { Description = texts.WithKeys };
        var (data, language) = (new Option<string?>("--data") { Description = texts.Data }, new Option<string?>("--lang") { Description = words.Lang });
        var command = new Command("backup", texts.Backup) { to, keys, data, language };
        command.SetAction((parsed, cancellation) => RunAsync<WriteBackup>(words, parsed.GetValue(data), async (backup, progress) =>
        {
            var file = parsed.GetValue(to)!;
            return texts.Written(file, await backup.ExecuteAsync(new WriteBackupOptions(file, parsed.GetValue(keys), progress), cancellation));
        }));
        return command;
    }

    public static Command Restore(Words words)
    {
        var texts = new BackupWords(words);
        var from = new Option<string>("--from") { Description = texts.From, Required = true };
        var (data, language) = (new Option<string?>("--data") { Description = texts.Data }, new Option<string?>("--lang") { Description = words.Lang });
        var command = new Command("restore", texts.Restore) { from, data, language };
        command.SetAction((parsed, cancellation) => RunAsync<RestoreBackup>(words, parsed.GetValue(data), async (restore, progress) =>
            texts.Restored(await restore.ExecuteAsync(new RestoreBackupOptions(parsed.GetValue(from)!, progress), cancellation))));
        return command;
    }

    private static async Task<int> RunAsync<TService>(Words words, string? data, Func<TService, IProgress<BackupProgress>, Task<string>> work) where TService : notnull
    {
        try
        {
            var services = new ServiceCollection();
            services.AddLogging().AddJiema(InstallationSettings.Read(data));
            await using var provider = services.BuildServiceProvider();
            await using var scope = provider.CreateAsyncScope();
            var service = scope.ServiceProvider.GetRequiredService<TService>();
            var said = Console.IsErrorRedirected ? await work(service, new Progress<BackupProgress>()) : await WithBarAsync(p => work(service, p));
            await Console.Out.WriteLineAsync(said);
            return Root.Decoded;
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

    private static Task<string> WithBarAsync(Func<IProgress<BackupProgress>, Task<string>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().StartAsync(async bar =>
        {
            var task = bar.AddTask(" ");
            return await work(new Reporter(p => task.Value = p.Total == 0 ? 0 : Math.Min(100, 100.0 * p.Done / p.Total)));
        });
    }

    private sealed class Reporter(Action<BackupProgress> show) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value) => show(value);
    }
}

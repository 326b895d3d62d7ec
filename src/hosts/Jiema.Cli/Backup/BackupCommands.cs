using System.CommandLine;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Files.Upkeep;

namespace Jiema.Cli.Backup;

/// <summary>jiema backup, restore and files: their options.</summary>
internal static class BackupCommands
{
    public static Command Backup(Words words)
    {
        var texts = new BackupWords(words);
        var to = new Option<string>("--to") { Description = texts.To, Required = true };
        var keys = new Option<bool>("--with-keys") { Description = texts.WithKeys };
        return Make("backup", texts.Backup, texts, words, [to, keys], (run, parsed, cancellation) => run.ExecuteAsync<WriteBackup, BackupResult>(
            (use, progress) => use.ExecuteAsync(new WriteBackupOptions(parsed.GetValue(to)!, parsed.GetValue(keys), progress), cancellation),
            result => (texts.Written(parsed.GetValue(to)!, result), BackupWords.Lost(result) ? Root.WorthALook : Root.Decoded)));
    }

    public static Command Restore(Words words)
    {
        var texts = new BackupWords(words);
        var from = new Option<string>("--from") { Description = texts.From, Required = true };
        return Make("restore", texts.Restore, texts, words, [from], (run, parsed, cancellation) => run.ExecuteAsync<RestoreBackup, BackupResult>(
            (use, progress) => use.ExecuteAsync(new RestoreBackupOptions(parsed.GetValue(from)!, progress), cancellation),
            result => (texts.Restored(parsed.GetValue(from)!, result), BackupWords.Lost(result) ? Root.WorthALook : Root.Decoded)));
    }

    public static Command Files(Words words)
    {
        var texts = new BackupWords(words);
        return Make("files", texts.Files, texts, words, [], (run, _, cancellation) => run.ExecuteAsync<FilesQuery, FilesReport>(
            (query, progress) => query.ReadAsync(progress, cancellation),
            report => (texts.Report(report), report.Missing.Count + report.Damaged.Count > 0 ? Root.WorthALook : Root.Decoded)));
    }

    private static Command Make(string name, string about, BackupWords texts, Words words, Option[] options, Func<BackupRun, ParseResult, CancellationToken, Task<int>> act)
    {
        var data = new Option<string?>("--data") { Description = texts.Data };
        var language = new Option<string?>("--lang") { Description = words.Lang };
        var quiet = new Option<bool>("--quiet", "-q") { Description = words.Quiet };
        var command = new Command(name, about);
        foreach (var option in (Option[])[.. options, data, language, quiet]) command.Add(option);
        command.SetAction((parsed, cancellation) => act(new BackupRun(words, texts, parsed.GetValue(data), parsed.GetValue(quiet)), parsed, cancellation));
        return command;
    }
}

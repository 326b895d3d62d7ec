using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Jiema.Cli.Backup;
using Jiema.Cli.Decode;
using Jiema.Cli.Explain;
using Jiema.Cli.Journal;
using Jiema.Cli.User;

namespace Jiema.Cli;

/// <summary>The commands of jiema.</summary>
internal static class Root
{
    public const int Decoded = 0;
    public const int WorthALook = 1;
    public const int Unusable = 2;

    /// <summary>What shells expect of a program stopped from the keyboard.</summary>
    public const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] args)
    {
        // Output is UTF-8 on every console and in every culture.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var words = Words.For(args);
        var root = new RootCommand(words.About)
        {
            DecodeCommand.Make(words), ExplainCommand.Make(words), VerifyCommand.Make(words), DigestCommand.Make(words), UserCommand.Make(words),
            BackupCommands.Backup(words), BackupCommands.Restore(words), BackupCommands.Files(words),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync(words.Pick($"用法见：{Help(parsed)}", $"See: {Help(parsed)}"));
            return Unusable;
        }

        return await parsed.InvokeAsync();
    }

    private static string Path(CommandResult result) => result.Parent is CommandResult { Command: not RootCommand } above ? $"{Path(above)} {result.Command.Name}" : result.Command.Name;

    private static string Help(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "jiema --help" : $"jiema {Path(parsed.CommandResult)} --help";
}

using System.CommandLine;

namespace Jiema.Cli.Journal;

/// <summary>jiema verify: its options.</summary>
internal static class VerifyCommand
{
    public static Command Make(Words words)
    {
        var texts = new JournalWords(words);
        var data = new Option<string?>("--data") { Description = texts.Data };
        var digest = new Option<string[]>("--digest") { Description = texts.DigestFile };
        var language = new Option<string?>("--lang") { Description = words.Lang };
        var quiet = new Option<bool>("--quiet", "-q") { Description = words.Quiet };
        var command = new Command("verify", texts.Verify) { data, digest, language, quiet };
        command.SetAction((parsed, cancellation) => new VerifyRun(words, parsed.GetValue(quiet)).ExecuteAsync(parsed.GetValue(data), parsed.GetValue(digest) ?? [], cancellation));
        return command;
    }
}

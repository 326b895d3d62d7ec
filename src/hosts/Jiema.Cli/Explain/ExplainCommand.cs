using System.CommandLine;

namespace Jiema.Cli.Explain;

/// <summary>jiema explain: its arguments and options.</summary>
internal static class ExplainCommand
{
    public static Command Make(Words words)
    {
        var file = new Argument<string>("FILE") { Description = words.Inputs };
        var at = new Option<string?>("--at") { Description = words.At };
        var find = new Option<string?>("--find") { Description = words.Find };
        var lexicon = new Option<string?>("--lexicon") { Description = words.Lexicon };
        var language = new Option<string?>("--lang") { Description = words.Lang };
        var command = new Command("explain", words.Explain) { file, at, find, lexicon, language };
        command.SetAction((parsed, cancellation) => ExplainRun.ExecuteAsync(words, parsed.GetValue(file)!, parsed.GetValue(at), parsed.GetValue(find), parsed.GetValue(lexicon), cancellation));
        return command;
    }
}

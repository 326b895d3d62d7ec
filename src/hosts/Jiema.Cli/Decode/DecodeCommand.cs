using System.CommandLine;

namespace Jiema.Cli.Decode;

/// <summary>jiema decode: its arguments and options.</summary>
internal static class DecodeCommand
{
    public static Command Make(Words words)
    {
        var inputs = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = words.Inputs };
        var format = new Option<string?>("--format", "-f") { Description = words.Format };
        var output = new Option<string?>("--out", "-o") { Description = words.Out };
        var resume = new Option<bool>("--resume") { Description = words.Resume };
        var text = new Option<string?>("--text") { Description = words.Text };
        var lexicon = new Option<string?>("--lexicon") { Description = words.Lexicon };
        var strict = new Option<bool>("--strict") { Description = words.Strict };
        var language = new Option<string?>("--lang") { Description = words.Lang };
        var quiet = new Option<bool>("--quiet", "-q") { Description = words.Quiet };
        var command = new Command("decode", words.Decode) { inputs, format, output, resume, text, lexicon, strict, language, quiet };
        command.SetAction((parsed, cancellation) => new DecodeRun(words, new DecodeOptions
        {
            Inputs = parsed.GetValue(inputs)!,
            Format = parsed.GetValue(format),
            Out = parsed.GetValue(output),
            Text = parsed.GetValue(text),
            Lexicon = parsed.GetValue(lexicon),
            Strict = parsed.GetValue(strict),
            Quiet = parsed.GetValue(quiet),
            Resume = parsed.GetValue(resume),
        }).ExecuteAsync(cancellation));
        return command;
    }
}

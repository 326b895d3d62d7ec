using Jiema.Decode;
using Jiema.Reports.Intake;

namespace Jiema.Cli.Decode;

/// <summary>One file's way from bytes to a Reading, or to the one line that says why not.</summary>
internal sealed record OneReport(string Path, string Text, Reading? Reading, string? Problem, IReadOnlyList<string> Notes)
{
    public static OneReport Read(string path, Lexicon lexicon, Words words, CancellationToken cancellation)
    {
        try
        {
            return Of(path, Inputs.Read(path), lexicon, words, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(path, "", null, words.Unreadable(path, failure.Message), []);
        }
    }

    public static OneReport Of(string path, byte[] content, Lexicon lexicon, Words words, CancellationToken cancellation)
    {
        try
        {
            return Decode(path, content, lexicon, words, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A fault of ours in one report must not cost the ten thousand others.
            return new(path, "", null, words.OurFault(path, $"{failure.GetType().Name}: {failure.Message}"), []);
        }
    }

    private static OneReport Decode(string path, byte[] content, Lexicon lexicon, Words words, CancellationToken cancellation)
    {
        var intake = ReportIntake.Read(content, path == "-" ? "stdin" : System.IO.Path.GetFileName(path), cancellationToken: cancellation);
        if (intake.Text is not { } text)
            return new(path, "", null, $"{path}: {(words.English ? intake.Fault!.MessageEn : intake.Fault!.MessageZh)} ({intake.Fault.Code})", []);
        var reading = ReportDecoder.Decode(text.Text, new ReadingSource(text.FileName, text.Sha256, text.Text.Length, text.MediaType), lexicon);
        return new(path, text.Text, reading, null, [.. text.Notes.Select(n => $"{path}: {(words.English ? n.MessageEn : n.MessageZh)}")]);
    }
}

using System.Text;
using Jiema.Cli.Formats;
using Jiema.Decode;

namespace Jiema.Cli.Decode;

/// <summary>One run of jiema decode: what is asked for fits together, then one report or many.</summary>
internal sealed class DecodeRun(Words words, DecodeOptions options)
{
    private static readonly string[] Options = ["--format", "--out", "--resume", "--text", "--lexicon", "--strict", "--lang", "--quiet", "--help"];

    private static readonly string[] Known = ["table", "json", "ndjson", "csv", "xlsx", "html"];

    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        var (given, output) = (options.Inputs, options.Out);
        if (options.Format is { } asked && !Known.Contains(asked)) return Fail(words.UnknownFormat(asked));
        if (given.FirstOrDefault(g => g.StartsWith("--", StringComparison.Ordinal) && !File.Exists(g)) is { } option) return Fail(words.UnknownOption(option, Nearest.Of(option, Options)));
        var inputs = Inputs.Expand(given, output, words);
        if (inputs.All(i => i.Problem is not null)) return Fail(string.Join(Environment.NewLine, inputs.Select(i => i.Problem)));
        var many = inputs.Count > 1 || given.Any(Directory.Exists);
        var format = options.Format ?? (output is null && !Console.IsOutputRedirected && !many ? "table" : many ? "ndjson" : "json");
        if (many && format != "ndjson") return Fail(words.OneOnly(format));
        if (format == "ndjson" && options.Text is not null) return Fail(words.TextOfOneOnly);
        if (format == "xlsx" && output is null) return Fail(words.NeedsOut);
        if (options.Resume && (format != "ndjson" || output is null)) return Fail(words.ResumeNeedsOut);
        if (OwnNames.Read(options.Lexicon, words, out var lexicon) is { } bad) return Fail(bad);
        try
        {
            return format == "ndjson" ? await new ManyRun(words, options, lexicon).ExecuteAsync(inputs, cancellation) : await OneAsync(inputs[0].Path, format, lexicon, cancellation);
        }
        catch (UnauthorizedAccessException failure)
        {
            return Fail(words.NotWritable(output ?? "stdout", failure.Message));
        }
        catch (IOException failure)
        {
            // A reader that has seen enough (| head) closes the pipe; that is no fault.
            return output is null ? Root.Decoded : Fail(words.NotWritable(output, failure.Message));
        }
    }

    private async Task<int> OneAsync(string path, string format, Lexicon lexicon, CancellationToken cancellation)
    {
        await using var target = Target.Open(options.Out);
        var report = OneReport.Read(path, lexicon, words, cancellation);
        if (report.Reading is not { } reading) return Fail(report.Problem!);
        if (!options.Quiet)
            foreach (var note in report.Notes) await Console.Error.WriteLineAsync(note);
        if (options.Text is not null) await File.WriteAllTextAsync(options.Text, report.Text, new UTF8Encoding(false), cancellation);
        switch (format)
        {
            case "json":
                ReadingJson.Write(target.Stream, reading);
                target.Stream.WriteByte((byte)'\n');
                break;
            case "table": TableFormat.Write(target.Stream, reading, words); break;
            case "html": HtmlFormat.Write(target.Stream, report.Text, reading, words); break;
            case "csv": SheetFormat.WriteCsv(target.Stream, reading, words); break;
            default: SheetFormat.WriteXlsx(target.Stream, reading, words); break;
        }

        target.Keep();
        return options.Strict && reading.Diagnostics.Count > 0 ? Root.WorthALook : Root.Decoded;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return Root.Unusable;
    }
}

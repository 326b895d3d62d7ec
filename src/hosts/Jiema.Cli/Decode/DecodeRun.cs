using System.Text;
using Jiema.Cli.Formats;
using Jiema.Decode;

namespace Jiema.Cli.Decode;

/// <summary>One run of jiema decode.</summary>
internal sealed class DecodeRun(Words words, string[] given, string? asked, string? output, string? textFile, bool strict, bool quiet)
{
    private static readonly string[] Options = ["--format", "--out", "--text", "--strict", "--lang", "--quiet", "--help"];

    private static readonly string[] Known = ["table", "json", "ndjson", "csv", "xlsx", "html"];

    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        if (asked is not null && !Known.Contains(asked)) return Fail(words.UnknownFormat(asked));
        if (given.FirstOrDefault(g => g.StartsWith("--", StringComparison.Ordinal) && !File.Exists(g)) is { } option) return Fail(words.UnknownOption(option, Nearest.Of(option, Options)));
        var (paths, problem) = Inputs.Expand(given, words);
        if (problem is not null) return Fail(problem);
        var many = paths.Count > 1 || given.Any(Directory.Exists);
        var format = asked ?? (output is null && !Console.IsOutputRedirected && !many ? "table" : many ? "ndjson" : "json");
        if (many && format != "ndjson") return Fail(words.OneOnly(format));
        if (format == "xlsx" && output is null) return Fail(words.NeedsOut);
        try
        {
            await using var target = Target.Open(output);
            var code = many || format == "ndjson" ? await ManyAsync(paths, target.Stream, cancellation) : await OneAsync(paths[0], format, target.Stream, cancellation);
            if (code != Root.Unusable) target.Keep();
            return code;
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

    private async Task<int> OneAsync(string path, string format, Stream target, CancellationToken cancellation)
    {
        var report = await OneReport.ReadAsync(path, words, cancellation);
        if (report.Reading is not { } reading) return Fail(report.Problem!);
        foreach (var note in report.Notes) Note(note);
        if (textFile is not null) await File.WriteAllTextAsync(textFile, report.Text, new UTF8Encoding(false), cancellation);
        switch (format)
        {
            case "json":
                ReadingJson.Write(target, reading);
                target.WriteByte((byte)'\n');
                break;
            case "table": TableFormat.Write(target, reading, words); break;
            case "html": HtmlFormat.Write(target, report.Text, reading, words); break;
            case "csv": SheetFormat.WriteCsv(target, reading, words); break;
            default: SheetFormat.WriteXlsx(target, reading, words); break;
        }

        return strict && reading.Diagnostics.Count > 0 ? Root.WorthALook : Root.Decoded;
    }

    private async Task<int> ManyAsync(IReadOnlyList<string> paths, Stream target, CancellationToken cancellation)
    {
        var (failed, noted) = (0, false);
        using var progress = Progress.Start(paths.Count, quiet);
        await foreach (var report in InOrder.RunAsync(paths, path => OneReport.ReadAsync(path, words, cancellation), cancellation))
        {
            if (report.Reading is { } reading)
            {
                await target.WriteAsync(Encoding.UTF8.GetBytes(ReadingJson.ToLine(reading) + "\n"), cancellation);
                noted |= reading.Diagnostics.Count > 0;
            }
            else
            {
                failed++;
                progress.Say(report.Problem!);
            }

            progress.Step();
        }

        if (paths.Count > 1) Note(words.Summary(paths.Count - failed, failed));
        return failed == paths.Count ? Root.Unusable : failed > 0 || (strict && noted) ? Root.WorthALook : Root.Decoded;
    }

    private void Note(string message)
    {
        if (!quiet) Console.Error.WriteLine(message);
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return Root.Unusable;
    }
}

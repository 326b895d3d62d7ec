using System.Security.Cryptography;
using Jiema.Decode;

namespace Jiema.Cli.Decode;

/// <summary>What an earlier run has left in the output file.</summary>
/// <param name="Inputs">How many of the inputs are dealt with: those with a line, and the unusable ones between them.</param>
/// <param name="Lines">How many lines stay.</param>
/// <param name="Bytes">Length of these lines.</param>
/// <param name="Cut">Bytes of a half-written line behind them, to be cut off.</param>
/// <param name="Noted">Whether one of the Readings has diagnostics.</param>
/// <param name="Problems">One line for each unusable input among them: the run's end must be the same as without interruption.</param>
/// <param name="Problem">Why the file cannot be gone on with, or null.</param>
internal sealed record Done(int Inputs, int Lines, long Bytes, long Cut, bool Noted, IReadOnlyList<string> Problems, string? Problem = null)
{
    public static Done Nothing { get; } = new(0, 0, 0, 0, false, []);
}

/// <summary>
/// Finds how far an interrupted run came. Line by line the output must come from the inputs in their order, by name and SHA-256 of the file; an input
/// without a line must be one that cannot be used. So a file that was changed, added, removed or renamed since stops the run instead of mixing two states.
/// A line does not say which version of the decoder wrote it, nor with which lexicon: one line in a hundred and the last one are decoded anew and must be the same bytes.
/// </summary>
internal static class Resume
{
    private const int Sample = 100;

    public static Done Find(string path, IReadOnlyList<Input> inputs, Lexicon lexicon, Words words, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var lines = new WrittenLines(file);
        var problems = new List<string>();
        var (next, noted, last) = (0, false, default(Input));
        while (lines.Next(out var line))
        {
            cancellation.ThrowIfCancellationRequested();
            if (WrittenLines.SourceOf(line) is not { } source) return Stop(words.NoReading(path, lines.Count));
            for (last = null; last is null; next++)
            {
                if (next == inputs.Count) return Stop(words.NoInput(path, lines.Count, source.Name));
                var problem = inputs[next].Problem ?? Problem(inputs[next].Path, source);
                if (problem is null) last = inputs[next];
                else if (problem.Length > 0) problems.Add(problem);
                else return Stop(words.OtherInput(path, lines.Count, source.Name, inputs[next].Path));
            }

            noted |= WrittenLines.Noted(line);
            if (lines.Count % Sample == 1 && !Same(last, line)) return Stop(words.OtherVersion(path, lines.Count));
        }

        if (last is not null && !Same(last, lines.Last())) return Stop(words.OtherVersion(path, lines.Count));
        return new(next, lines.Count, lines.End, file.Length - lines.End, noted, problems);

        // Null when the line came from this file, the file's fault when it can have none, empty when another file's line stands there.
        string? Problem(string input, (string Name, string Sha256) source)
        {
            try
            {
                var content = Inputs.Read(input);
                if (Path.GetFileName(input) == source.Name && Convert.ToHexStringLower(SHA256.HashData(content)) == source.Sha256) return null;
                var report = OneReport.Of(input, content, lexicon, words, cancellation);
                return report.Reading is not { } reading ? report.Problem : reading.Source.Name == source.Name && reading.Source.Sha256 == source.Sha256 ? null : "";
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return words.Unreadable(input, failure.Message);
            }
        }

        bool Same(Input input, ReadOnlySpan<byte> line)
        {
            var now = OneLine.Read(input, lexicon, words, cancellation);
            var same = now.Bytes is { } bytes && bytes.WrittenSpan.SequenceEqual(line);
            if (now.Bytes is not null) OneLine.GiveBack(now.Bytes);
            return same;
        }

        static Done Stop(string problem) => Done.Nothing with { Problem = problem };
    }
}

using Jiema.Decode;

namespace Jiema.Cli.Decode;

/// <summary>Many reports to ndjson: decoded on all cores, written in the order given, each costs memory only while it is worked on.</summary>
internal sealed class ManyRun(Words words, DecodeOptions options, Lexicon lexicon)
{
    public async Task<int> ExecuteAsync(IReadOnlyList<Input> inputs, CancellationToken cancellation)
    {
        var done = Done.Nothing;
        using var progress = Progress.Start(inputs.Count, options.Quiet, words);
        try
        {
            if (options.Resume && File.Exists(options.Out))
            {
                done = await Task.Run(() => Resume.Find(options.Out, inputs, lexicon, words, cancellation), cancellation);
                if (done.Problem is not null)
                {
                    progress.Say(done.Problem);
                    return Root.Unusable;
                }

                foreach (var problem in done.Problems) progress.Say(problem);
                if (!options.Quiet && done.Cut > 0) progress.Say(words.HalfLine(options.Out, done.Cut));
                if (!options.Quiet && done.Inputs < inputs.Count) progress.Say(words.GoingOn(options.Out, done.Lines));
            }

            return await WriteAsync(inputs, done, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            progress.Say(options.Out is null ? words.Interrupted : words.InterruptedWith(options.Out));
            return Root.Interrupted;
        }
    }

    private async Task<int> WriteAsync(IReadOnlyList<Input> inputs, Done done, Progress progress, CancellationToken cancellation)
    {
        await using var target = done.Cut > 0 || done.Lines > 0 ? LineTarget.Append(options.Out!, done.Bytes) : LineTarget.Open(options.Out);
        var (written, failed, noted) = (0, done.Problems.Count, done.Noted);
        progress.Skip(done.Inputs);
        await foreach (var line in InOrder.RunAsync(inputs.Skip(done.Inputs), input => OneLine.Read(input, lexicon, words, cancellation), cancellation))
        {
            if (line.Bytes is { } bytes)
            {
                await target.WriteAsync(bytes.WrittenMemory, cancellation);
                OneLine.GiveBack(bytes);
                written++;
                noted |= line.Noted;
            }
            else
            {
                failed++;
                progress.Say(line.Problem!);
            }

            progress.Step();
        }

        if (!options.Quiet && written == 0 && done.Lines > 0) progress.Say(words.NothingToDo(options.Out!, done.Lines));
        if (!options.Quiet && inputs.Count > 1) progress.Say(words.Summary(done.Lines + written, failed));
        return done.Lines + written == 0 ? Root.Unusable : failed > 0 || (options.Strict && noted) ? Root.WorthALook : Root.Decoded;
    }
}

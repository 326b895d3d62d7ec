using System.Globalization;
using System.Text;

namespace Jiema.Bench.Decode;

/// <summary>The decoder's speed against its goals, yardsticks and a peer, all in one run on one machine.</summary>
internal static class DecodeBench
{
    private const int Rounds = 60;
    private const int PeerRounds = 3;
    private const int PeerTexts = 6;

    public static int Run(string input, string? output)
    {
        var load = new Load(Texts.Of(input).Select(t => t.Text));
        if (load.Texts.Count == 0)
        {
            Console.Error.WriteLine($"{input} holds no .txt file.");
            return 2;
        }

        var yard = new Yardsticks(load.Texts);
        var times = Timer.Take(Rounds, load.Decode, load.DecodeOnAllCores, load.WriteLines, load.WriteIndented, yard.Transcode, yard.FindNumbers, yard.Scan);
        var (single, all, line, indented) = (times[0], times[1] with { Median = times[1].Median / Load.Times, Best = times[1].Best / Load.Times }, times[2], times[3]);
        var allocated = load.AllocatedPerCharacter();

        // The peer reads a few whole texts from all over the folder; Jiema is timed on the same ones.
        var some = new Load(Enumerable.Range(0, Math.Min(PeerTexts, load.Texts.Count)).Select(i => load.Texts[i * load.Texts.Count / PeerTexts]));
        var peer = new Peer();
        peer.Recognize(some.Texts);
        var byText = Peers(() => peer.Recognize(some.Texts));
        var byParagraph = Peers(() => peer.RecognizeParagraphs(some.Texts));
        var theirs = byText.Median < byParagraph.Median ? byText : byParagraph;
        var ours = Timer.Take(Rounds, some.Decode)[0];

        var sheet = new Sheet();
        sheet.Head(FormattableString.Invariant($"{load.Texts.Count} texts, {load.Characters:N0} characters, {load.Bytes / 1e6:F2} MB of UTF-8. {Machine.Name}."));
        sheet.Goals(
            new("full decode, one thread, million characters a second", load.Characters / single.Median / 1e6, load.Characters / single.Best / 1e6, 25, AtLeast: true, "F1"),
            new("full decode, one thread, MB of UTF-8 a second", load.Bytes / single.Median / 1e6, load.Bytes / single.Best / 1e6, 75, AtLeast: true, "F0"),
            new(FormattableString.Invariant($"speed-up on all {Environment.ProcessorCount} cores"), single.Median / all.Median, single.Best / all.Best, 1.8, AtLeast: true, "F2"),
            new("bytes allocated a character", allocated, allocated, 40, AtLeast: false, "F1"),
            new("times Microsoft.Recognizers.Text, same texts", theirs.Median / ours.Median, theirs.Best / ours.Best, 300, AtLeast: true, "F0"),
            new("writing the Reading as a line of JSON, % of decoding", line.Median / single.Median * 100, line.Best / single.Best * 100, 50, AtLeast: false, "F0"));
        sheet.Rows(load.Characters, load.Bytes,
            ("full decode, one thread", single),
            (FormattableString.Invariant($"full decode, {Environment.ProcessorCount} threads"), all),
            (FormattableString.Invariant($"Reading → one line of JSON ({load.JsonBytes / (double)load.Bytes:F1} times the text)"), line),
            ("Reading → indented JSON", indented),
            ("yardstick: UTF-8 → UTF-16", times[4]),
            ("yardstick: one number regex, source-generated", times[5]),
            ("yardstick: compare every character once", times[6]));
        sheet.Rows(some.Characters, some.Bytes, (FormattableString.Invariant($"full decode, one thread, {some.Texts.Count} of the texts"), ours),
            (FormattableString.Invariant($"peer: Recognizers 1.8.13, the same {some.Texts.Count} texts, {(theirs == byText ? "whole" : "by paragraph")}; {peer.Found} entities"), theirs));
        sheet.Notes(Rounds, Load.Times);
        Console.Write(sheet.Text);
        if (output is not null) File.WriteAllText(output, sheet.Text, new UTF8Encoding(false));
        return 0;
    }

    /// <summary>Too slow to be repeated until it settles: one round before, then a few.</summary>
    private static Timing Peers(Action work)
    {
        var seconds = Enumerable.Range(0, PeerRounds).Select(_ => Timer.Once(work)).Order().ToList();
        return new(seconds[PeerRounds / 2], seconds[0], PeerRounds);
    }
}

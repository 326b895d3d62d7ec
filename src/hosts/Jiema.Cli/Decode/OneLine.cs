using System.Buffers;
using System.Collections.Concurrent;
using Jiema.Decode;

namespace Jiema.Cli.Decode;

/// <summary>One report of many as its line of ndjson, or the one line that says why there is none.</summary>
/// <param name="Bytes">The line with its end; null when there is a problem.</param>
/// <param name="Noted">Whether the Reading has diagnostics.</param>
/// <param name="Problem">Why there is no line, or null.</param>
internal sealed record OneLine(ArrayBufferWriter<byte>? Bytes, bool Noted, string? Problem)
{
    /// <summary>Larger buffers are not kept: one giant among the reports must not cost memory to the end of the run.</summary>
    private const int Kept = 8 << 20;

    private static readonly ConcurrentBag<ArrayBufferWriter<byte>> Free = [];

    public static OneLine Read(Input input, Lexicon lexicon, Words words, CancellationToken cancellation)
    {
        if (input.Problem is not null) return new(null, false, input.Problem);
        var report = OneReport.Read(input.Path, lexicon, words, cancellation);
        return report.Reading is { } reading ? new(Write(reading), reading.Diagnostics.Count > 0, null) : new(null, false, report.Problem);
    }

    private static ArrayBufferWriter<byte> Write(Reading reading)
    {
        if (!Free.TryTake(out var bytes)) bytes = new ArrayBufferWriter<byte>(1 << 18);
        ReadingJson.WriteLine(bytes, reading);
        return bytes;
    }

    /// <summary>The next report may use the memory again.</summary>
    public static void GiveBack(ArrayBufferWriter<byte> bytes)
    {
        if (bytes.Capacity > Kept) return;
        bytes.ResetWrittenCount();
        Free.Add(bytes);
    }
}

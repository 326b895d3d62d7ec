using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Jiema.Decode;

namespace Jiema.Bench.Decode;

/// <summary>The texts, and what is done to all of them in one round.</summary>
internal sealed class Load
{
    /// <summary>On all cores the texts are taken several times, so that the last one, decoded while the other cores wait, counts for little.</summary>
    public const int Times = 4;

    private readonly string[] _texts;
    private readonly Reading[] _readings;
    private readonly ArrayBufferWriter<byte> _line = new(1 << 20);

    public Load(IEnumerable<string> texts)
    {
        _texts = [.. texts];
        _readings = [.. _texts.Select(Read)];
        Characters = _texts.Sum(t => (long)t.Length);
        Bytes = _texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
    }

    public IReadOnlyList<string> Texts => _texts;

    public long Characters { get; }

    /// <summary>Size of the texts as UTF-8.</summary>
    public long Bytes { get; }

    /// <summary>Size of all Readings as JSON.</summary>
    public long JsonBytes { get; private set; }

    public void Decode()
    {
        foreach (var text in _texts) Read(text);
    }

    public void DecodeOnAllCores() => Parallel.ForEach(
        Partitioner.Create(Enumerable.Repeat(_texts, Times).SelectMany(t => t), EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        static text => Read(text));

    public void WriteLines()
    {
        JsonBytes = 0;
        foreach (var reading in _readings)
        {
            _line.ResetWrittenCount();
            ReadingJson.WriteLine(_line, reading);
            JsonBytes += _line.WrittenCount;
        }
    }

    public void WriteIndented()
    {
        foreach (var reading in _readings) ReadingJson.Write(Stream.Null, reading);
    }

    public double AllocatedPerCharacter()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Decode();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Characters;
    }

    private static Reading Read(string text) => ReportDecoder.Decode(text, new ReadingSource("report.txt", "", text.Length, "text/plain"));
}

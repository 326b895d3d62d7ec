using System.Text;
using System.Text.RegularExpressions;

namespace Jiema.Bench.Decode;

/// <summary>What the machine needs to touch the same texts at all: nothing that understands a report can be faster than these.</summary>
internal sealed partial class Yardsticks
{
    private readonly string[] _texts;
    private readonly byte[][] _bytes;
    private readonly char[] _room;

    public Yardsticks(IReadOnlyList<string> texts)
    {
        _texts = [.. texts];
        _bytes = [.. _texts.Select(Encoding.UTF8.GetBytes)];
        _room = new char[_texts.Max(t => t.Length)];
    }

    /// <summary>What was found, so that the work cannot be left out.</summary>
    public long Found { get; private set; }

    public void Transcode()
    {
        foreach (var bytes in _bytes) Found += Encoding.UTF8.GetChars(bytes, _room);
    }

    public void FindNumbers()
    {
        foreach (var text in _texts)
            foreach (var match in Number().EnumerateMatches(text)) Found += match.Length;
    }

    public void Scan()
    {
        foreach (var text in _texts)
            foreach (var c in text)
                if (c is >= '0' and <= '9') Found++;
    }

    [GeneratedRegex("[0-9０-９]+(?:[.．][0-9０-９]+)?[%％]?|[〇零一二两三四五六七八九十百千万亿]+")]
    private static partial Regex Number();
}

using System.Text.Json;
using Jiema.Decode;

namespace Jiema.Cli.Decode;

/// <summary>The whole lines of an ndjson file, one after the other, in memory for one line only.</summary>
internal sealed class WrittenLines(Stream file)
{
    private byte[] _buffer = new byte[1 << 20];
    private int _from;
    private int _to;

    /// <summary>Where the last line given begins.</summary>
    public long Start { get; private set; }

    /// <summary>One past the last whole line given: what stands behind it is the next line, or a half-written one.</summary>
    public long End { get; private set; }

    /// <summary>How many lines were given.</summary>
    public int Count { get; private set; }

    /// <summary>The next line with its end, valid until the next call; false when no whole line is left.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        for (var seen = 0; ;)
        {
            var at = _buffer.AsSpan(_from + seen, _to - _from - seen).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var length = seen + at + 1;
                line = _buffer.AsSpan(_from, length);
                _from += length;
                (Start, End) = (End, End + length);
                Count++;
                return true;
            }

            seen = _to - _from;
            if (Fill()) continue;
            line = default;
            return false;
        }
    }

    /// <summary>The last line given, once more.</summary>
    public byte[] Last()
    {
        var line = new byte[End - Start];
        file.Position = Start;
        file.ReadExactly(line);
        return line;
    }

    /// <summary>Name and SHA-256 of the file that a line's Reading came from; null when the line is no Reading.</summary>
    public static (string Name, string Sha256)? SourceOf(ReadOnlySpan<byte> line)
    {
        if (!line.EndsWith("}\n"u8)) return null;
        var json = new Utf8JsonReader(line);
        try
        {
            var opened = json.Read() && json.TokenType == JsonTokenType.StartObject && Property(ref json, "schema"u8) && json.GetString() == Reading.SchemaId
                && Property(ref json, "source"u8) && json.TokenType == JsonTokenType.StartObject;
            if (!opened || !Property(ref json, "name"u8) || json.GetString() is not { } name || !Property(ref json, "sha256"u8) || json.GetString() is not { } sha256) return null;
            return (name, sha256);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the line's Reading has diagnostics, which stand at its end.</summary>
    public static bool Noted(ReadOnlySpan<byte> line) => !line.EndsWith("\"diagnostics\":[]}\n"u8);

    private static bool Property(ref Utf8JsonReader json, ReadOnlySpan<byte> name) =>
        json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name) && json.Read();

    private bool Fill()
    {
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
        }

        if (_to == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = file.Read(_buffer, _to, _buffer.Length - _to);
        _to += read;
        return read > 0;
    }
}

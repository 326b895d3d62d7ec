using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jiema.Decode;

/// <summary>Reads and writes a Reading as JSON (schema <c>jiema.reading/1</c>). UTF-8, LF, Chinese unescaped, the same bytes on every machine.</summary>
public static class ReadingJson
{
    /// <summary>Writes indented JSON without a final line end.</summary>
    public static void Write(Stream output, Reading reading) => JsonSerializer.Serialize(output, reading, Indented.Reading);

    /// <summary>The Reading on one line, for ndjson and for storage.</summary>
    public static string ToLine(Reading reading)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        WriteLine(bytes, reading);
        return Encoding.UTF8.GetString(bytes.WrittenSpan[..^1]);
    }

    /// <summary>The Reading on one line of UTF-8, line end included.</summary>
    public static void WriteLine(IBufferWriter<byte> output, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(reading);
        var line = new JsonLine(output);
        ReadingLine.Write(ref line, reading);
        line.Raw("\n"u8);
        line.Flush();
    }

    /// <summary>Reads what <see cref="Write"/> or <see cref="ToLine"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no Reading of this schema.</exception>
    public static Reading Parse(string json) =>
        JsonSerializer.Deserialize(json, Compact.Reading) ?? throw new JsonException("null is no Reading");

    private static readonly ReadingJsonContext Indented = new(Options(indented: true));
    internal static readonly ReadingJsonContext Compact = new(Options(indented: false));

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        WriteIndented = indented,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The text is a public document shown as text, never pasted into HTML unescaped; escaping Chinese would triple the size.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TextSpanConverter() },
    };
}

[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(string))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;

internal sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("a span is [start, end]");
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray) throw new JsonException("a span is [start, end]");
        return new TextSpan(start, end);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}

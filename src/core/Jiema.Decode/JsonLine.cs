using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Jiema.Decode;

/// <summary>
/// Puts JSON down byte by byte. The names and brackets between two values come as one ready piece, so that a property costs one copy;
/// whatever is rare (a letter to escape, half a surrogate pair) is left to the serializer, so that both always agree.
/// </summary>
internal ref struct JsonLine(IBufferWriter<byte> output)
{
    /// <summary>Longest number, or piece between two values.</summary>
    private const int Room = 96;

    private Span<byte> _free = output.GetSpan(1 << 12);
    private int _used;

    /// <summary>Hands over what was written so far.</summary>
    public void Flush()
    {
        output.Advance(_used);
        _free = default;
        _used = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        if (_free.Length - _used < bytes.Length) More(bytes.Length);
        bytes.CopyTo(_free[_used..]);
        _used += bytes.Length;
    }

    public void Number(int value)
    {
        if (_free.Length - _used < Room) More(Room);
        Utf8Formatter.TryFormat(value, _free[_used..], out var written);
        _used += written;
    }

    public void Number(decimal? value)
    {
        if (_free.Length - _used < Room) More(Room);
        var written = 4;
        if (value is { } number) Utf8Formatter.TryFormat(number, _free[_used..], out written);
        else "null"u8.CopyTo(_free[_used..]);
        _used += written;
    }

    /// <summary>A span as <c>[start,end]</c>.</summary>
    public void Span(TextSpan span)
    {
        if (_free.Length - _used < Room) More(Room);
        var free = _free[_used..];
        free[0] = (byte)'[';
        Utf8Formatter.TryFormat(span.Start, free[1..], out var start);
        free[start + 1] = (byte)',';
        Utf8Formatter.TryFormat(span.End, free[(start + 2)..], out var end);
        free[start + end + 2] = (byte)']';
        _used += start + end + 3;
    }

    /// <summary>A text in quotation marks, or null.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Raw("null"u8);
            return;
        }

        // A UTF-16 unit takes three bytes of UTF-8 at most.
        var most = value.Length * 3 + 2;
        if (_free.Length - _used < most) More(most);
        var free = _free[_used..];
        if (Utf8.FromUtf16(value, free[1..], out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done
            || JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(free.Slice(1, written)) >= 0)
        {
            Raw(JsonSerializer.SerializeToUtf8Bytes(value, ReadingJson.Compact.String));
            return;
        }

        free[0] = free[written + 1] = (byte)'"';
        _used += written + 2;
    }

    public void Texts(IReadOnlyList<string> values)
    {
        Raw("["u8);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) Raw(","u8);
            Text(values[i]);
        }

        Raw("]"u8);
    }

    /// <summary>The JSON name of each member of an enumeration, quotation marks included, as the serializer writes it.</summary>
    public static byte[][] Names<T>(JsonTypeInfo<T> type) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => JsonSerializer.SerializeToUtf8Bytes(value, type))];

    private void More(int needed)
    {
        output.Advance(_used);
        _used = 0;
        _free = output.GetSpan(Math.Max(needed, 1 << 12));
    }
}

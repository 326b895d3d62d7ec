using System.Buffers.Binary;
using System.Text;

namespace Jiema.Platform.Journal;

/// <summary>
/// The bytes of an event that are hashed: the hash of the event before, then every stored column, each text with its length,
/// so that no byte can move from one column to another. The same bytes come from either engine. Grows, and is used again.
/// </summary>
internal sealed class JournalForm
{
    private byte[] _bytes = new byte[1 << 14];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Part(int start, int length) => _bytes.AsSpan(start, length);

    public void Clear() => Length = 0;

    /// <summary>An event about to be stored, at the start of the emptied form.</summary>
    public ReadOnlySpan<byte> Of(JournalRecord record, ReadOnlySpan<byte> previous)
    {
        Span<byte> account = stackalloc byte[16], area = stackalloc byte[16];
        record.AccountId.TryWriteBytes(account, bigEndian: true, out _);
        record.AreaId.TryWriteBytes(area, bigEndian: true, out _);
        Clear();
        Add(previous, record.Sequence, record.At.ToUnixTimeMilliseconds(), account, area, Utf8(record.Kind), Utf8(record.ObjectKind), Utf8(record.ObjectId), Utf8(record.Content), Utf8(record.Algorithm));
        return Part(0, Length);
    }

    /// <summary>Appends an event: its columns as the engine keeps them, texts as UTF-8, the ids' 16 bytes in the order in which they are written.</summary>
    public void Add(
        ReadOnlySpan<byte> previous, long sequence, long at, ReadOnlySpan<byte> account, ReadOnlySpan<byte> area,
        ReadOnlySpan<byte> kind, ReadOnlySpan<byte> objectKind, ReadOnlySpan<byte> objectId, ReadOnlySpan<byte> content, ReadOnlySpan<byte> algorithm)
    {
        Room(36 + (2 * sizeof(long)) + previous.Length + account.Length + area.Length + kind.Length + objectKind.Length + objectId.Length + content.Length + algorithm.Length);
        Text(previous);
        Number(sequence);
        Number(at);
        Text(account);
        Text(area);
        Text(kind);
        Text(objectKind);
        Text(objectId);
        Text(content);
        Text(algorithm);
    }

    /// <summary>Appends bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private void Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(long);
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(Length), text.Length);
        text.CopyTo(_bytes.AsSpan(Length + sizeof(int)));
        Length += sizeof(int) + text.Length;
    }

    private void Room(int more)
    {
        if (Length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }
}

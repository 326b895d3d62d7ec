using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Jiema.Platform.Journal;

/// <summary>The hash that ties a record to all before it. Every stored field goes in, each with its length, so that no byte can move from one to another.</summary>
internal static class JournalChain
{
    public static byte[] HashOf(JournalRecord record, ReadOnlySpan<byte> previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Number(hash, record.Sequence);
        Number(hash, record.At.ToUnixTimeMilliseconds());
        Text(hash, record.Kind);
        hash.AppendData(record.AccountId.ToByteArray());
        hash.AppendData(record.AreaId.ToByteArray());
        Text(hash, record.ObjectKind);
        Text(hash, record.ObjectId);
        Text(hash, record.Content);
        Text(hash, record.Algorithm);
        return hash.GetHashAndReset();
    }

    private static void Number(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Text(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}

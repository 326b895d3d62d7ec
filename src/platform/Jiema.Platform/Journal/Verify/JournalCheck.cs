using System.Text;

namespace Jiema.Platform.Journal.Verify;

/// <summary>The rules of a whole chain, applied to batch after batch in order.</summary>
internal sealed class JournalCheck(IEnumerable<JournalMark> marks)
{
    private static readonly UTF8Encoding Utf8 = new();
    private readonly Queue<JournalMark> _marks = new(marks.OrderBy(m => m.Sequence));
    private readonly byte[] _hash = new byte[JournalHash.Bytes];
    private byte[] _last = [];
    private string _algorithm = "";
    private string _installation = "";
    private long _events;
    private BadEvent? _lastRow;

    public BadEvent? Bad { get; private set; }

    public JournalVerdict Verdict => new(_events, Convert.ToHexStringLower(_last), _algorithm, _installation, Bad);

    /// <summary>False at the first bad event.</summary>
    public bool Take(JournalBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            ref readonly var row = ref batch[i];
            if (Fault(batch, row) is { } fault) return Stop(fault == JournalFault.Gap ? new(fault, _events + 1, null, null) : Named(fault, batch, row));
            _events++;
            if (_events == 1) _installation = Installation(batch.Hash(row));
            while (_marks.TryPeek(out var mark) && mark.Sequence <= _events)
            {
                _marks.Dequeue();
                if (mark.Sequence < 1) continue;
                if (mark.Installation != _installation) return Stop(new(JournalFault.Installation, 1, null, null));
                if (!batch.Hash(row).SequenceEqual(Bytes(mark.Hash))) return Stop(Named(JournalFault.Digest, batch, row));
            }
        }

        if (batch.Count == 0) return true;
        ref readonly var last = ref batch[batch.Count - 1];
        _last = batch.Hash(last).ToArray();
        _algorithm = Utf8.GetString(batch.Algorithm(last));
        _lastRow = Named(JournalFault.Head, batch, last);
        return true;
    }

    /// <summary>After the last batch: whether the chain ends where the database says that it ends, and reaches every digest.</summary>
    public void Finish((long Sequence, byte[] Hash)? end)
    {
        if (end is not { } stated) Stop(_lastRow ?? new(JournalFault.Head, 0, null, null));
        else if (stated.Sequence > _events) Stop(new(JournalFault.Tail, _events + 1, null, null));
        else if (stated.Sequence < _events || !stated.Hash.AsSpan().SequenceEqual(_last)) Stop(_lastRow ?? new(JournalFault.Head, 0, null, null));
        else if (_marks.TryPeek(out var mark) && mark.Sequence > 0) Stop(new(JournalFault.DigestBeyond, mark.Sequence, null, null));
    }

    private JournalFault? Fault(JournalBatch batch, in BatchRow row)
    {
        if (row.Sequence != _events + 1) return row.Sequence > _events ? JournalFault.Gap : JournalFault.Number;
        if (row.Odd) return JournalFault.Form;
        if (!JournalHash.TryCompute(batch.Algorithm(row), batch.Form(row), _hash)) return JournalFault.Algorithm;
        return batch.Hash(row).SequenceEqual(_hash) ? null : JournalFault.Hash;
    }

    private bool Stop(BadEvent bad)
    {
        Bad = bad;
        return false;
    }

    private static BadEvent Named(JournalFault fault, JournalBatch batch, in BatchRow row) =>
        new(fault, row.Sequence, Utf8.GetString(batch.Kind(row)), row.At is > -62_135_596_800_000 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(row.At) : null);

    private static string Installation(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash)[..16];

    private static byte[] Bytes(string hash) => hash.Length % 2 == 0 && hash.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hash) : [];
}

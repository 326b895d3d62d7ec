namespace Jiema.Platform.Journal.Verify;

/// <summary>One event within a batch: where its bytes stand, and what is needed to name it.</summary>
internal struct BatchRow
{
    public long Sequence;
    public long At;
    public int Start;
    public int Length;
    public int KindStart;
    public int KindLength;
    public int AlgorithmLength;
    public int HashLength;

    /// <summary>A column is not in the form in which it was written.</summary>
    public bool Odd;
}

/// <summary>Some thousand events on their way from the reader to the hasher; used again and again, so that memory stays bounded.</summary>
internal sealed class JournalBatch
{
    private const int MostRows = 2048;
    private const int MostBytes = 1 << 20;

    private readonly JournalForm _form = new();
    private readonly BatchRow[] _rows = new BatchRow[MostRows];

    public int Count { get; private set; }

    public bool IsFull => Count == MostRows || _form.Length >= MostBytes;

    public void Clear()
    {
        Count = 0;
        _form.Clear();
    }

    public ref readonly BatchRow this[int index] => ref _rows[index];

    /// <summary>What is hashed of the event: its columns behind the hash of the event before.</summary>
    public ReadOnlySpan<byte> Form(in BatchRow row) => _form.Part(row.Start, row.Length);

    public ReadOnlySpan<byte> Kind(in BatchRow row) => _form.Part(row.KindStart, row.KindLength);

    public ReadOnlySpan<byte> Algorithm(in BatchRow row) => _form.Part(row.Start + row.Length - row.AlgorithmLength, row.AlgorithmLength);

    /// <summary>The hash that is stored with the event.</summary>
    public ReadOnlySpan<byte> Hash(in BatchRow row) => _form.Part(row.Start + row.Length, row.HashLength);

    public void Add(
        ReadOnlySpan<byte> previous, long sequence, long at, ReadOnlySpan<byte> account, ReadOnlySpan<byte> area,
        ReadOnlySpan<byte> kind, ReadOnlySpan<byte> objectKind, ReadOnlySpan<byte> objectId, ReadOnlySpan<byte> content, ReadOnlySpan<byte> algorithm,
        ReadOnlySpan<byte> hash, bool odd)
    {
        var start = _form.Length;
        _form.Add(previous, sequence, at, account, area, kind, objectKind, objectId, content, algorithm);
        _rows[Count++] = new BatchRow
        {
            Sequence = sequence, At = at, Start = start, Length = _form.Length - start,
            KindStart = start + (4 * sizeof(int)) + (2 * sizeof(long)) + previous.Length + account.Length + area.Length, KindLength = kind.Length,
            AlgorithmLength = algorithm.Length, HashLength = hash.Length, Odd = odd,
        };
        _form.Raw(hash);
    }
}

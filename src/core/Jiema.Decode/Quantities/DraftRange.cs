namespace Jiema.Decode.Quantities;

/// <summary>Neighbouring numerals of the text: those of one clause or of one part of it, in order.</summary>
internal struct DraftRange(List<Draft> all, int start, int count)
{
    private List<Draft> _all = all;
    private int _start = start;
    private int _count = count;

    public readonly int Count => _count;

    /// <summary>Sets a range that lives on in a pooled object. The list is mostly there from the text before, and one that is not written again needs no bookkeeping.</summary>
    public void Set(DraftRange range)
    {
        if (!ReferenceEquals(_all, range._all)) _all = range._all;
        (_start, _count) = (range._start, range._count);
    }

    public readonly Draft this[int index] => _all[_start + index];

    public readonly Enumerator GetEnumerator() => new(_all, _start, _start + _count);

    /// <summary>The numerals of this range that begin in [from, to).</summary>
    public readonly DraftRange Within(int from, int to)
    {
        var first = From(from);
        return new DraftRange(_all, _start + first, From(to) - first);
    }

    /// <summary>Index of the first numeral that begins at <paramref name="at"/> or behind it; the range's length when there is none.</summary>
    public readonly int From(int at)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].Start < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The first amount that begins behind <paramref name="at"/>, or null.</summary>
    public readonly Draft? AmountBehind(int at)
    {
        for (var i = From(at + 1); i < _count; i++)
            if (this[i].Shape == Shape.Amount) return this[i];
        return null;
    }

    /// <summary>The numeral that begins exactly here, or null.</summary>
    public readonly Draft? StartingAt(int at) => From(at) is var first && first < _count && this[first].Start == at ? this[first] : null;

    /// <summary>The first aim, or null; known once the clauses are bound.</summary>
    public readonly Draft? Target()
    {
        foreach (var draft in this)
            if (draft.Class == QuantityClass.Target) return draft;
        return null;
    }

    internal struct Enumerator(List<Draft> all, int next, int end)
    {
        private int _next = next;

        public Draft Current { get; private set; } = null!;

        public bool MoveNext()
        {
            if (_next >= end) return false;
            Current = all[_next++];
            return true;
        }
    }
}

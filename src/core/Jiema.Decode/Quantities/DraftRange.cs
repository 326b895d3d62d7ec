namespace Jiema.Decode.Quantities;

/// <summary>Neighbouring numerals of the text: those of one clause or of one part of it, in order.</summary>
internal readonly struct DraftRange(List<Draft> all, int start, int count)
{
    public int Count => count;

    public Draft this[int index] => all[start + index];

    public Enumerator GetEnumerator() => new(all, start, start + count);

    /// <summary>The numerals of this range that begin in [from, to).</summary>
    public DraftRange Within(int from, int to)
    {
        var first = 0;
        while (first < count && this[first].Start < from) first++;
        var last = first;
        while (last < count && this[last].Start < to) last++;
        return new DraftRange(all, start + first, last - first);
    }

    /// <summary>The first amount that begins behind <paramref name="at"/>, or null.</summary>
    public Draft? AmountBehind(int at)
    {
        foreach (var draft in this)
            if (draft.Start > at && draft.Shape == Shape.Amount) return draft;
        return null;
    }

    /// <summary>The numeral that begins exactly here, or null.</summary>
    public Draft? StartingAt(int at)
    {
        foreach (var draft in this)
            if (draft.Start == at) return draft;
        return null;
    }

    /// <summary>The first aim, or null; known once the clauses are bound.</summary>
    public Draft? Target()
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

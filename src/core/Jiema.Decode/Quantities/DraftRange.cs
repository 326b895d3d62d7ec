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
        var first = From(from);
        return new DraftRange(all, start + first, From(to) - first);
    }

    /// <summary>Index of the first numeral that begins at <paramref name="at"/> or behind it; the range's length when there is none.</summary>
    public int From(int at)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].Start < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The first amount that begins behind <paramref name="at"/>, or null.</summary>
    public Draft? AmountBehind(int at)
    {
        for (var i = From(at + 1); i < count; i++)
            if (this[i].Shape == Shape.Amount) return this[i];
        return null;
    }

    /// <summary>The numeral that begins exactly here, or null.</summary>
    public Draft? StartingAt(int at) => From(at) is var first && first < count && this[first].Start == at ? this[first] : null;

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

using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>The parts of one clause, which the pool gave one after the other.</summary>
internal readonly struct PartRange(Pool<Part> pool, int start, int count)
{
    public int Count => count;

    public Part this[int index] => pool[start + index];

    public Enumerator GetEnumerator() => new(pool, start, start + count);

    internal struct Enumerator(Pool<Part> pool, int next, int end)
    {
        private int _next = next;

        public readonly Part Current => pool[_next - 1];

        public bool MoveNext() => _next++ < end;
    }
}

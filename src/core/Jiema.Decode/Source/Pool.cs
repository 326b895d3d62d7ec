namespace Jiema.Decode.Source;

/// <summary>Objects that one decode after another uses again; a report makes tens of thousands of them and keeps none.</summary>
internal sealed class Pool<T> where T : class, new()
{
    // A text far larger than any report must not hold its objects for ever.
    private const int Most = 20_000;

    private readonly List<T> _items = [];
    private int _used;

    /// <summary>An object in whatever state it was left: the taker sets every field.</summary>
    public T Take()
    {
        if (_used == _items.Count) _items.Add(new T());
        return _items[_used++];
    }

    /// <summary>How many are taken; the number of the next one.</summary>
    public int Used => _used;

    /// <summary>One that was taken, by its number.</summary>
    public T this[int number] => _items[number];

    /// <summary>Takes everything back.</summary>
    public void Clear()
    {
        _used = 0;
        if (_items.Count <= Most) return;
        _items.RemoveRange(Most, _items.Count - Most);
        _items.Capacity = Most;
    }
}

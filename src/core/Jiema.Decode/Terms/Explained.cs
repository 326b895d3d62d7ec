namespace Jiema.Decode.Terms;

/// <summary>The words that the report itself explains, found wherever the report uses them, with or without quotation marks.</summary>
internal sealed class Explained
{
    /// <summary>Shorter names occur by chance inside other words; longer ones are never repeated word for word.</summary>
    private const int Shortest = 3;
    private const int Longest = 24;

    private readonly Dictionary<string, TextSpan> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<char> _first = [];

    public Explained(IReadOnlyList<Glossary.Entry> glossary)
    {
        foreach (var entry in glossary)
        {
            _byName.TryAdd(entry.Name, entry.Explanation);
            if (entry.Name.Length is >= Shortest and <= Longest) _first.Add(entry.Name[0]);
        }
    }

    public bool IsEmpty => _first.Count == 0;

    /// <summary>What a name that is looked for can begin with.</summary>
    public IEnumerable<char> FirstCharacters => _first;

    public TextSpan? Of(ReadOnlySpan<char> name) =>
        _byName.Count > 0 && _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var why) ? why : null;

    /// <summary>The longest explained name that starts here, or null. At most a fixed number of look-ups, whatever the glossary's size.</summary>
    public string? At(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest || !_first.Contains(text[0])) return null;
        var names = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length); length >= Shortest; length--)
            if (names.TryGetValue(text[..length], out var name, out _))
                return name;
        return null;
    }
}

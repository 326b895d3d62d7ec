using Jiema.Decode.Source;

namespace Jiema.Decode;

/// <summary>
/// Names that a report is known to use: the nation-wide ones, and what a county adds. Part of the decoder's input: the same text with the
/// same lexicon gives the same Reading. Immutable; safe on any thread. Making one costs more than decoding a report, so it is made once.
/// </summary>
public sealed class Lexicon
{
    private readonly WordTree _words;

    // By the word's number in the tree.
    private readonly LexiconEntry[] _entries;

    private Lexicon(Dictionary<string, LexiconEntry> entries)
    {
        _words = new WordTree(entries.Keys);
        _entries = [.. entries.Values];
        FirstCharacters = [.. entries.Keys.Select(w => w[0]).Distinct()];
        Kinds = CharMap.KindsWith(FirstCharacters);
    }

    /// <summary>The nation-wide names that Jiema ships.</summary>
    public static Lexicon Default { get; } = Parse(Shipped());

    /// <summary>How many words it holds.</summary>
    public int Count => _entries.Length;

    /// <summary>What a word of the lexicon can begin with.</summary>
    internal IReadOnlyList<char> FirstCharacters { get; }

    /// <summary>The kinds of all characters, these beginnings among them.</summary>
    internal byte[] Kinds { get; }

    /// <summary>A lexicon of these lines alone: word, key and kind with tabs between; # begins a comment.</summary>
    /// <exception cref="LexiconException">A line cannot be used.</exception>
    public static Lexicon Parse(string tsv)
    {
        ArgumentNullException.ThrowIfNull(tsv);
        return Read(tsv, new Dictionary<string, LexiconEntry>(StringComparer.Ordinal));
    }

    /// <summary>This lexicon and these lines: a word that is here already gets the new key and kind, a word with - in its second column goes.</summary>
    /// <exception cref="LexiconException">A line cannot be used.</exception>
    public Lexicon With(string tsv)
    {
        ArgumentNullException.ThrowIfNull(tsv);
        var words = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        for (var i = 0; i < _words.Count; i++) words.Add(_words[i], _entries[i]);
        return Read(tsv, words);
    }

    /// <summary>The same for a file's bytes, which are UTF-8 with or without byte order mark.</summary>
    /// <exception cref="LexiconException">A line cannot be used, or the bytes are no UTF-8.</exception>
    public Lexicon With(ReadOnlySpan<byte> utf8) => With(LexiconText.Decode(utf8));

    internal LexiconEntry? Find(ReadOnlySpan<char> word) => _words.Find(word) is >= 0 and var found ? _entries[found] : null;

    /// <summary>The longest word that starts here and ends by <paramref name="limit"/>, or null.</summary>
    internal string? At(string text, int at, int limit) => _words.Longest(text, at, limit) is >= 0 and var found ? _words[found] : null;

    /// <summary>The shipped lines, for the test that looks at them one by one.</summary>
    internal static string Shipped()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Lexicon Read(string tsv, Dictionary<string, LexiconEntry> words)
    {
        LexiconText.Read(tsv, words);
        return new Lexicon(words);
    }
}

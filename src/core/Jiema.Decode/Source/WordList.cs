using System.Collections;
using System.Runtime.CompilerServices;

namespace Jiema.Decode.Source;

/// <summary>
/// A fixed list of words looked for at one place of a text. Two small filters, over the low eight bits of first and of last characters,
/// answer most places without touching a word; that is what makes the many lists of this decoder cheap.
/// </summary>
[CollectionBuilder(typeof(WordList), nameof(Create))]
internal sealed class WordList : IEnumerable<string>
{
    private readonly string[] _words;

    // Which words begin, and which end, with a character; what a hit of the filter asks next.
    private readonly Chains _byFirst;
    private readonly Chains _byLast;
    private readonly Filter _first;
    private readonly Filter _last;

    private WordList(string[] words)
    {
        _words = words;
        _byFirst = new Chains(words, static w => w[0]);
        _byLast = new Chains(words, static w => w[^1]);
        foreach (var word in words)
        {
            _first = _first.With(word[0]);
            _last = _last.With(word[^1]);
        }
    }

    /// <param name="words">In order of preference: the first that fits wins, so a longer word stands before one that opens it.</param>
    public static WordList Create(ReadOnlySpan<string> words) => new(words.ToArray());

    /// <summary>Words written with blanks between them, each once, the longest first.</summary>
    public static WordList Longest(params IEnumerable<string> words) =>
        new([.. words.SelectMany(w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)]);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The first word of the list that starts at <paramref name="at"/> and ends by <paramref name="limit"/>, or null.</summary>
    public string? At(string text, int at, int limit)
    {
        if ((uint)at >= (uint)limit || !_first.May(text[at])) return null;
        return Opening(text.AsSpan(at, limit - at));
    }

    /// <summary>The first word of the list that starts at <paramref name="at"/>, or null.</summary>
    public string? At(string text, int at) => At(text, at, text.Length);

    /// <summary>The first word of the list that ends at <paramref name="end"/>, or null.</summary>
    public string? Before(string text, int end)
    {
        if ((uint)(end - 1) >= (uint)text.Length || !_last.May(text[end - 1])) return null;
        return Closing(text.AsSpan(0, end));
    }

    /// <summary>Whether one of the words opens the phrase.</summary>
    public bool Opens(ReadOnlySpan<char> phrase)
    {
        return !phrase.IsEmpty && _first.May(phrase[0]) && Opening(phrase) is not null;
    }

    /// <summary>Whether one of the words closes the phrase.</summary>
    public bool Closes(ReadOnlySpan<char> phrase) => !phrase.IsEmpty && _last.May(phrase[^1]) && Closing(phrase) is not null;

    /// <summary>Whether one of the words stands anywhere in the phrase.</summary>
    public bool In(ReadOnlySpan<char> phrase) => Next(phrase, 0, out _) >= 0;

    /// <summary>The first place from <paramref name="from"/> where one of the words stands, or -1.</summary>
    public int Next(ReadOnlySpan<char> phrase, int from, out string word)
    {
        var filter = _first;
        for (var i = from; i < phrase.Length; i++)
        {
            if (!filter.May(phrase[i]) || Opening(phrase[i..]) is not { } found) continue;
            word = found;
            return i;
        }

        word = "";
        return -1;
    }

    /// <summary>Whether one of the words stands in the phrase; a single character counts at the end only (沿线 is no railway line).</summary>
    public bool Names(ReadOnlySpan<char> phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!_first.May(phrase[i])) continue;
            for (var at = _byFirst.First(phrase[i]); at >= 0; at = _byFirst.Next(at))
                if (Begins(phrase[i..], _words[at]) && (_words[at].Length > 1 || i == phrase.Length - 1)) return true;
        }

        return false;
    }

    /// <summary>Whether the phrase is one of the words.</summary>
    public bool Has(ReadOnlySpan<char> phrase)
    {
        if (phrase.IsEmpty || !_first.May(phrase[0]) || !_last.May(phrase[^1])) return false;
        for (var at = _byFirst.First(phrase[0]); at >= 0; at = _byFirst.Next(at))
            if (phrase.Length == _words[at].Length && Begins(phrase, _words[at])) return true;
        return false;
    }

    /// <summary>The first word of the list that opens the phrase, which is not empty, or null.</summary>
    public string? Opening(ReadOnlySpan<char> phrase)
    {
        for (var at = _byFirst.First(phrase[0]); at >= 0; at = _byFirst.Next(at))
            if (Begins(phrase, _words[at])) return _words[at];
        return null;
    }

    private string? Closing(ReadOnlySpan<char> phrase) => ClosingNumber(phrase) is >= 0 and var at ? _words[at] : null;

    /// <summary>Number of the first word of the list that closes the phrase, which is not empty, and stands behind the one of the number; or -1.</summary>
    public int ClosingNumber(ReadOnlySpan<char> phrase, int behind = -1)
    {
        for (var at = behind < 0 ? _byLast.First(phrase[^1]) : _byLast.Next(behind); at >= 0; at = _byLast.Next(at))
        {
            var word = _words[at];
            if (phrase.Length >= word.Length && Begins(phrase[^word.Length..], word)) return at;
        }

        return -1;
    }

    // Words have two or three characters: a loop is done before a call of the library's comparison has begun.
    private static bool Begins(ReadOnlySpan<char> phrase, string word)
    {
        if (phrase.Length < word.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (phrase[i] != word[i]) return false;
        return true;
    }

    /// <summary>The words in order, for a rule that asks more of some of them.</summary>
    public ReadOnlySpan<string> Words => _words;

    /// <summary>Whether a word may begin with the character; false is certain.</summary>
    public bool MayOpen(char c) => _first.May(c);

    /// <summary>Whether a word may end with the character; false is certain.</summary>
    public bool MayClose(char c) => _last.May(c);

    /// <summary>The numbers of the words by one of their characters, in the order of the list; now and then a word of another character among them.</summary>
    private readonly struct Chains
    {
        private const int Room = 64;

        private readonly short[] _first = new short[Room];
        private readonly short[] _next;

        public Chains(string[] words, Func<string, char> character)
        {
            _next = new short[words.Length];
            Array.Fill(_first, (short)-1);
            for (var i = words.Length - 1; i >= 0; i--)
            {
                ref var first = ref _first[Mix(character(words[i]))];
                (_next[i], first) = (first, (short)i);
            }
        }

        public int First(char c) => _first[Mix(c)];

        public int Next(int word) => _next[word];
    }

    private static int Mix(char c) => (int)(c * 0x9E3779B1u >> 26);

    /// <summary>A set of characters that errs on one side: a character is in it if three six-bit views of it all are.</summary>
    private readonly record struct Filter(ulong Low, ulong High, ulong Mixed)
    {
        public Filter With(char c) => new(Low | 1UL << c, High | 1UL << (c >> 6), Mixed | 1UL << Mix(c));

        public bool May(char c) => (Low >> c & High >> (c >> 6) & Mixed >> Mix(c) & 1) != 0;
    }
}

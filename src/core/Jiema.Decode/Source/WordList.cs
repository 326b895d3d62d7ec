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

    // The first and the last characters of the words, so that a hit of the filter is looked up in one vector search.
    private readonly string _firsts;
    private readonly string _lasts;
    private readonly Filter _first;
    private readonly Filter _last;

    private WordList(string[] words)
    {
        _words = words;
        _firsts = string.Concat(words.Select(w => w[0]));
        _lasts = string.Concat(words.Select(w => w[^1]));
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
            for (var at = _firsts.IndexOf(phrase[i]); at >= 0; at = _firsts.IndexOf(phrase[i], at + 1))
                if (_words[at].Length > 1 ? phrase[i..].StartsWith(_words[at]) : i == phrase.Length - 1) return true;
        }

        return false;
    }

    /// <summary>Whether the phrase is one of the words.</summary>
    public bool Has(ReadOnlySpan<char> phrase)
    {
        if (phrase.IsEmpty || !_first.May(phrase[0]) || !_last.May(phrase[^1])) return false;
        for (var at = _firsts.IndexOf(phrase[0]); at >= 0; at = _firsts.IndexOf(phrase[0], at + 1))
            if (phrase.SequenceEqual(_words[at])) return true;
        return false;
    }

    /// <summary>The first word of the list that opens the phrase, which is not empty, or null.</summary>
    public string? Opening(ReadOnlySpan<char> phrase)
    {
        for (var at = _firsts.IndexOf(phrase[0]); at >= 0; at = _firsts.IndexOf(phrase[0], at + 1))
            if (phrase.StartsWith(_words[at])) return _words[at];
        return null;
    }

    private string? Closing(ReadOnlySpan<char> phrase)
    {
        for (var at = _lasts.IndexOf(phrase[^1]); at >= 0; at = _lasts.IndexOf(phrase[^1], at + 1))
            if (phrase.EndsWith(_words[at])) return _words[at];
        return null;
    }

    /// <summary>The words in order, for a rule that asks more of some of them.</summary>
    public ReadOnlySpan<string> Words => _words;

    /// <summary>Whether a word may begin with the character; false is certain.</summary>
    public bool MayOpen(char c) => _first.May(c);

    /// <summary>Whether a word may end with the character; false is certain.</summary>
    public bool MayClose(char c) => _last.May(c);

    /// <summary>A set of characters that errs on one side: a character is in it if three six-bit views of it all are.</summary>
    private readonly record struct Filter(ulong Low, ulong High, ulong Mixed)
    {
        public Filter With(char c) => new(Low | 1UL << c, High | 1UL << (c >> 6), Mixed | 1UL << Mix(c));

        public bool May(char c) => (Low >> c & High >> (c >> 6) & Mixed >> Mix(c) & 1) != 0;

        private static int Mix(char c) => (int)(c * 0x9E3779B1u >> 26);
    }
}

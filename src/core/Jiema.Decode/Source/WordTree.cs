namespace Jiema.Decode.Source;

/// <summary>
/// Many words as one tree, its edges in open-addressing tables. Finding the longest word at a place costs one probe for the first two
/// characters, one for each further one, and nothing at all where no word begins.
/// </summary>
internal sealed class WordTree
{
    private readonly string[] _words;
    private readonly bool _backward;

    // One bit for each character that a word begins with, and for each the number of the word that it is, plus one.
    private readonly ulong[] _first = new ulong[1024];
    private readonly ushort[] _single = new ushort[char.MaxValue + 1];
    private readonly PairFilter _pairs;

    // The first two characters, or a node and its next character, in the upper half, the node they lead to in the lower; 0 is empty.
    private readonly ulong[] _seconds;
    private readonly ulong[] _edges;

    // For each node twice the number of its word (-1 for none), and one more where an edge leads on: most words end the walk without a look for another edge.
    private readonly int[] _nodes;
    private int _count = 1;

    /// <param name="words">Any order; a word that stands twice keeps its first place.</param>
    /// <param name="backward">Whether words are looked for by their ends.</param>
    public WordTree(IReadOnlyCollection<string> words, bool backward = false)
    {
        _words = [.. words];
        _backward = backward;
        var read = _words.Select(w => backward ? string.Concat(w.Reverse()) : w).ToList();
        var longest = read.Sum(w => w.Length);
        _seconds = new ulong[Room(read.Count)];
        _edges = new ulong[Room(longest)];
        _nodes = new int[longest + 1];
        Array.Fill(_nodes, -1 << 1);
        _pairs = new PairFilter(read);
        for (var i = 0; i < read.Count; i++) Add(read[i], i);
    }

    public int Count => _words.Length;

    /// <summary>The words by their number.</summary>
    public string this[int word] => _words[word];

    /// <summary>Whether a word may begin (or, backward, end) with the character.</summary>
    public bool May(char c) => (_first[c >> 6] & 1UL << c) != 0;

    /// <summary>Where the first two characters of a word lead to, and from there its further ones; 0 where they lead nowhere.</summary>
    public int Second(char first, char second) => Probe(_seconds, first, second);

    public int Next(int node, char c) => Probe(_edges, node, c);

    /// <summary>The number of the word that ends at the node, or -1, and whether an edge leads on.</summary>
    public (int Word, bool GoesOn) At(int node) => (_nodes[node] >> 1, (_nodes[node] & 1) != 0);

    /// <summary>A walk from one place of the text; each step tells whether a word ends there.</summary>
    public Walk From(string text, int at, int limit) => new(this, text, at, limit);

    /// <summary>Number of the longest word from <paramref name="at"/> up to <paramref name="limit"/> (backward: down to it), or -1.</summary>
    public int Longest(string text, int at, int limit)
    {
        if (_backward) return LongestBackward(text, at, limit);
        if (at >= limit || !May(text[at])) return -1;
        var best = _single[text[at]] - 1;
        if (at + 1 >= limit || !_pairs.May(text[at], text[at + 1])) return best;
        at++;
        for (var node = Probe(_seconds, text[at - 1], text[at]); node != 0; node = Probe(_edges, node, text[at]))
        {
            var state = _nodes[node];
            if (state >= 0) best = state >> 1;
            if ((state & 1) == 0 || ++at >= limit) break;
        }

        return best;
    }

    private int LongestBackward(string text, int at, int limit)
    {
        if (at <= limit || !May(text[at - 1])) return -1;
        var best = _single[text[at - 1]] - 1;
        if (at - 2 < limit || !_pairs.May(text[at - 1], text[at - 2])) return best;
        at--;
        for (var node = Probe(_seconds, text[at], text[at - 1]); node != 0; node = Probe(_edges, node, text[at - 1]))
        {
            var state = _nodes[node];
            if (state >= 0) best = state >> 1;
            if ((state & 1) == 0 || --at <= limit) break;
        }

        return best;
    }

    /// <summary>Number of the word that the phrase is, or -1.</summary>
    public int Find(ReadOnlySpan<char> phrase)
    {
        if (phrase.Length < 2) return phrase.IsEmpty ? -1 : _single[phrase[0]] - 1;
        var (first, step) = _backward ? (phrase.Length - 1, -1) : (0, 1);
        var node = Probe(_seconds, phrase[first], phrase[first + step]);
        for (var i = 2; i < phrase.Length && node != 0; i++) node = Probe(_edges, node, phrase[first + i * step]);
        return node == 0 ? -1 : _nodes[node] >> 1;
    }

    /// <summary>A place in the tree that moves on with the text.</summary>
    internal ref struct Walk(WordTree tree, string text, int at, int limit)
    {
        private readonly int _start = at;
        private int _node;
        private int _state = 1;
        private int _at = at;

        /// <summary>Number of the word that ends with the last step, or -1.</summary>
        public readonly int Word => _state >> 1;

        /// <summary>Where the next step reads; after a step, the end of what was read (forward) or its start (backward).</summary>
        public readonly int At => _at;

        public bool Next()
        {
            if ((_state & 1) == 0 || (tree._backward ? _at <= limit : _at >= limit)) return false;
            var c = tree._backward ? text[_at - 1] : text[_at];
            if (_at == _start)
            {
                if (!tree.May(c)) return false;
                _state = tree._single[c] - 1 << 1 | 1;
            }
            else
            {
                _node = _node == 0 ? Probe(tree._seconds, text[tree._backward ? _at : _at - 1], c) : Probe(tree._edges, _node, c);
                if (_node == 0) return false;
                _state = tree._nodes[_node];
            }

            _at += tree._backward ? -1 : 1;
            return true;
        }
    }

    private static int Probe(ulong[] table, int from, char c)
    {
        var key = (ulong)(uint)(from << 16 | c) << 32;
        for (var slot = Slot(table, key); ; slot = (slot + 1) & (table.Length - 1))
        {
            var edge = table[slot];
            if ((edge & 0xFFFFFFFF00000000) == key) return (int)(uint)edge;
            if (edge == 0) return 0;
        }
    }

    private void Add(string word, int number)
    {
        if (word.Length == 0) return;
        _first[word[0] >> 6] |= 1UL << word[0];
        if (word.Length == 1)
        {
            if (_single[word[0]] == 0) _single[word[0]] = (ushort)(number + 1);
            return;
        }

        var node = Step(_seconds, word[0], word[1]);
        foreach (var c in word.AsSpan(2))
        {
            _nodes[node] |= 1;
            node = Step(_edges, node, c);
        }

        if (_nodes[node] < 0) _nodes[node] = number << 1 | _nodes[node] & 1;
    }

    /// <summary>The node that the edge leads to, made if there is none yet.</summary>
    private int Step(ulong[] table, int from, char c)
    {
        if (Probe(table, from, c) is > 0 and var known) return known;
        var key = (ulong)(uint)(from << 16 | c) << 32;
        var slot = Slot(table, key);
        while (table[slot] != 0) slot = (slot + 1) & (table.Length - 1);
        table[slot] = key | (uint)_count;
        return _count++;
    }

    // A power of two, at most a quarter full: two edges in one place would make a walk's length hard to foresee.
    private static int Room(int edges)
    {
        var room = 16;
        while (room < edges * 4) room *= 2;
        return room;
    }

    private static int Slot(ulong[] table, ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 40) & (table.Length - 1);
}

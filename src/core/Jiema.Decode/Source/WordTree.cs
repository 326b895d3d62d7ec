namespace Jiema.Decode.Source;

/// <summary>
/// Many words as one tree, a character an edge, all edges in one open-addressing table. Finding the longest word at a place
/// costs one probe a character and nothing at all where no word begins.
/// </summary>
internal sealed class WordTree
{
    private readonly string[] _words;
    private readonly bool _backward;
    private readonly ushort[] _roots = new ushort[char.MaxValue + 1];

    // The first step is a table of its own. A later edge: its node and character in the upper half, the child in the lower; 0 is empty, for no edge leads back to the root.
    private readonly ulong[] _edges;

    // For each node twice the number of its word (-1 for none), and one more where an edge leads on: most words end the walk without a look for another edge.
    private readonly int[] _nodes;
    private readonly PairFilter _pairs;
    private int _count = 1;

    /// <param name="words">Any order; a word that stands twice keeps its first place.</param>
    /// <param name="backward">Whether words are looked for by their ends.</param>
    public WordTree(IReadOnlyCollection<string> words, bool backward = false)
    {
        _words = [.. words];
        _backward = backward;
        var room = 16;
        while (room < _words.Sum(w => w.Length) * 2) room *= 2;
        _edges = new ulong[room];
        _nodes = new int[_words.Sum(w => w.Length) + 1];
        Array.Fill(_nodes, -1 << 1);
        _pairs = new PairFilter(backward ? _words.Where(w => w.Length > 1).Select(w => string.Concat(w[^1], w[^2])) : _words);
        for (var i = 0; i < _words.Length; i++) Add(_words[i], i);
    }

    public int Count => _words.Length;

    /// <summary>The words by their number.</summary>
    public string this[int word] => _words[word];

    /// <summary>Whether a word may begin (or, backward, end) with the character.</summary>
    public bool May(char c) => _roots[c] != 0;

    /// <summary>A walk from one place of the text; each step tells whether a word ends there.</summary>
    public Walk From(string text, int at, int limit) => new(this, text, at, limit);

    /// <summary>Number of the longest word from <paramref name="at"/> up to <paramref name="limit"/> (backward: down to it), or -1.</summary>
    public int Longest(string text, int at, int limit) => _backward ? LongestBackward(text, at, limit) : LongestForward(text, at, limit);

    private int LongestForward(string text, int at, int limit)
    {
        if (at >= limit) return -1;
        var node = (int)_roots[text[at]];
        if (node == 0) return -1;
        var state = _nodes[node];
        var best = state >> 1;
        if (at + 1 >= limit || !_pairs.May(text[at], text[at + 1])) return best;
        while ((state & 1) != 0 && ++at < limit && (node = Child(node, text[at])) != 0)
        {
            state = _nodes[node];
            if (state >= 0) best = state >> 1;
        }

        return best;
    }

    private int LongestBackward(string text, int at, int limit)
    {
        if (at <= limit) return -1;
        var node = (int)_roots[text[at - 1]];
        if (node == 0) return -1;
        var state = _nodes[node];
        var best = state >> 1;
        if (at - 2 < limit || !_pairs.May(text[at - 1], text[at - 2])) return best;
        while ((state & 1) != 0 && --at > limit && (node = Child(node, text[at - 1])) != 0)
        {
            state = _nodes[node];
            if (state >= 0) best = state >> 1;
        }

        return best;
    }

    /// <summary>Number of the word that the phrase is, or -1.</summary>
    public int Find(ReadOnlySpan<char> phrase)
    {
        var node = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            node = Step(node, phrase[_backward ? phrase.Length - 1 - i : i]);
            if (node == 0) return -1;
        }

        return _nodes[node] >> 1;
    }

    /// <summary>A place in the tree that moves on with the text.</summary>
    internal ref struct Walk(WordTree tree, string text, int at, int limit)
    {
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
            var child = tree.Step(_node, tree._backward ? text[_at - 1] : text[_at]);
            if (child == 0) return false;
            _node = child;
            _at += tree._backward ? -1 : 1;
            _state = tree._nodes[child];
            return true;
        }
    }

    private int Step(int node, char c) => node == 0 ? _roots[c] : Child(node, c);

    private int Child(int node, char c)
    {
        var key = (ulong)(uint)(node << 16 | c) << 32;
        for (var slot = Slot(key); ; slot = (slot + 1) & (_edges.Length - 1))
        {
            var edge = _edges[slot];
            if (edge == 0) return 0;
            if ((edge & 0xFFFFFFFF00000000) == key) return (int)(uint)edge;
        }
    }

    private void Add(string word, int number)
    {
        if (word.Length == 0) return;
        var node = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[_backward ? word.Length - 1 - i : i];
            var child = Step(node, c);
            if (child == 0)
            {
                child = _count++;
                Link(node, c, child);
            }

            node = child;
        }

        if (_nodes[node] < 0) _nodes[node] = number << 1 | _nodes[node] & 1;
    }

    private void Link(int node, char c, int child)
    {
        if (node == 0)
        {
            _roots[c] = (ushort)child;
            return;
        }

        _nodes[node] |= 1;
        var key = (ulong)(uint)(node << 16 | c) << 32;
        var slot = Slot(key);
        while (_edges[slot] != 0) slot = (slot + 1) & (_edges.Length - 1);
        _edges[slot] = key | (uint)child;
    }

    private int Slot(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 40) & (_edges.Length - 1);
}

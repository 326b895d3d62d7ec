using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>
/// Which characters stand inside quotation marks, book marks and brackets. What they enclose is one word to the outside.
/// Pairs are matched within a line, so that one lost mark spoils one paragraph at most.
/// </summary>
internal sealed class Brackets
{
    private const string Opening = "“‘《（(【[〔「『〈";
    private const string Closing = "”’》）)】]〕」』〉";

    /// <param name="Parent">Index of the pair around this one, or -1.</param>
    private readonly record struct Pair(int Open, int Close, int Parent);

    // One bit a character, and the pairs in the order of their opening marks.
    private readonly ulong[] _inside;
    private readonly List<Pair> _pairs = [];

    private Brackets(int length) => _inside = new ulong[length / 64 + 1];

    public static Brackets Read(SourceText source)
    {
        var text = source.Text;
        var brackets = new Brackets(text.Length);
        var stack = new Stack<int>();
        var straight = -1;
        for (var i = source.Marks.Next(CharKind.Bracket, 0, text.Length); i < text.Length; i = source.Marks.Next(CharKind.Bracket, i + 1, text.Length))
        {
            var c = text[i];
            if (c == '\n') { stack.Clear(); straight = -1; }
            else if (c == '"')
            {
                if (straight < 0) straight = i;
                else { brackets.Fill(straight, i); straight = -1; }
            }
            else if (Opening.Contains(c))
            {
                // Deep nesting does not occur in prose; a cap keeps hostile input linear.
                if (stack.Count < 8) stack.Push(i);
            }
            else
            {
                var kind = Closing.AsSpan().IndexOf(c);
                while (stack.Count > 0)
                {
                    var open = stack.Pop();
                    if (Opening[kind] != text[open]) continue;
                    brackets.Fill(open, i);
                    break;
                }
            }
        }

        brackets.Nest();
        return brackets;
    }

    /// <summary>Whether the character is enclosed; the marks themselves count as enclosed.</summary>
    public bool Inside(int at) => (_inside[at >> 6] & 1UL << at) != 0;

    /// <summary>The innermost pair around the character, marks included, or null.</summary>
    public TextSpan? Innermost(int at)
    {
        if (!Inside(at)) return null;
        var (low, high) = (0, _pairs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle].Open <= at) low = middle + 1;
            else high = middle;
        }

        for (var i = low - 1; i >= 0; i = _pairs[i].Parent)
            if (_pairs[i].Close >= at) return new TextSpan(_pairs[i].Open, _pairs[i].Close + 1);
        return null;
    }

    private void Fill(int open, int close)
    {
        _pairs.Add(new Pair(open, close, -1));
        for (var i = open; i <= close; i++) _inside[i >> 6] |= 1UL << i;
    }

    private void Nest()
    {
        _pairs.Sort((a, b) => a.Open.CompareTo(b.Open));
        for (var i = 1; i < _pairs.Count; i++)
        {
            var parent = i - 1;
            while (parent >= 0 && _pairs[parent].Close < _pairs[i].Open) parent = _pairs[parent].Parent;
            _pairs[i] = _pairs[i] with { Parent = parent };
        }
    }
}

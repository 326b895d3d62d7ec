namespace Jiema.Decode.Quantities;

/// <summary>
/// Which characters stand inside quotation marks, book marks and brackets. What they enclose is one word to the outside.
/// Pairs are matched within a line, so that one lost mark spoils one paragraph at most.
/// </summary>
internal sealed class Brackets
{
    private const string Opening = "“‘《（(【[〔「『〈";
    private const string Closing = "”’》）)】]〕」』〉";

    // For each character the start of the outermost enclosing pair plus one, or 0; and for that start the end.
    private readonly int[] _outer;
    private readonly int[] _inner;
    private readonly Dictionary<int, int> _ends = [];

    private Brackets(int length) => (_outer, _inner) = (new int[length], new int[length]);

    public static Brackets Read(string text)
    {
        var brackets = new Brackets(text.Length);
        var stack = new Stack<int>();
        var straight = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') { stack.Clear(); straight = -1; continue; }
            if (c < '“' && c is not ('"' or '(' or ')' or '[' or ']')) continue;
            if (c == '"')
            {
                if (straight < 0) straight = i;
                else { brackets.Fill(straight, i); straight = -1; }
            }
            else if (Opening.Contains(c, StringComparison.Ordinal))
            {
                // Deep nesting does not occur in prose; a cap keeps hostile input linear.
                if (stack.Count < 8) stack.Push(i);
            }
            else if (Closing.IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind)
            {
                while (stack.Count > 0)
                {
                    var open = stack.Pop();
                    if (Opening.IndexOf(text[open], StringComparison.Ordinal) != kind) continue;
                    brackets.Fill(open, i);
                    break;
                }
            }
        }
        return brackets;
    }

    /// <summary>Whether the character is enclosed; the marks themselves count as enclosed.</summary>
    public bool Inside(int at) => _outer[at] != 0;

    /// <summary>The innermost pair around the character, marks included, or null.</summary>
    public TextSpan? Innermost(int at) => _inner[at] == 0 ? null : new TextSpan(_inner[at] - 1, _ends[_inner[at] - 1]);

    /// <summary>The outermost pair around the character, marks included, or null.</summary>
    public TextSpan? Outermost(int at) => _outer[at] == 0 ? null : new TextSpan(_outer[at] - 1, _ends[_outer[at] - 1]);

    private void Fill(int open, int close)
    {
        _ends[open] = close + 1;
        for (var i = open; i <= close; i++)
        {
            if (_inner[i] == 0) _inner[i] = open + 1;
            _outer[i] = open + 1;
        }
    }
}

using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>The words that the report itself explains, found wherever the report uses them, with or without quotation marks.</summary>
internal sealed class Explained
{
    /// <summary>Shorter names occur by chance inside other words; longer ones are never repeated word for word.</summary>
    private const int Shortest = 3;
    private const int Longest = 32;

    // A footnote mark further behind a quotation belongs to another word.
    private const int MarkReach = 16;

    private readonly Dictionary<string, TextSpan> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Glossary.Entry> _byNumber = [];
    private readonly Dictionary<int, int> _markAt = [];
    private readonly HashSet<char> _first = [];

    // Which lengths occur: most places cost a few look-ups, whatever the glossary's size.
    private ulong _lengths;

    public Explained(IReadOnlyList<Glossary.Entry> glossary, IReadOnlyList<TextSpan> marks, string text)
    {
        foreach (var entry in glossary)
        {
            Know(entry.Name, entry.Explanation);
            // The text may leave the marks out: 十茶百坊焕新行动.
            if (entry.Name.AsSpan().IndexOfAny("“”\"") >= 0) Know(Plain(entry.Name), entry.Explanation);
            if (entry.Number > 0) _byNumber.TryAdd(entry.Number, entry);
        }

        if (_byNumber.Count == 0) return;
        foreach (var mark in marks)
            _markAt.TryAdd(mark.Start, FootnoteMarks.Number(text.AsSpan(mark.Start, mark.Length)));
    }

    public bool IsEmpty => _first.Count == 0;

    /// <summary>What a name that is looked for can begin with.</summary>
    public IEnumerable<char> FirstCharacters => _first;

    public TextSpan? Of(ReadOnlySpan<char> name) =>
        _byName.Count > 0 && _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var why) ? why : null;

    /// <summary>The longest explained name that starts here, or null.</summary>
    public string? At(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest || !_first.Contains(text[0])) return null;
        var names = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length); length >= Shortest; length--)
            if ((_lengths >> length & 1) != 0 && names.TryGetValue(text[..length], out var name, out _))
                return name;
        return null;
    }

    /// <summary>
    /// What the footnote mark behind a name explains. With the mark some words further, the name is the head of a longer one, “十茶百坊”焕新行动[2],
    /// if the entry's own name begins so; then the span reaches to the mark.
    /// </summary>
    public TextSpan? ByMark(string text, ref TextSpan span, int limit)
    {
        if (_markAt.Count == 0) return null;
        for (var at = span.End; at <= limit && at - span.End <= MarkReach; at++)
        {
            if (_markAt.TryGetValue(at, out var number) && _byNumber.TryGetValue(number, out var entry))
            {
                if (at > span.End && !IsHead(text.AsSpan(span.Start, span.Length), entry.Name)) return null;
                span = new TextSpan(span.Start, at);
                return entry.Explanation;
            }

            if (at < limit && (Chars.IsStop(text[at]) || text[at] is '、' or '“' or '的')) return null;
        }

        return null;
    }

    private static bool IsHead(ReadOnlySpan<char> quoted, string name) => Plain(name).AsSpan().StartsWith(quoted.Trim("“”\""), StringComparison.Ordinal);

    private void Know(string name, TextSpan explanation)
    {
        if (!_byName.TryAdd(name, explanation) || name.Length is < Shortest or > Longest) return;
        _first.Add(name[0]);
        _lengths |= 1UL << name.Length;
    }

    private static string Plain(string name) => name.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
}

using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>Reads the report's own 名词解释: which words it explains, and where.</summary>
internal static class Glossary
{
    private const int LongestName = 40;

    /// <summary>One explained word.</summary>
    /// <param name="Name">As written, without quotation marks around the whole.</param>
    /// <param name="Number">What the footnote marks call it, or 0.</param>
    internal readonly record struct Entry(string Name, TextSpan NameSpan, TextSpan Explanation, int Number);

    public static List<Entry> Read(SourceText source, OutlineMap outline)
    {
        var entries = new List<Entry>();
        foreach (var segment in outline.Segments)
            if (segment.Kind == SegmentKind.GlossaryEntry && Parse(source, segment.Span) is { } entry)
                entries.Add(entry);
        return entries;
    }

    private static Entry? Parse(SourceText source, TextSpan line)
    {
        var words = source.Slice(line);
        var start = NumberLength(words);
        var colon = words[start..].IndexOfAny('：', ':');
        if (colon is < 1 or > LongestName) return null;
        var name = SourceText.Trim(source.Text, line.Start + start, line.Start + start + colon);
        var explanation = SourceText.Trim(source.Text, line.Start + start + colon + 1, line.End);
        if (name.Length == 0 || explanation.Length == 0) return null;
        return new Entry(Unquoted(source.Words(name)), name, explanation, FootnoteMarks.Number(words[..start]));
    }

    /// <summary>“茶链通” is 茶链通; “十茶百坊”焕新行动 keeps its marks, which stand inside the name.</summary>
    private static string Unquoted(string name)
    {
        var inner = name.Trim('“', '”', '"', '《', '》');
        return inner.AsSpan().IndexOfAny("“”\"") < 0 ? inner : name;
    }

    /// <summary>The entry's number: 12. [12] 〔12〕 ⑫ （12）</summary>
    private static int NumberLength(ReadOnlySpan<char> words)
    {
        if (words[0] is >= '①' and <= '⑳') return 1;
        var bracketed = words[0] is '[' or '［' or '〔' or '【' or '（' or '(';
        var i = bracketed ? 1 : 0;
        var digits = i;
        while (i < words.Length && char.IsAsciiDigit(words[i])) i++;
        if (i == digits || i == words.Length) return 0;
        return words[i] is ']' or '］' or '〕' or '】' or '）' or ')' or '.' or '．' or '、' or '，' or ',' ? i + 1 : 0;
    }
}

namespace Jiema.Decode.Source;

/// <summary>
/// Finds the paragraph breaks that a web page lost on its way into one long line: blanks that indented a paragraph, and numbered headings after a full stop.
/// </summary>
internal static class LostBreaks
{
    /// <summary>Shorter lines are paragraphs as they stand; a title spaced out by hand is among them.</summary>
    private const int ShortestByBlanks = 120;

    /// <summary>Numbered headings run into a paragraph are normal; only a line as long as a chapter has lost them.</summary>
    private const int ShortestByNumbers = 2000;

    private const char EnSpace = '\u2002';
    private const char IdeographicSpace = '\u3000';

    private const string Numerals = "一二三四五六七八九十";

    public static void Split(string text, TextSpan line, List<TextSpan> paragraphs)
    {
        if (line.Length < ShortestByBlanks)
        {
            paragraphs.Add(line);
            return;
        }

        if (line.Length < ShortestByNumbers && text.AsSpan(line.Start, line.Length).IndexOfAny(EnSpace, IdeographicSpace) < 0)
        {
            paragraphs.Add(line);
            return;
        }

        var start = line.Start;
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (!IsIndent(text, i, line.End) && !(line.Length >= ShortestByNumbers && IsHeading(text, i, line.End))) continue;
            Add(start, i);
            start = i;
        }

        Add(start, line.End);

        void Add(int from, int to)
        {
            if (SourceText.Trim(text, from, to) is { Length: > 0 } paragraph) paragraphs.Add(paragraph);
        }
    }

    /// <summary>Two ideographic spaces, or an en space, are what is left of an indent.</summary>
    private static bool IsIndent(string text, int at, int limit) =>
        text[at] == EnSpace || (text[at] == IdeographicSpace && at + 1 < limit && text[at + 1] == IdeographicSpace);

    private static bool IsHeading(string text, int at, int limit)
    {
        if (text[at - 1] is not ('。' or '！' or '：' or ':' or '”')) return false;
        var bracket = text[at] is '（' or '(';
        var i = bracket ? at + 1 : at;
        var digits = i;
        while (i < limit && i - digits < 4 && Numerals.Contains(text[i])) i++;
        return i > digits && i < limit && (bracket ? text[i] is '）' or ')' : text[i] == '、');
    }
}

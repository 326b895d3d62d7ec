namespace Jiema.Decode.Source;

/// <summary>The text with its paragraphs: what every later pass reads.</summary>
internal sealed class SourceText
{
    private SourceText(string text, IReadOnlyList<TextSpan> lines, CharMap marks) => (Text, Lines, Marks) = (text, lines, marks);

    public string Text { get; }

    /// <summary>Where the text's marks and numerals stand.</summary>
    public CharMap Marks { get; }

    /// <summary>Non-empty paragraphs, blanks at both ends (also U+3000) cut off, in order.</summary>
    public IReadOnlyList<TextSpan> Lines { get; }

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public string Words(TextSpan span) => Text.Substring(span.Start, span.Length);

    public static SourceText Read(string text, CharMap marks, byte[] kinds)
    {
        marks.Read(text, kinds);
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var line = Trim(text, start, end);
            if (line.Length > 0) LostBreaks.Split(text, line, lines);
            start = end + 1;
        }

        return new SourceText(text, lines, marks);
    }

    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    /// <summary>Blanks of every width, and the byte order mark and zero-width space that web pages leave behind.</summary>
    public static bool IsBlank(char c) => Chars.IsWhite(c) || c is '\uFEFF' or '\u200B';
}

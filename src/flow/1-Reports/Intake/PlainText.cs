using System.Buffers;

namespace Jiema.Reports.Intake;

/// <summary>Line ends and invisible characters of text that is otherwise left untouched.</summary>
internal static class PlainText
{
    // Zero, which databases cannot keep; zero-width space, non-joiner, joiner, word joiner, byte order mark, soft hyphen, direction marks.
    private static readonly SearchValues<char> Cuts = SearchValues.Create("\0\r\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>CRLF and CR become LF.</summary>
    public static MappedText WithLineFeeds(string text, int limit)
    {
        var body = new MappedText(SourceUnit.File, limit);
        var from = 0;
        for (int at; (at = text.IndexOf('\r', from)) >= 0; from = at + 1)
        {
            body.Append(text.AsSpan(from, at - from), 0, from);
            if (at + 1 == text.Length || text[at + 1] != '\n') body.Append("\n", 0, at);
        }

        body.Append(text.AsSpan(from), 0, from);
        return body;
    }

    /// <summary>As <see cref="WithLineFeeds"/>, and takes out what cannot be seen; browsers and chat programs leave it in what they copy.</summary>
    public static (MappedText Body, int Removed) WithoutZeroWidth(string text, int limit)
    {
        var body = new MappedText(SourceUnit.File, limit);
        var (from, removed) = (0, 0);
        for (int skip; (skip = text.AsSpan(from).IndexOfAny(Cuts)) >= 0;)
        {
            var at = from + skip;
            body.Append(text.AsSpan(from, skip), 0, from);
            if (text[at] != '\r') removed++;
            else if (at + 1 == text.Length || text[at + 1] != '\n') body.Append("\n", 0, at);
            from = at + 1;
        }

        body.Append(text.AsSpan(from), 0, from);
        return (body, removed);
    }
}

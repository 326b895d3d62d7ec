namespace Jiema.Decode.Source;
internal sealed class SourceText(string text)
{
    public string Text { get; } = text;
    public IReadOnlyList<TextSpan> Lines { get; } = Split(text);
    private static List<TextSpan> Split(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
            if (i == text.Length || text[i] == '\n') { lines.Add(new TextSpan(start, i)); start = i + 1; }
        return lines;
    }
}

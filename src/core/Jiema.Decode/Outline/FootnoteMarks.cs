using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>Marks such as [13], 〔3〕 or ① that stand right after a word and point to the glossary.</summary>
internal static class FootnoteMarks
{
    public static List<TextSpan> Find(SourceText source)
    {
        var text = source.Text;
        var marks = new List<TextSpan>();
        for (var i = source.Marks.Next(CharKind.Note, 1, text.Length); i < text.Length; i = source.Marks.Next(CharKind.Note, i + 1, text.Length))
        {
            var c = text[i];
            if (c is >= '①' and <= '⑳')
            {
                if (!Chars.IsWhite(text[i - 1]) && text[i - 1] is not ('。' or '；' or '：')) marks.Add(new TextSpan(i, i + 1));
            }
            else if (c is '[' or '［' or '〔')
            {
                var end = i + 1;
                while (end < text.Length && end - i <= 3 && char.IsDigit(text[end])) end++;
                if (end > i + 1 && end < text.Length && text[end] is ']' or '］' or '〕') marks.Add(new TextSpan(i, end + 1));
            }
        }

        return marks;
    }

    /// <summary>The number that a mark, or the head of a glossary's entry, shows: [13], 〔3〕, ⑫ and 12. are 13, 3, 12 and 12. 0 when it shows none.</summary>
    public static int Number(ReadOnlySpan<char> mark)
    {
        var number = 0;
        foreach (var c in mark)
        {
            if (c is >= '①' and <= '⑳') return c - '①' + 1;
            if (char.IsAsciiDigit(c) && number < 1000) number = number * 10 + (c - '0');
        }

        return number;
    }
}

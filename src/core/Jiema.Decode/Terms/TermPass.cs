using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>Outline → Terms: named mechanisms by quotation marks, by the nation-wide lexicon and by the report's own glossary.</summary>
internal static class TermPass
{
    /// <summary>Quotations longer than this are sentences, not names.</summary>
    private const int LongestQuote = 24;

    public static IReadOnlyList<Term> Read(SourceText source, OutlineMap outline)
    {
        var glossary = Glossary.Read(source, outline);
        var explained = new Explained(glossary);

        var terms = new List<Term>();
        foreach (var segment in outline.Segments)
        {
            if (segment.Kind is SegmentKind.GlossaryEntry) continue;
            Scan(source.Text, segment.Span, explained, terms);
        }

        foreach (var entry in glossary)
            terms.Add(new Term("", entry.NameSpan, source.Words(entry.NameSpan), Kind(entry.Name, default), Lexicon.Find(entry.Name)?.Key, entry.Explanation));
        return terms.OrderBy(t => t.Span).Select((t, i) => t with { Id = $"t{i + 1}" }).ToList();
    }

    private static void Scan(string text, TextSpan span, Explained explained, List<Term> terms)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is '“' or '"')
            {
                var close = text.AsSpan(i + 1, Math.Min(LongestQuote + 1, span.End - i - 1)).IndexOfAny('”', '"');
                if (close < 1) continue;
                var inner = text.AsSpan(i + 1, close);
                if (inner.IndexOfAny("。；！？") >= 0) continue;
                var after = text.AsSpan(i + close + 2, Math.Min(4, span.End - i - close - 2));
                Add(new TextSpan(i, i + close + 2), inner.ToString(), after);
                i += close + 1;
            }
            else if (explained.At(text.AsSpan(i, span.End - i)) is { } own)
            {
                Add(new TextSpan(i, i + own.Length), own, default);
                i += own.Length - 1;
            }
            else if (Lexicon.At(text.AsSpan(i, span.End - i)) is { } word && !IsInsideWord(text, i, word))
            {
                Add(new TextSpan(i, i + word.Length), word, default);
                i += word.Length - 1;
            }
        }

        void Add(TextSpan at, string name, ReadOnlySpan<char> after) =>
            terms.Add(new Term("", at, text.Substring(at.Start, at.Length), Kind(name, after), Lexicon.Find(name)?.Key, explained.Of(name)));
    }

    private static TermKind Kind(string name, ReadOnlySpan<char> after) =>
        Lexicon.Find(name)?.Kind ?? (TermShape.Of(name) is var own && own != TermKind.Phrase ? own : TermShape.OfFollowing(after));

    /// <summary>三农 in 第三农场 is no term: a number word that goes on from an ordinal or another digit is part of something else.</summary>
    private static bool IsInsideWord(string text, int at, string word) =>
        at > 0 && (text[at - 1] is '第' || (char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(text[at - 1])))
        || (char.IsAsciiDigit(word[^1]) && at + word.Length < text.Length && char.IsAsciiDigit(text[at + word.Length]));
}

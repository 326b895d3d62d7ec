using System.Buffers;
using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>Outline → Terms: named mechanisms by quotation marks, by their shape, by the lexicon and by the report's own glossary.</summary>
internal static class TermPass
{
    /// <summary>Quotations longer than this are sentences, not names.</summary>
    private const int LongestQuote = 24;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；！？");

    /// <summary>A term before it has its number.</summary>
    internal readonly record struct Found(TextSpan Span, TermKind Kind, string? Entry, TextSpan? Explanation);

    /// <param name="found">Empty; memory to work in.</param>
    public static IReadOnlyList<Term> Read(SourceText source, OutlineMap outline, Lexicon lexicon, List<Found> found)
    {
        var glossary = Glossary.Read(source, outline);
        var explained = new Explained(glossary, outline.FootnoteMarks, source.Text);
        // The report's own names begin with what they like; without them the map knows every start.
        var starts = explained.IsEmpty ? null : SearchValues.Create([.. lexicon.FirstCharacters, .. explained.FirstCharacters, .. CharMap.Shapes, '“', '"']);

        foreach (var segment in outline.Segments)
            if (segment.Kind is not SegmentKind.GlossaryEntry) Scan(source, segment.Span, starts, explained, lexicon, found);
        foreach (var entry in glossary)
            found.Add(Made(lexicon, entry.NameSpan, entry.Name, default, entry.Explanation));
        // A glossary stands where it likes; without one the terms came in the order of the text.
        if (glossary.Count > 0) found.Sort((a, b) => a.Span.CompareTo(b.Span));
        var terms = new List<Term>(found.Count);
        foreach (var term in found) terms.Add(new Term(Ids.Terms[terms.Count + 1], term.Span, source.Words(term.Span), term.Kind, term.Entry, term.Explanation));
        return terms;
    }

    private static void Scan(SourceText source, TextSpan span, SearchValues<char>? starts, Explained explained, Lexicon lexicon, List<Found> terms)
    {
        var text = source.Text;
        var first = terms.Count;
        for (var i = Next(span.Start); i < span.End; i = Next(i + 1))
        {
            if (!explained.IsEmpty && explained.At(text.AsSpan(i, span.End - i)) is { } own)
            {
                i = Add(new TextSpan(i, i + own.Length), own, default);
            }
            else if (text[i] is '“' or '"')
            {
                var close = text.AsSpan(i + 1, Math.Min(LongestQuote + 1, span.End - i - 1)).IndexOfAny('”', '"');
                if (close < 1) continue;
                var inner = text.AsSpan(i + 1, close);
                if (inner.ContainsAny(SentenceMarks)) continue;
                var after = text.AsSpan(i + close + 2, Math.Min(4, span.End - i - close - 2));
                i = Add(new TextSpan(i, i + close + 2), inner, after);
            }
            else if (lexicon.At(text, i, span.End) is { } word && !IsInsideWord(text, i, word))
            {
                i = Add(new TextSpan(i, i + word.Length), word, default);
            }
            else if (NamedShapes.At(text, i, span.Start, span.End) is { } shape && Makes(shape))
            {
                i = Add(shape, text.AsSpan(shape.Start, shape.Length), text.AsSpan(shape.End, Math.Min(4, span.End - shape.End)));
            }
        }

        int Next(int from) =>
            starts is null ? source.Marks.Next(CharKind.Name, from, span.End)
            : from < span.End && text.AsSpan(from, span.End - from).IndexOfAny(starts) is >= 0 and var skip ? from + skip
            : span.End;

        // Gives where the term ends, so that the search goes on behind it.
        int Add(TextSpan at, ReadOnlySpan<char> name, ReadOnlySpan<char> after)
        {
            var why = explained.Of(name) ?? explained.ByMark(text, ref at, span.End);
            terms.Add(Made(lexicon, at, name, after, why));
            return at.End - 1;
        }

        // A name that shows at its end takes in the well-known words inside it, 专精特新企业倍增行动; one that a term before reaches into is none.
        bool Makes(TextSpan shape)
        {
            while (terms.Count > first && terms[^1].Span.Start >= shape.Start) terms.RemoveAt(terms.Count - 1);
            return terms.Count == first || terms[^1].Span.End <= shape.Start;
        }
    }

    private static Found Made(Lexicon lexicon, TextSpan at, ReadOnlySpan<char> name, ReadOnlySpan<char> after, TextSpan? why) =>
        lexicon.Find(name) is { } known
            ? new Found(at, known.Kind, known.Key, why)
            : new Found(at, TermShape.Of(name) is var own && own != TermKind.Phrase ? own : TermShape.OfFollowing(after), null, why);

    /// <summary>三农 in 第三农场 is no term: a number word that goes on from an ordinal or another digit is part of something else.</summary>
    private static bool IsInsideWord(string text, int at, string word) =>
        at > 0 && (text[at - 1] is '第' || (char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(text[at - 1])))
        || (char.IsAsciiDigit(word[^1]) && at + word.Length < text.Length && char.IsAsciiDigit(text[at + word.Length]));
}

using System.Numerics;
using System.Runtime.InteropServices;
using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Diagnostics;

/// <summary>What a person should look at: few findings, each with its place. A clerk reads every one.</summary>
internal static class DiagnosticPass
{
    public static IReadOnlyList<Diagnostic> Read(SourceText source, OutlineMap outline, Reading reading)
    {
        var found = new List<Diagnostic>();
        var start = new TextSpan(0, 0);
        if (reading.Commitments.Count == 0) found.Add(Messages.At(Messages.NoWorkPlan, start));
        else if (outline.Year is null) found.Add(Messages.At(Messages.NoYear, start));
        foreach (var lost in reading.Coverage.Unaccounted) found.Add(Messages.At(Messages.Unaccounted, lost));
        NumberingCheck.Read(outline, found);
        FootnoteCheck.Read(source, outline, found);
        ListCheck.Read(source, outline, found);
        Segments(source, outline, found);
        foreach (var quantity in reading.Quantities)
            // 收入比缩小到1.85: a proportion has none.
            if (quantity is { Class: QuantityClass.Target, Unit: null, Value: > 1, Change: Change.Level } && !(quantity.Of is [var thing] && Bare.IsProportion(thing)))
                found.Add(Messages.At(Messages.TargetWithoutUnit, quantity.Span));
        Declines(source.Text, found);
        return found.Count < 2 ? found : found.OrderBy(d => d.Span).ThenBy(d => d.Code, StringComparer.Ordinal).ToList();
    }

    private static void Segments(SourceText source, OutlineMap outline, List<Diagnostic> found)
    {
        const string misprint = "一个关键词";
        var seen = new HashSet<TextSpan>(source.Text.Length / 64, new SameWords(source.Text));
        var quotes = new Quotes(source);
        var before = SectionRole.Other;
        foreach (var segment in outline.Segments)
        {
            var words = source.Slice(segment.Span);
            if (segment.Role == SectionRole.Closing && before is SectionRole.Work or SectionRole.Livelihood && outline.Kind == ReadingKind.Digest)
            {
                found.Add(Messages.At(Messages.EditorialInKeyword, segment.Span with { End = Math.Min(segment.Span.End, segment.Span.Start + 20) }));
                if (words.StartsWith(misprint) && words.Length > misprint.Length && words[misprint.Length] is '，' or ',')
                    found.Add(Messages.At(Messages.Misprint, new TextSpan(segment.Span.Start, segment.Span.Start + misprint.Length)));
            }

            before = segment.Role;
            quotes.Read(segment.Span, found);
            if (segment.Kind == SegmentKind.Body) Repeats(source, segment.Span, seen, found);
        }

        quotes.Close(found);
    }

    /// <summary>Short sentences and formulas repeat by right.</summary>
    private static void Repeats(SourceText source, TextSpan span, HashSet<TextSpan> seen, List<Diagnostic> found)
    {
        const int shortest = 20;
        for (var start = span.Start; start < span.End;)
        {
            var end = Leads.SentenceEnd(source, start, span.End);
            if (end - start >= shortest && !seen.Add(new TextSpan(start, end))) found.Add(Messages.At(Messages.Repeated, new TextSpan(start, end)));
            start = end;
        }
    }

    /// <summary>Two places are alike when their words are; nothing is copied.</summary>
    private sealed class SameWords(string text) : IEqualityComparer<TextSpan>
    {
        public bool Equals(TextSpan x, TextSpan y) => Words(x).SequenceEqual(Words(y));

        // Four characters at a step; the hash built into strings reads one by one.
        public int GetHashCode(TextSpan span)
        {
            const ulong prime = 0x9E3779B97F4A7C15;
            var words = Words(span);
            var hash = (ulong)words.Length;
            foreach (var four in MemoryMarshal.Cast<char, ulong>(words)) hash = (BitOperations.RotateLeft(hash, 23) ^ four) * prime;
            foreach (var c in words[^(words.Length % 4)..]) hash = (BitOperations.RotateLeft(hash, 23) ^ c) * prime;
            return (int)(hash >> 32);
        }

        private ReadOnlySpan<char> Words(TextSpan span) => text.AsSpan(span.Start, span.Length);
    }

    /// <summary>下降两倍: whatever falls by a multiple.</summary>
    private static void Declines(string text, List<Diagnostic> found)
    {
        const int longestNumber = 6;
        for (var at = text.IndexOf('倍'); at >= 0; at = text.IndexOf('倍', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < longestNumber && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or '两' || HeadingShape.IsChinese(text[start - 1]))) start--;
            if (start == at) continue;
            if (start > 0 && text[start - 1] == '了') start--;
            if (Falls.Before(text, start) is { } fall) found.Add(Messages.At(Messages.DeclineByMultiple, new TextSpan(start - fall.Length, at + 1)));
        }
    }

    private static readonly WordList Falls = ["下降", "减少", "降低", "压减"];
}

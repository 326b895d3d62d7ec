using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>The role of a paragraph where it differs from its chapter's.</summary>
internal static class ParagraphRole
{
    public static SectionRole Of(ReadOnlySpan<char> words, SectionRole chapter)
    {
        if (chapter is SectionRole.Work or SectionRole.Other && RoleWords.StatesGoals(words)) return SectionRole.Goals;
        return chapter;
    }

    /// <summary>The report's last words are an appeal, not work: paragraphs after the last promise that address the deputies, or a digest's editorial.</summary>
    public static void MarkEnds(List<Segment> segments, SourceText source)
    {
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            var segment = segments[i];
            if (segment.Kind is SegmentKind.GlossaryEntry or SegmentKind.Other || segment.Role is SectionRole.Glossary) continue;
            if (segment.Kind != SegmentKind.Body || segment.Role is not (SectionRole.Work or SectionRole.Livelihood)) break;
            if (!IsAppeal(source.Slice(segment.Span))) break;
            segments[i] = segment with { Role = SectionRole.Closing };
        }

        SplitEditorial(segments, source);
    }

    private static bool IsAppeal(ReadOnlySpan<char> words) =>
        words.StartsWith("各位代表") || words.Contains("让我们", StringComparison.Ordinal) || words.StartsWith("站在新") || words.StartsWith("蓝图") || words.StartsWith("奋斗");

    private static readonly WordList Editorials = ["一个关键词", "一个个关键词", "展望前路", "站在新起点", "展望未来"];

    /// <summary>A newspaper's digest ends in its own editorial, sometimes stuck to the last keyword's paragraph.</summary>
    private static void SplitEditorial(List<Segment> segments, SourceText source)
    {
        List<(int After, Segment Tail)>? tails = null;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.Kind != SegmentKind.Body || segment.Role is not (SectionRole.Work or SectionRole.Livelihood) || segment.Section < 0) continue;
            var cut = EditorialStart(source, segment.Span);
            if (cut < 0) continue;
            segments[i] = segment with { Span = segment.Span with { End = cut } };
            var tail = segment with { Span = segment.Span with { Start = cut }, Role = SectionRole.Closing, Initiative = -1 };
            if (cut == segment.Span.Start) segments[i] = tail;
            else (tails ??= []).Add((i, tail));
        }

        if (tails is null) return;
        // Put in all at once: one by one they would move the rest of the list each time.
        var all = segments.ToArray();
        segments.Clear();
        var next = 0;
        for (var i = 0; i < all.Length; i++)
        {
            segments.Add(all[i]);
            if (next < tails.Count && tails[next].After == i) segments.Add(tails[next++].Tail);
        }
    }

    /// <summary>Where the first sentence begins that opens like an editorial, or -1.</summary>
    private static int EditorialStart(SourceText source, TextSpan span)
    {
        var text = source.Text;
        if (Editorials.At(text, span.Start, span.End) is not null) return span.Start;
        for (var i = source.Marks.Next(CharKind.Sentence, span.Start, span.End); i < span.End; i = source.Marks.Next(CharKind.Sentence, i + 1, span.End))
            if (text[i] is '。' or '！' && Editorials.At(text, i + 1, span.End) is not null) return i + 1;
        return -1;
    }
}

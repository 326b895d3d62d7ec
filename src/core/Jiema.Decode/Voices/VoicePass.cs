using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Voices;

/// <summary>Outline → Voices: who speaks, through which channel, what is asked, and which chapters it concerns.</summary>
internal static class VoicePass
{
    private static readonly string[] Offices = ["代表", "委员", "常委", "政协", "主席", "书记", "理事"];

    /// <summary>Words that open a demand. 建议 and 希望 are the deputies' own; 要 and 支持 carry lists on.</summary>
    private static readonly string[] AskOpeners = ["我建议", "建议", "希望", "呼吁", "要注重", "应当", "强化", "支持", "引导", "加大", "加强", "推动"];

    // No report has a tenth of this; a text that does must not compare every voice with every chapter.
    private const int MostChapters = 500;

    public static IReadOnlyList<Voice> Read(SourceText source, OutlineMap outline)
    {
        var voices = new List<Voice>();
        var heads = new List<Segment>();
        List<Section>? chapters = null;
        foreach (var segment in outline.Segments)
        {
            if (segment.Kind == SegmentKind.VoiceSpeaker) heads.Add(segment);
            else if (segment.Kind == SegmentKind.VoiceBody)
            {
                chapters ??= [.. outline.Sections.Where(s => s.Role is SectionRole.Work or SectionRole.Livelihood).Take(MostChapters)];
                voices.Add(Make(source, chapters, heads, segment, voices.Count + 1, voices.Count > 0 ? voices[^1] : null));
                heads.Clear();
            }
        }

        return voices;
    }

    private static Voice Make(SourceText source, List<Section> chapters, List<Segment> heads, Segment body, int number, Voice? before)
    {
        var speech = source.Slice(body.Span);
        string? role = null, name = null;
        foreach (var head in heads)
        {
            var words = source.Words(head.Span);
            if (Offices.Any(o => words.Contains(o, StringComparison.Ordinal))) role = words;
            else if (words.Length <= 6) name = words;
        }

        // A second paragraph without a name goes on with the speaker before it.
        if (heads.Count == 0) (name, role) = (before?.Speaker, before?.Role);
        var start = heads.Count > 0 ? heads[0].Span.Start : body.Span.Start;
        return new Voice($"v{number}", name, role, Channel(speech, role), new TextSpan(start, body.Span.End), Asks(source, body.Span), Related(speech, chapters));
    }

    /// <summary>Deputies make 建议, members of the CPPCC make 提案; the speech's own word wins.</summary>
    private static VoiceChannel Channel(ReadOnlySpan<char> speech, string? role) =>
        speech.Contains("提案", StringComparison.Ordinal) ? VoiceChannel.Proposal
        : speech.Contains("建议", StringComparison.Ordinal) || role?.Contains("人大代表", StringComparison.Ordinal) == true ? VoiceChannel.Suggestion
        : VoiceChannel.Comment;

    private static List<Ask> Asks(SourceText source, TextSpan speech)
    {
        var asks = new List<Ask>();
        var text = source.Text;
        for (var start = speech.Start; start < speech.End;)
        {
            var end = Leads.SentenceEnd(source, start, speech.End);
            if (AskStart(text.AsSpan(start, end - start)) is var at and >= 0)
            {
                var span = SourceText.Trim(text, start + at, end);
                while (span.Length > 0 && text[span.End - 1] is '。' or '！') span = span with { End = span.End - 1 };
                if (span.Length > 0) asks.Add(new Ask(span, source.Words(span)));
            }

            start = end;
        }

        return asks;
    }

    /// <summary>Where the demand begins: at the first clause that opens with one of the words, or that holds 建议.</summary>
    private static int AskStart(ReadOnlySpan<char> sentence)
    {
        for (var clause = 0; clause < sentence.Length;)
        {
            var comma = sentence[clause..].IndexOfAny('，', ',');
            var words = comma < 0 ? sentence[clause..] : sentence.Slice(clause, comma);
            if (words.StartsWith("同时") && words.Length <= 3) words = default;
            foreach (var opener in AskOpeners)
                if (words.StartsWith(opener, StringComparison.Ordinal))
                    return clause;
            var inside = words.IndexOf("建议", StringComparison.Ordinal);
            if (inside > 0 && !words.EndsWith("建议") && words.IndexOf("的建议", StringComparison.Ordinal) < 0) return clause + inside;
            if (words.Contains("提案", StringComparison.Ordinal) || words.EndsWith("的建议")) return clause;
            if (comma < 0) break;
            clause += comma + 1;
        }

        return -1;
    }

    /// <summary>Chapters whose heading, or the two-character words of it, the speech uses.</summary>
    private static List<string> Related(ReadOnlySpan<char> speech, List<Section> chapters)
    {
        var related = new List<string>();
        foreach (var section in chapters)
        {
            if (Shares(speech, section.Title)) related.Add(section.Id);
        }

        return related;
    }

    private static bool Shares(ReadOnlySpan<char> speech, string title)
    {
        if (speech.Contains(title, StringComparison.Ordinal)) return true;
        // A four-character keyword is two words (产业转型): both, or one of them used twice, make a tie.
        var hits = 0;
        for (var i = 0; i + 2 <= title.Length; i += 2)
            hits += Math.Min(2, speech.Count(title.AsSpan(i, 2)));
        return title.Length <= 8 && hits >= 2;
    }
}

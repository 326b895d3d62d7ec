using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>Finds run-in leads: short sentences without a number that name what the sentences after them do.</summary>
internal static class Leads
{
    /// <summary>A lead is a heading in a sentence's clothes; longer ones are content.</summary>
    public const int LongestFirst = 32;

    /// <summary>Inside a paragraph the bar is higher: a short sentence there may be a promise of its own.</summary>
    private const int LongestInside = 15;

    /// <summary>The leads of one paragraph of prose, in order; none if it has no body after them.</summary>
    /// <param name="afterHeading">The paragraph goes on from a run-in heading, so its first sentence is already content.</param>
    public static List<TextSpan> Find(SourceText source, TextSpan paragraph, bool afterHeading)
    {
        var leads = new List<TextSpan>();
        var inside = 0;
        var strong = false;
        var previousIsLead = false;
        var following = SentenceEnd(source, paragraph.Start, paragraph.End);
        for (var start = paragraph.Start; start < paragraph.End;)
        {
            var end = following;
            following = SentenceEnd(source, end, paragraph.End);
            var sentence = source.Text.AsSpan(start, end - start);
            // A number of its own (一是, (2), 3.) makes a sentence inside a paragraph as good as the first one.
            var number = HeadingShape.Of(sentence).Length;
            var words = sentence[number..];
            var next = following - end;
            var isLead = false;
            if (next > 0 && !previousIsLead && words.Length > 1 && words[^1] == '。')
            {
                var first = number > 0 || (start == paragraph.Start && !afterHeading);
                isLead = first ? IsFirst(words[..^1]) : IsInside(words[..^1], next);
                if (isLead) leads.Add(new TextSpan(start + number, end - 1));
                if (isLead && first) strong = true;
                else if (isLead) inside++;
            }

            previousIsLead = isLead;
            start = end;
        }

        // One short sentence in the middle of a paragraph that has no lead at its head is a promise, not a lead.
        return strong || inside >= 2 ? leads : [];
    }

    /// <summary>One past the mark that ends the sentence; quotes and brackets are opaque, a closing quote after the mark belongs to it.</summary>
    public static int SentenceEnd(SourceText source, int start, int limit)
    {
        var text = source.Text;
        var depth = 0;
        for (var i = start; i < limit; i++)
        {
            i = source.Marks.Next(CharKind.Sentence, i, limit);
            if (i == limit) break;
            var c = text[i];
            if (c is '“' or '《' or '（' or '(') depth++;
            else if (c is '”' or '》' or '）' or ')') depth = Math.Max(0, depth - 1);
            else if (c is '。' or '！' or '？' or '!' or '?' && (depth == 0 || i - start > 200))
            {
                var end = i + 1;
                while (end < limit && text[end] is '”' or '’' or '）') end++;
                return end;
            }
        }

        return limit;
    }

    private static bool IsFirst(ReadOnlySpan<char> sentence) =>
        sentence.Length <= LongestFirst && IsHeadingLike(sentence) && sentence.Count('，') <= 1;

    private static bool IsInside(ReadOnlySpan<char> sentence, int bodyLength) =>
        NamesBattle(sentence) && IsFirst(sentence) || sentence.Length <= LongestInside && 2 * bodyLength > 3 * sentence.Length && IsHeadingLike(sentence) && sentence.IndexOfAny("，,；;") < 0;

    /// <summary>……，坚决打赢碧水保卫战。 The nation-wide battles head their stretch wherever they stand.</summary>
    private static bool NamesBattle(ReadOnlySpan<char> sentence) => sentence.EndsWith("保卫战") || sentence.EndsWith("攻坚战");

    /// <summary>No figures (a lead promises nothing countable), no address to the deputies, no citation of a year.</summary>
    private static bool IsHeadingLike(ReadOnlySpan<char> sentence) =>
        sentence.Length >= 3 && !HasFigure(sentence) && !sentence.StartsWith("各位代表")
        && !sentence.StartsWith("我们") && !States(sentence) && !sentence.StartsWith("今年") && !sentence.StartsWith("去年") && sentence.IndexOfAny("：:") < 0
        // 坚决守住不发生……底线 is the promise itself.
        && sentence.IndexOf("不发生", StringComparison.Ordinal) < 0;

    /// <summary>A figure outside quotations: 提升“3+6”平台能级 is still a heading.</summary>
    private static bool HasFigure(ReadOnlySpan<char> sentence)
    {
        if (sentence.IndexOfAnyInRange('0', '9') < 0) return false;
        var quoted = false;
        foreach (var c in sentence)
        {
            if (c is '“' or '”') quoted = c == '“';
            else if (!quoted && Chars.IsDigit(c)) return true;
        }

        return false;
    }

    /// <summary>打铁必须自身硬, 乡村要强，产业必强: a saying tells what must be, not what will be done.</summary>
    private static bool Demands(ReadOnlySpan<char> sentence) => sentence.IndexOf('必') is > 0 and var at && at + 1 < sentence.Length && sentence[at + 1] is not '要';

    /// <summary>A saying (发展是…的基础, 只有…才能…) states, it does not name an action.</summary>
    private static bool States(ReadOnlySpan<char> sentence) =>
        sentence.IndexOf('是') > 0 || Demands(sentence) || sentence.StartsWith("只有") || (sentence[0] == '“' && sentence[^1] == '”');
}

using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>Headings without a number: short lines of their own that no sentence mark ends.</summary>
internal static class Headings
{
    /// <summary>Longer lines are sentences that lost their full stop.</summary>
    public const int Longest = 64;

    private const int LongestPlain = 42;

    /// <summary>Whether the paragraph is a heading without a number.</summary>
    public static bool IsPlain(SourceText source, int index)
    {
        var words = source.Slice(source.Lines[index]);
        if (words.Length is < 4 or > LongestPlain || EndsSentence(words) || !StartsLikeHeading(words)) return false;
        if (RoleWords.OfHeading(words) is { } role)
            // A role word in the middle of stacked short lines (a digest's figures) is one of them, unless it opens with its year.
            return (words.Length <= 30 || role == SectionRole.Review)
                && (char.IsAsciiDigit(words[0]) || role is SectionRole.Glossary or SectionRole.Voices || index == 0 || EndsSentence(source.Slice(source.Lines[index - 1])));
        // Without a role word only a line that stands between whole sentences is a heading: web pages break sentences anywhere.
        return words.Length >= 8 && words.IndexOfAny("，、") > 0 && Whole(source, index - 1) && Long(source, index + 1);
    }

    public static bool EndsSentence(ReadOnlySpan<char> words) => words.Length > 0 && words[^1] is '。' or '；' or ';' or '！' or '!' or '？' or '：' or ':' or '，' or ',' or '、';

    private static bool StartsLikeHeading(ReadOnlySpan<char> words) =>
        HeadingShape.Of(words).Kind == NumberKind.None && words[0] is not ('，' or '。' or '、' or '”' or '）' or '—' or '-' or '；') && !words.StartsWith("各位代表");

    private static bool Whole(SourceText source, int index) =>
        index >= 0 && source.Slice(source.Lines[index]) is var before && (before[^1] is '。' or '！' or '：' || before.Length <= LongestPlain && !EndsSentence(before));

    private static bool Long(SourceText source, int index) =>
        index < source.Lines.Count && source.Lines[index].Length > LongestPlain && !EndsWithBreak(source.Slice(source.Lines[index]));

    private static bool EndsWithBreak(ReadOnlySpan<char> words) => words[^1] is not ('。' or '！' or '：' or '”' or '；');
}

using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>The years that work and goals headings name: of two chapters 某年主要工作 and 次年主要工作, the first looks back.</summary>
internal sealed class HeadingYears
{
    private const int Longest = 42;

    private readonly HashSet<int> _years = [];

    public HeadingYears(SourceText source)
    {
        foreach (var line in source.Lines)
        {
            if (line.Length > Longest) continue;
            var words = source.Slice(line);
            if (Years.First(words) is { } year && RoleWords.OfHeading(words) is SectionRole.Work or SectionRole.Goals && !Headings.EndsSentence(words)) _years.Add(year);
        }
    }

    public bool IsFollowed(ReadOnlySpan<char> heading) => Years.First(heading) is { } year && _years.Contains(year + 1);
}

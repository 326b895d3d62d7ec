using Jiema.Decode.Source;

namespace Jiema.Decode.Tests.Outline;

/// <summary>The promises of the outline that hold for any text.</summary>
internal static class Structure
{
    public static void Check(string text)
    {
        var outline = Invented.Outline(text);
        var at = 0;
        foreach (var segment in outline.Segments)
        {
            Assert.True(segment.Span.Start >= at && segment.Span.Length > 0 && segment.Span.End <= text.Length, "segments stand in order, not empty, inside the text");
            Assert.True(Blank(text, at, segment.Span.Start), "nothing but blanks and a heading's own mark stands between segments");
            Assert.InRange(segment.Section, -1, outline.Sections.Count - 1);
            Assert.InRange(segment.Initiative, -1, outline.Initiatives.Count - 1);
            at = segment.Span.End;
        }

        Assert.True(Blank(text, at, text.Length), "nothing is left over at the end");
        Assert.Equal(Enumerable.Range(1, outline.Sections.Count).Select(i => $"s{i}"), outline.Sections.Select(s => s.Id));
        foreach (var section in outline.Sections)
        {
            Assert.InRange(section.Span.End, section.Span.Start, text.Length);
            var parent = section.Parent is null ? null : outline.Sections.Single(s => s.Id == section.Parent);
            if (parent is not null) Assert.True(parent.Span.Contains(section.Span) && parent.Level < section.Level, "a parent holds its children");
        }
    }

    private static bool Blank(string text, int from, int to) => SourceText.Trim(text, from, to).Length == 0;
}

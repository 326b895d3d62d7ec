namespace Jiema.Decode.Outline;

internal enum SegmentKind
{
    Title,
    DateLine,
    Salutation,
    Heading,
    Slogan,

    /// <summary>A run-in lead: the short first sentence that names what follows.</summary>
    Lead,
    Body,
    VoiceSpeaker,
    VoiceBody,
    GlossaryEntry,
    Toc,
    Other,
}

/// <summary>A stretch of one paragraph with one part to play.</summary>
/// <param name="Section">Index into the sections, or -1.</param>
/// <param name="Initiative">Index into the initiatives, or -1.</param>
internal sealed record Segment(TextSpan Span, SegmentKind Kind, SectionRole Role, int Section, int Initiative);

/// <summary>The text's structure: chapters, leads, and for every non-blank character what part it plays.</summary>
internal sealed class OutlineMap
{
    public string? Title { get; init; }

    public string? Place { get; init; }

    public int? Year { get; init; }

    public ReadingKind Kind { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<Initiative> Initiatives { get; init; }

    /// <summary>In text order, not overlapping, covering every non-blank character.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Marks such as [13] or ① that point to the glossary.</summary>
    public required IReadOnlyList<TextSpan> FootnoteMarks { get; init; }
}

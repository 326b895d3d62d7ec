namespace Jiema.Reports.Intake;

/// <summary>What reading a file gave: its text, or the one reason why not. Exactly one is set.</summary>
public sealed record IntakeResult
{
    public ExtractedText? Text { get; init; }

    public IntakeFault? Fault { get; init; }
}

/// <summary>The text of a file as the decoder reads it: no byte order mark, LF line ends.</summary>
/// <param name="Text">The text; spans of a Reading count its UTF-16 units.</param>
/// <param name="MediaType">What the content is, whatever the name says: <c>text/plain</c>, <c>application/pdf</c>…</param>
/// <param name="Encoding">Encoding of a text or HTML file, for example <c>UTF-8</c> or <c>GB18030</c>; null for the others.</param>
/// <param name="FileName">Name for display: no folders, no control characters, at most 200 characters.</param>
/// <param name="Sha256">Of the file's bytes, lower case hex.</param>
/// <param name="Map">Way back from the text to its place in the file.</param>
/// <param name="Notes">What a reader should know about how the file was read; often empty.</param>
public sealed record ExtractedText(string Text, string MediaType, string? Encoding, string FileName, string Sha256, OffsetMap Map, IReadOnlyList<IntakeNote> Notes);

/// <summary>Why a file cannot be used: what, where, what to do.</summary>
public sealed record IntakeFault(string Code, string MessageZh, string MessageEn);

/// <summary>Something worth knowing about a file that was read.</summary>
public sealed record IntakeNote(string Code, string MessageZh, string MessageEn);

using Jiema.Decode.Clauses;
using Jiema.Decode.Commitments;
using Jiema.Decode.Diagnostics;
using Jiema.Decode.Explain;
using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Results;
using Jiema.Decode.Source;
using Jiema.Decode.Terms;
using Jiema.Decode.Voices;

namespace Jiema.Decode;

/// <summary>Decodes a government work report. Pure: text in, Reading out; no clock, no disk, no culture; safe on any thread.</summary>
public static class ReportDecoder
{
    /// <summary>Version of the rules; a new one may read the same text differently, so it is stored beside every Reading.</summary>
    public const string Version = "1.0";

    /// <summary>Decodes any text; never throws for its content.</summary>
    /// <param name="text">The report with LF line ends and no byte order mark. May be empty.</param>
    /// <param name="source">Where it came from; copied into the Reading.</param>
    public static Reading Decode(string text, ReadingSource source) => Decode(text, source, Lexicon.Default);

    /// <summary>The same with names of one's own.</summary>
    /// <param name="text">The report with LF line ends and no byte order mark. May be empty.</param>
    /// <param name="source">Where it came from; copied into the Reading.</param>
    /// <param name="lexicon">The names to know; <see cref="Lexicon.Default"/> with what a county adds.</param>
    public static Reading Decode(string text, ReadingSource source, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(lexicon);
        var scratch = Scratch.Take();
        var sourceText = SourceText.Read(text, scratch.Marks, lexicon.Kinds);
        var reading = Read(sourceText, OutlinePass.Read(sourceText), source, lexicon, scratch);
        scratch.GiveBack();
        return reading;
    }

    /// <summary>Tells why one place of a text is read as it is: what each pass found there and which rule decided.</summary>
    /// <param name="text">The same text that <see cref="Decode(string, ReadingSource)"/> takes.</param>
    /// <param name="offset">The place, in UTF-16 units: 0 or more and less than the length of the text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside of the text.</exception>
    public static Explanation Explain(string text, int offset) => Explain(text, offset, Lexicon.Default);

    /// <summary>The same for a text that is decoded with names of one's own.</summary>
    /// <param name="text">The same text that <see cref="Decode(string, ReadingSource, Lexicon)"/> takes.</param>
    /// <param name="offset">The place, in UTF-16 units: 0 or more and less than the length of the text.</param>
    /// <param name="lexicon">The names that the text is decoded with.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside of the text.</exception>
    public static Explanation Explain(string text, int offset, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, text.Length);
        var scratch = Scratch.Take();
        var sourceText = SourceText.Read(text, scratch.Marks, lexicon.Kinds);
        var outline = OutlinePass.Read(sourceText);
        var reading = Read(sourceText, outline, new ReadingSource("", "", text.Length, "text/plain"), lexicon, scratch);
        var explanation = Explainer.At(sourceText, outline, scratch, reading, offset);
        scratch.GiveBack();
        return explanation;
    }

    private static Reading Read(SourceText sourceText, OutlineMap outline, ReadingSource source, Lexicon lexicon, Scratch scratch)
    {
        var text = sourceText.Text;
        var brackets = Brackets.Read(sourceText);
        var drafts = scratch.Drafts;
        QuantityPass.Read(sourceText, brackets, scratch.DraftPool, drafts);
        var terms = TermPass.Read(sourceText, outline, lexicon, scratch.Terms);
        ClausePass.Read(sourceText, outline, brackets, drafts, scratch.Clauses);
        var clauses = scratch.Clauses.Clauses;
        var quantities = QuantityPass.Finish(text, drafts);
        var reading = new Reading
        {
            Source = source,
            Title = outline.Title,
            Place = outline.Place,
            Year = outline.Year,
            Kind = outline.Kind,
            Outline = outline.Sections,
            Initiatives = outline.Initiatives,
            Quantities = quantities,
            Commitments = CommitmentPass.Read(sourceText, outline, clauses, terms),
            Results = ResultPass.Read(clauses),
            Terms = terms,
            Voices = VoicePass.Read(sourceText, outline),
            Coverage = CoverageProof.Of(text, quantities),
        };
        return reading with { Diagnostics = DiagnosticPass.Read(sourceText, outline, reading) };
    }
}

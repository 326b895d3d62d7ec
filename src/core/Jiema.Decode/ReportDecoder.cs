using Jiema.Decode.Clauses;
using Jiema.Decode.Commitments;
using Jiema.Decode.Diagnostics;
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
        var reading = Read(text, source, lexicon, scratch);
        scratch.GiveBack();
        return reading;
    }

    private static Reading Read(string text, ReadingSource source, Lexicon lexicon, Scratch scratch)
    {
        var sourceText = SourceText.Read(text, scratch.Marks, lexicon.Kinds);
        var outline = OutlinePass.Read(sourceText);
        var brackets = Brackets.Read(sourceText);
        var drafts = scratch.Drafts;
        QuantityPass.Read(sourceText, brackets, outline.FootnoteMarks, scratch.DraftPool, drafts);
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

using Jiema.Decode.Clauses;
using Jiema.Decode.Commitments;
using Jiema.Decode.Outline;
using Jiema.Decode.Quantities;
using Jiema.Decode.Results;
using Jiema.Decode.Source;

namespace Jiema.Decode;

/// <summary>Decodes a government work report. Pure: text in, Reading out; no clock, no disk, no culture; safe on any thread.</summary>
public static class ReportDecoder
{
    /// <summary>Version of the rules; a new one may read the same text differently, so it is stored beside every Reading.</summary>
    public const string Version = "1.0";

    /// <summary>Decodes any text; never throws for its content.</summary>
    /// <param name="text">The report with LF line ends and no byte order mark. May be empty.</param>
    /// <param name="source">Where it came from; copied into the Reading.</param>
    public static Reading Decode(string text, ReadingSource source)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        var sourceText = new SourceText(text);
        var outline = OutlinePass.Read(sourceText);
        var brackets = Brackets.Read(text);
        var drafts = QuantityPass.Read(sourceText, brackets, outline.FootnoteMarks);
        var clauses = ClausePass.Read(sourceText, outline, brackets, drafts);
        var ids = QuantityPass.Number(drafts);
        return new Reading
        {
            Source = source,
            Title = outline.Title,
            Place = outline.Place,
            Year = outline.Year,
            Kind = outline.Kind,
            Outline = outline.Sections,
            Initiatives = outline.Initiatives,
            Quantities = QuantityPass.Finish(text, drafts, ids),
            Commitments = CommitmentPass.Read(sourceText, outline, clauses, ids, []),
            Results = ResultPass.Read(clauses, ids),
            Coverage = new Coverage(0, 0, []),
        };
    }
}

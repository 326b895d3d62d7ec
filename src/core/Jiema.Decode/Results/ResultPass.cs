using Jiema.Decode.Clauses;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Results;

/// <summary>Groups reported numbers by indicator: one entry per indicator and place in the text.</summary>
internal static class ResultPass
{
    public static List<Result> Read(List<Clause> clauses)
    {
        var results = new List<Result>();
        var open = new List<(string Indicator, TextSpan Span, List<string> Measures)>();
        foreach (var clause in clauses)
        {
            if (open.Count > 0 && clause.Opens && clause.Segment.Kind != Outline.SegmentKind.Body) Flush(open, results);
            // Most clauses hold no number, and their parts are not looked at.
            if (clause.Drafts.Count > 0) foreach (var part in clause.Parts)
            {
                foreach (var draft in part.Drafts)
                {
                    if (draft.Class != QuantityClass.Result || draft.Of.Count == 0) continue;
                    foreach (var indicator in draft.Of) Add(open, results, indicator, clause.Span, draft.Id);
                }
            }
            if (open.Count > 0 && clause.Stop is '。' or '！' or '!') Flush(open, results);
        }
        Flush(open, results);
        return results;
    }

    private static void Add(List<(string Indicator, TextSpan Span, List<string> Measures)> open, List<Result> results, string indicator, TextSpan span, string id)
    {
        // Only the last few indicators can go on (达到x，增长y); a long text without a full stop stays linear.
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - 8; i--)
        {
            if (open[i].Indicator != indicator) continue;
            open[i].Measures.Add(id);
            open[i] = (indicator, new TextSpan(open[i].Span.Start, span.End), open[i].Measures);
            return;
        }
        open.Add((indicator, span, [id]));
        if (open.Count > 256) Flush(open, results);
    }

    private static void Flush(List<(string Indicator, TextSpan Span, List<string> Measures)> open, List<Result> results)
    {
        foreach (var (indicator, span, measures) in open) results.Add(new Result(Ids.Results[results.Count + 1], span, indicator, measures));
        open.Clear();
    }
}

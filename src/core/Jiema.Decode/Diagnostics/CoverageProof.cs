using Jiema.Decode.Quantities;

namespace Jiema.Decode.Diagnostics;

/// <summary>Counts the text's numerals anew and checks that each stands in a quantity: the proof shares nothing with the readers but the definition of a run.</summary>
internal static class CoverageProof
{
    public static Coverage Of(string text, IReadOnlyList<Quantity> quantities)
    {
        var count = 0;
        var lost = new List<TextSpan>();
        var next = 0;
        for (var run = NumeralRuns.Next(text, 0); run.Length > 0; run = NumeralRuns.Next(text, run.End))
        {
            count++;
            while (next < quantities.Count && quantities[next].Span.End <= run.Start) next++;
            // A run that several quantities share (三两个) is covered when no unit of it is left over.
            var at = run.Start;
            for (var i = next; i < quantities.Count && quantities[i].Span.Start <= at && at < run.End; i++) at = Math.Max(at, quantities[i].Span.End);
            if (at < run.End) lost.Add(run);
        }

        return new Coverage(count, count - lost.Count, lost);
    }
}

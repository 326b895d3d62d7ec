using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>Why a row needs a second look; the codes' texts are the host's.</summary>
public static class Looks
{
    public const string NoVerb = "no-verb";
    public const string NoObject = "no-object";
    public const string NoTarget = "no-target";
    public const string TargetWithoutUnit = "no-unit";
    public const string TargetWithoutThing = "no-thing";
    public const string QualWithTarget = "qual-with-target";
    public const string Long = "long";
    public const string Noted = "noted";

    /// <summary>Longer rows usually hold more than one promise.</summary>
    private const int LongRow = 70;

    internal static IReadOnlyList<string> Of(ReviewRow row, Reading reading)
    {
        var looks = new List<string>();
        if (row.Verb.Length == 0) looks.Add(NoVerb);
        if (row.Object.Length == 0) looks.Add(NoObject);
        if (row.Criterion is Criterion.Count or Criterion.Volume && row.Targets.Count == 0) looks.Add(NoTarget);
        if (row.Criterion is Criterion.Qual && row.Targets.Count > 0) looks.Add(QualWithTarget);
        if (row.Targets.Any(t => t is { Unit: null, Change: Change.Level, Value: > 1 })) looks.Add(TargetWithoutUnit);
        if (row.Targets.Any(t => t.Of.Length == 0)) looks.Add(TargetWithoutThing);
        if (row.Text.Length > LongRow) looks.Add(Long);
        if (reading.Diagnostics.Any(d => d.Span.Length > 0 && row.Span.Overlap(d.Span) > 0)) looks.Add(Noted);
        return looks;
    }
}

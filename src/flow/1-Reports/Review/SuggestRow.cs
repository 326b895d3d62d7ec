using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>What the reading says about a stretch of text that a reviewer marks as a row.</summary>
internal sealed class SuggestRow
{
    private readonly Reading _reading;
    private readonly Dictionary<string, Quantity> _quantities;

    public SuggestRow(Reading reading)
    {
        _reading = reading;
        _quantities = reading.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
    }

    public RowTarget Target(string quantityId) => Target(_quantities[quantityId]);

    /// <summary>Fields from the commitment that shares most with the span; targets are the numbers inside the span.</summary>
    public RowFields For(TextSpan span)
    {
        var near = _reading.Commitments.Where(c => c.Span.Overlap(span) > 0).MaxBy(c => c.Span.Overlap(span));
        var targets = _reading.Quantities.Where(q => q.Class is QuantityClass.Target or QuantityClass.Result && span.Contains(q.Span)).Select(Target).ToList();
        var verb = targets.Count > 0 ? _quantities[targets[0].QuantityId!].Verb ?? near?.Verb : near?.Verb;
        var criterion = near?.Criterion ?? (targets.Count > 0 ? Criterion.Count : Criterion.Qual);
        var thing = targets.Count > 0 ? targets[0].Of : near is not null && span.Contains(near.Span) ? near.Object : "";
        return new RowFields(verb ?? "", criterion, thing, targets, near?.Due);
    }

    /// <summary>The innermost section and the last lead before the span.</summary>
    public (string? Section, string? Initiative) PlaceOf(TextSpan span)
    {
        var section = _reading.Outline.LastOrDefault(s => s.Span.Contains(span) || (s.Span.Start <= span.Start && span.Start < s.Span.End));
        var initiative = _reading.Initiatives.LastOrDefault(i => i.Section == section?.Id && i.Span.Start <= span.Start);
        return (section?.Id, initiative?.Id);
    }

    private static RowTarget Target(Quantity q) =>
        new(q.Id, string.Join('、', q.Of), q.Value, q.High, q.Unit, q.Bound ?? Bound.Exact, q.Change ?? Change.Level, q.Span);
}

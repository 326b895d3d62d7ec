using System.Globalization;

namespace Jiema.Reports.Review;

/// <summary>Tells a reviewer what another one changed while he was looking.</summary>
internal static class Changes
{
    public static DecideResult Since(ReviewCase found, ReviewRow row, int seen)
    {
        var before = ReviewFold.Apply(found.Text, found.Reading, [.. found.Decisions.Where(d => d.Number <= seen)]).Find(row.Key);
        return new(DecideOutcome.Conflict, row, Conflict: new(row.LastBy ?? "", row.LastAt ?? default, row, before is null ? [] : Between(before, row)));
    }

    /// <summary>The row is no longer there: split, merged, or an addition taken back.</summary>
    public static DecideResult Gone(ReviewCase found, string key)
    {
        var last = found.Decisions.LastOrDefault(d => d.RowKey == key || (d.Kind is MergeRows merge && merge.OtherKey == key));
        return last is null ? new(DecideOutcome.NotFound) : new(DecideOutcome.Conflict, Conflict: new(last.ByName, last.At, null, [new("row", key, ReviewFold.KindOf(last.Kind))]));
    }

    private static List<FieldChange> Between(ReviewRow before, ReviewRow after)
    {
        var changes = new List<FieldChange>();
        Note("state", before.State.ToString(), after.State.ToString());
        Note("verb", before.Verb, after.Verb);
        Note("criterion", before.Criterion.ToString(), after.Criterion.ToString());
        Note("object", before.Object, after.Object);
        Note("targets", Targets(before), Targets(after));
        Note("due", before.Due ?? "", after.Due ?? "");
        Note("reason", before.Reason ?? "", after.Reason ?? "");
        return changes;

        void Note(string field, string old, string now)
        {
            if (old != now) changes.Add(new(field, old, now));
        }
    }

    private static string Targets(ReviewRow row) =>
        string.Join('；', row.Targets.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Of} {t.Value:0.####}{(t.High is { } h ? $"–{h:0.####}" : "")}{t.Unit}").Trim()));
}

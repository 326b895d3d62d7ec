namespace Jiema.Reports.Review;

/// <summary>Which decision each reviewer may take back: the last one of his own, as long as nobody has decided about the same rows since.</summary>
internal static class UndoRules
{
    public static IReadOnlyDictionary<Guid, int> Undoable(IReadOnlyList<Decision> decisions)
    {
        var gone = decisions.Select(d => d.Kind is UndoRow undo ? undo.Number : 0).ToHashSet();
        var found = new Dictionary<Guid, int>();
        var seen = new HashSet<Guid>();
        var touchedLater = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in decisions.Reverse())
        {
            if (decision.Kind is UndoRow or DropConflict or ReviewReopened || gone.Contains(decision.Number)) continue;
            var keys = Keys(decision).ToList();
            if (seen.Add(decision.ById) && !keys.Exists(touchedLater.Contains)) found[decision.ById] = decision.Number;
            touchedLater.UnionWith(keys);
        }

        return found;
    }

    /// <summary>The keys that a decision takes or makes.</summary>
    private static IEnumerable<string> Keys(Decision decision)
    {
        if (decision.RowKey.Length > 0) yield return decision.RowKey;
        switch (decision.Kind)
        {
            case SplitRow split:
                foreach (var part in split.Parts) yield return ReviewRow.KeyOf(part);
                break;
            case AddRow add:
                yield return ReviewRow.KeyOf(add.Span);
                break;
            case MergeRows merge:
                yield return merge.OtherKey;
                foreach (var key in MergedKeys(decision.RowKey, merge.OtherKey)) yield return key;
                break;
        }
    }

    private static IEnumerable<string> MergedKeys(string one, string other)
    {
        var ends = $"{one}-{other}".Split('-').Select(p => int.TryParse(p, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        if (ends.Count == 4) yield return ReviewRow.KeyOf(new(Math.Min(ends[0], ends[2]), Math.Max(ends[1], ends[3])));
    }
}

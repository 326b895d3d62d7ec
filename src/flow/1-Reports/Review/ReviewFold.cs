using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>
/// The review as a pure function: the reading never changes, the decisions are folded over it in order.
/// A decision that no longer finds its row becomes a conflict; it is never dropped in silence.
/// </summary>
internal static class ReviewFold
{
    public static ReviewBoard Apply(string text, Reading reading, IReadOnlyList<Decision> decisions)
    {
        var withdrawn = decisions.Select(d => d.Kind switch { UndoRow u => u.Number, DropConflict d2 => d2.Number, _ => 0 }).Where(n => n > 0).ToHashSet();
        var rows = new RowSet(text, reading);
        var conflicts = new List<ReviewConflict>();
        foreach (var decision in decisions)
        {
            if (decision.Kind is UndoRow or DropConflict or ReviewReopened) continue;
            if (withdrawn.Contains(decision.Number)) continue;
            if (!Fold(rows, decision))
                conflicts.Add(new(decision.Number, KindOf(decision.Kind), decision.Anchor, decision.AnchorText, decision.ByName, decision.At));
        }

        var board = rows.Finish(Touches(decisions));
        return new(board, conflicts, board.Count(r => r.IsSettled), board.Count, decisions.Count == 0 ? 0 : decisions[^1].Number);
    }

    /// <summary>The decision's stable name, for resources and records.</summary>
    public static string KindOf(RowDecision decision) => decision switch
    {
        ConfirmRow => "confirm", CorrectRow => "correct", SplitRow => "split", MergeRows => "merge", ExcludeRow => "exclude",
        ReopenRow => "reopen", AddRow => "add", UndoRow => "undo", DropConflict => "drop", ReviewReopened => "reopen-review",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.GetType().Name, "an unknown kind of decision"),
    };

    private static bool Fold(RowSet rows, Decision decision)
    {
        if (decision.Kind is AddRow add)
        {
            var fields = add.Fields ?? rows.Suggest(add.Span);
            return rows.Add(rows.Make(add.Span, fields) with { State = RowState.Added, Changed = true }, decision);
        }

        if (rows.Find(decision.RowKey, decision.Anchor) is not { } row) return false;
        switch (decision.Kind)
        {
            case ConfirmRow:
                rows.Replace(row, row with { State = row.Changed ? RowState.Corrected : RowState.Confirmed, Reason = null }, decision);
                return true;
            case CorrectRow correct:
                var f = correct.Fields;
                rows.Replace(row, row with { Verb = f.Verb, Criterion = f.Criterion, Object = f.Object, Targets = f.Targets, Due = f.Due, State = RowState.Corrected, Changed = true, Reason = null }, decision);
                return true;
            case ExcludeRow exclude:
                rows.Replace(row, row with { State = RowState.Excluded, Reason = exclude.Reason }, decision);
                return true;
            case ReopenRow:
                rows.Replace(row, row with { State = RowState.Open, Reason = null }, decision);
                return true;
            case SplitRow split:
                return split.Parts.All(row.Span.Contains) && rows.Split(row, split.Parts, decision);
            case MergeRows merge:
                return rows.Find(merge.OtherKey, null) is { } other && rows.Merge(row, other, decision);
            default:
                return false;
        }
    }

    /// <summary>The last decision about each key, undone ones too: whoever looked at the row before must notice.</summary>
    private static Dictionary<string, Decision> Touches(IReadOnlyList<Decision> decisions)
    {
        var byNumber = decisions.ToDictionary(d => d.Number);
        var last = new Dictionary<string, Decision>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            var about = decision.Kind switch
            {
                UndoRow undo => byNumber.GetValueOrDefault(undo.Number),
                DropConflict drop => byNumber.GetValueOrDefault(drop.Number),
                _ => decision,
            };
            if (about is null) continue;
            last[about.RowKey] = decision;
            if (about.Kind is MergeRows merge) last[merge.OtherKey] = decision;
        }

        return last;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>What a decision must meet before it is recorded.</summary>
internal static partial class DecisionRules
{
    public const int LongestVerb = 40;
    public const int LongestObject = 200;
    public const int LongestReason = 500;
    public const int MostTargets = 20;

    public static IReadOnlyList<FieldProblem> Check(string text, ReviewBoard board, ReviewRow? row, RowDecision decision) => decision switch
    {
        CorrectRow correct => Fields(text, correct.Fields),
        ExcludeRow { Reason: var reason } => string.IsNullOrWhiteSpace(reason) ? [new("reason", "required")] : reason.Length > LongestReason ? [new("reason", "too-long")] : [],
        SplitRow split => Parts(text, board, row!, split.Parts),
        MergeRows merge => Neighbours(board, row!, merge.OtherKey) ? [] : [new("other", "not-neighbours")],
        AddRow add => Addition(text, board, add),
        _ => [],
    };

    private static List<FieldProblem> Fields(string text, RowFields fields)
    {
        var problems = new List<FieldProblem>();
        // An aim may stand without a verb (失业率5%左右); its number says what is promised.
        if (string.IsNullOrWhiteSpace(fields.Verb) && fields.Targets.Count == 0) problems.Add(new("verb", "required"));
        else if (fields.Verb.Length > LongestVerb) problems.Add(new("verb", "too-long"));
        if (fields.Object.Length > LongestObject) problems.Add(new("object", "too-long"));
        if (!Enum.IsDefined(fields.Criterion)) problems.Add(new("criterion", "unknown"));
        if (fields.Due is { Length: > 0 } due && !IsDue(due)) problems.Add(new("due", "not-a-date"));
        if (fields.Targets.Count > MostTargets) problems.Add(new("targets", "too-many"));
        for (var i = 0; i < fields.Targets.Count; i++)
        {
            var target = fields.Targets[i];
            if (target.Value is null) problems.Add(new(FormattableString.Invariant($"targets[{i}].value"), "required"));
            if (target.Bound == Bound.Range && !(target.High > target.Value)) problems.Add(new(FormattableString.Invariant($"targets[{i}].high"), "not-above"));
            if (!Enum.IsDefined(target.Bound)) problems.Add(new(FormattableString.Invariant($"targets[{i}].bound"), "unknown"));
            if (!Enum.IsDefined(target.Change)) problems.Add(new(FormattableString.Invariant($"targets[{i}].change"), "unknown"));
            if (target.Span is { } span && !Holds(text, span)) problems.Add(new(FormattableString.Invariant($"targets[{i}].span"), "outside"));
            if (target.Unit?.Length > 20) problems.Add(new(FormattableString.Invariant($"targets[{i}].unit"), "too-long"));
            if (target.Of.Length > LongestObject) problems.Add(new(FormattableString.Invariant($"targets[{i}].of"), "too-long"));
        }

        return problems;
    }

    private static IReadOnlyList<FieldProblem> Parts(string text, ReviewBoard board, ReviewRow row, IReadOnlyList<TextSpan> parts)
    {
        if (parts.Count < 2) return [new("parts", "two-at-least")];
        for (var i = 0; i < parts.Count; i++)
        {
            if (!row.Span.Contains(parts[i]) || !Holds(text, parts[i])) return [new("parts", "outside")];
            if (i > 0 && parts[i].Start < parts[i - 1].End) return [new("parts", "overlap")];
            if (board.Find(ReviewRow.KeyOf(parts[i])) is { } other && other.Key != row.Key) return [new("parts", "taken")];
        }

        return [];
    }

    private static bool Neighbours(ReviewBoard board, ReviewRow row, string otherKey)
    {
        var rows = board.Rows.ToList();
        var (a, b) = (rows.FindIndex(r => r.Key == row.Key), rows.FindIndex(r => r.Key == otherKey));
        return b >= 0 && Math.Abs(a - b) == 1;
    }

    private static IReadOnlyList<FieldProblem> Addition(string text, ReviewBoard board, AddRow add)
    {
        if (!Holds(text, add.Span)) return [new("span", "outside")];
        if (add.Span.Length > 500) return [new("span", "too-long")];
        if (board.Find(ReviewRow.KeyOf(add.Span)) is not null) return [new("span", "taken")];
        return add.Fields is { } fields ? Fields(text, fields) : [];
    }

    /// <summary>Whether the span is a stretch of words: inside the text, not blank, and cutting no character in two (half a character cannot be stored).</summary>
    private static bool Holds(string text, TextSpan span) =>
        span.Start >= 0 && span.End <= text.Length && span.Length > 0 && !Cuts(text, span.Start) && !Cuts(text, span.End) && !string.IsNullOrWhiteSpace(text[span.Start..span.End]);

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    /// <summary>The form, and for a day that the calendar has it.</summary>
    private static bool IsDue(string due) => IsoDue().IsMatch(due)
        && (due.Length < 10 || DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    [GeneratedRegex(@"\A(19|20)\d\d(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDue();
}

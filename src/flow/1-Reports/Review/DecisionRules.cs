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
        CorrectRow correct => Fields(correct.Fields),
        ExcludeRow { Reason: var reason } => string.IsNullOrWhiteSpace(reason) ? [new("reason", "required")] : reason.Length > LongestReason ? [new("reason", "too-long")] : [],
        SplitRow split => Parts(text, board, row!, split.Parts),
        MergeRows merge => Neighbours(board, row!, merge.OtherKey) ? [] : [new("other", "not-neighbours")],
        AddRow add => Addition(text, board, add),
        _ => [],
    };

    private static List<FieldProblem> Fields(RowFields fields)
    {
        var problems = new List<FieldProblem>();
        // An aim may stand without a verb (失业率5%左右); its number says what is promised.
        if (string.IsNullOrWhiteSpace(fields.Verb) && fields.Targets.Count == 0) problems.Add(new("verb", "required"));
        else if (fields.Verb.Length > LongestVerb) problems.Add(new("verb", "too-long"));
        if (fields.Object.Length > LongestObject) problems.Add(new("object", "too-long"));
        if (!Enum.IsDefined(fields.Criterion)) problems.Add(new("criterion", "unknown"));
        if (fields.Due is { Length: > 0 } due && !IsoDue().IsMatch(due)) problems.Add(new("due", "not-a-date"));
        if (fields.Targets.Count > MostTargets) problems.Add(new("targets", "too-many"));
        for (var i = 0; i < fields.Targets.Count; i++)
        {
            var target = fields.Targets[i];
            if (target.Value is null) problems.Add(new(FormattableString.Invariant($"targets[{i}].value"), "required"));
            if (target.Bound == Bound.Range && !(target.High > target.Value)) problems.Add(new(FormattableString.Invariant($"targets[{i}].high"), "not-above"));
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
            if (parts[i].Length <= 0 || !row.Span.Contains(parts[i]) || string.IsNullOrWhiteSpace(text[parts[i].Start..parts[i].End])) return [new("parts", "outside")];
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
        if (add.Span.Start < 0 || add.Span.End > text.Length || add.Span.Length <= 0 || string.IsNullOrWhiteSpace(text[add.Span.Start..add.Span.End])) return [new("span", "outside")];
        if (add.Span.Length > 500) return [new("span", "too-long")];
        if (board.Find(ReviewRow.KeyOf(add.Span)) is not null) return [new("span", "taken")];
        return add.Fields is { } fields ? Fields(fields) : [];
    }

    [GeneratedRegex(@"\A(19|20)\d\d(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDue();
}

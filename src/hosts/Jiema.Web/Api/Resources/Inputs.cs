using System.ComponentModel;
using System.Text.Json.Serialization;
using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Web.Api.Resources;

/// <summary>What a client decides about a row.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ConfirmInput), "confirm")]
[JsonDerivedType(typeof(CorrectInput), "correct")]
[JsonDerivedType(typeof(ExcludeInput), "exclude")]
[JsonDerivedType(typeof(SplitInput), "split")]
[JsonDerivedType(typeof(MergeInput), "merge")]
[JsonDerivedType(typeof(ReopenInput), "reopen")]
internal abstract record DecisionInput
{
    public abstract RowDecision ToDecision();
}

/// <summary>The row is right as it stands.</summary>
internal sealed record ConfirmInput : DecisionInput
{
    public override RowDecision ToDecision() => new ConfirmRow();
}

/// <summary>The row's fields are replaced by these.</summary>
internal sealed record CorrectInput(RowFieldsInput Fields) : DecisionInput
{
    public override RowDecision ToDecision() => new CorrectRow(Fields.ToFields());
}

/// <summary>Not a commitment.</summary>
internal sealed record ExcludeInput([property: Description("At most 500 characters.")] string Reason) : DecisionInput
{
    public override RowDecision ToDecision() => new ExcludeRow(Reason);
}

/// <summary>One row for each part.</summary>
internal sealed record SplitInput([property: Description("Two or more spans of the row, in order.")] IReadOnlyList<TextSpan> Parts) : DecisionInput
{
    public override RowDecision ToDecision() => new SplitRow(Parts);
}

/// <summary>This row and its neighbour become one.</summary>
internal sealed record MergeInput(string Other, [property: Description("The neighbour's version that was seen.")] int OtherVersion) : DecisionInput
{
    public override RowDecision ToDecision() => new MergeRows(Other, OtherVersion);
}

/// <summary>Back to open.</summary>
internal sealed record ReopenInput : DecisionInput
{
    public override RowDecision ToDecision() => new ReopenRow();
}

/// <summary>What can be changed about a row.</summary>
internal sealed record RowFieldsInput(
    string Verb, Criterion Criterion, string Object, IReadOnlyList<TargetInput> Targets,
    [property: Description("2026, 2026-Q2, 2026-06, 2026-06-30 or null.")] string? Due = null)
{
    public RowFields ToFields() => new(Verb, Criterion, Object, [.. Targets.Select(t => t.ToTarget())], Due);
}

/// <summary>A number that the row aims at.</summary>
internal sealed record TargetInput(
    [property: Description("What is counted or measured.")] string Of, decimal? Value = null,
    [property: Description("The upper end of a range.")] decimal? High = null, string? Unit = null, Bound Bound = Bound.Exact, Change Change = Change.Level,
    [property: Description("Where it stands in the text.")] TextSpan? Span = null, [property: Description("Its quantity in the reading.")] string? QuantityId = null)
{
    public RowTarget ToTarget() => new(QuantityId, Of, Value, High, Unit, Bound, Change, Span);
}

/// <summary>Words that the decoder left out.</summary>
internal sealed record AddInput(
    [property: Description("The words, as a span of the text.")] TextSpan Span,
    [property: Description("Left out: suggested from what was read there.")] RowFieldsInput? Fields = null);

/// <summary>Rows to confirm in one step.</summary>
internal sealed record ConfirmationInput([property: Description("At most 500, with the versions that were seen.")] IReadOnlyList<RowSeen> Rows);

internal sealed record RowSeen(string Key, int Version);

/// <summary>Why an approved report is reviewed again.</summary>
internal sealed record ReopeningInput([property: Description("At most 500 characters.")] string Reason);


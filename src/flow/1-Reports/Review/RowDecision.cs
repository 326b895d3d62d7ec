using System.Text.Json.Serialization;
using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>What a reviewer decides about one row. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ConfirmRow), "confirm")]
[JsonDerivedType(typeof(CorrectRow), "correct")]
[JsonDerivedType(typeof(SplitRow), "split")]
[JsonDerivedType(typeof(MergeRows), "merge")]
[JsonDerivedType(typeof(ExcludeRow), "exclude")]
[JsonDerivedType(typeof(ReopenRow), "reopen")]
[JsonDerivedType(typeof(AddRow), "add")]
[JsonDerivedType(typeof(UndoRow), "undo")]
[JsonDerivedType(typeof(DropConflict), "drop")]
[JsonDerivedType(typeof(ReviewReopened), "reopen-review")]
public abstract record RowDecision;

/// <summary>确认: the row is right as it stands.</summary>
public sealed record ConfirmRow : RowDecision;

/// <summary>更正: the row's fields are replaced by these.</summary>
public sealed record CorrectRow(RowFields Fields) : RowDecision;

/// <summary>拆分: the row becomes one row for each part of its words, in order.</summary>
public sealed record SplitRow(IReadOnlyList<TextSpan> Parts) : RowDecision;

/// <summary>合并: this row and its neighbour become one.</summary>
public sealed record MergeRows(string OtherKey, int OtherVersion) : RowDecision;

/// <summary>排除: not a commitment; the reason is kept.</summary>
public sealed record ExcludeRow(string Reason) : RowDecision;

/// <summary>重开: back to open.</summary>
public sealed record ReopenRow : RowDecision;

/// <summary>添加: words that the decoder left out; without fields they are suggested from what it read there.</summary>
public sealed record AddRow(TextSpan Span, RowFields? Fields) : RowDecision;

/// <summary>撤销 of an earlier decision; made through UndoDecision only.</summary>
public sealed record UndoRow(int Number) : RowDecision;

/// <summary>A decision that no longer fits is given up; made through ResolveConflict only.</summary>
public sealed record DropConflict(int Number) : RowDecision;

/// <summary>重开审核 of an approved report, with the reason; made through ReopenReview only.</summary>
public sealed record ReviewReopened(string Reason) : RowDecision;

/// <summary>What a reviewer can change about a row.</summary>
/// <param name="Due">An ISO date or period (2025-06-30, 2025-06, 2025-Q1, 2025), or null.</param>
public sealed record RowFields(string Verb, Criterion Criterion, string Object, IReadOnlyList<RowTarget> Targets, string? Due);

/// <summary>A number that the row aims at. The meaning of each field is that of a Quantity.</summary>
public sealed record RowTarget(string? QuantityId, string Of, decimal? Value, decimal? High, string? Unit, Bound Bound, Change Change, TextSpan? Span);

using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>What the reviewers have made of a row.</summary>
public enum RowState
{
    /// <summary>待审</summary>
    Open,

    /// <summary>已确认</summary>
    Confirmed,

    /// <summary>已更正</summary>
    Corrected,

    /// <summary>补录: added from the text.</summary>
    Added,

    /// <summary>已排除</summary>
    Excluded,
}

/// <summary>One row of the plan to be: a commitment as decoded, with what the reviewers decided.</summary>
public sealed record ReviewRow
{
    /// <summary>Stable in a report: the span's start and end.</summary>
    public required string Key { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>The exact words.</summary>
    public required string Text { get; init; }

    public string? Section { get; init; }

    public string? Initiative { get; init; }

    public required string Verb { get; init; }

    public required Criterion Criterion { get; init; }

    public string Object { get; init; } = "";

    public IReadOnlyList<RowTarget> Targets { get; init; } = [];

    public Firmness Firmness { get; init; }

    public string? Due { get; init; }

    public RowState State { get; init; }

    /// <summary>Why it was excluded.</summary>
    public string? Reason { get; init; }

    /// <summary>Number of the last decision that touched the row; 0 when none did.</summary>
    public int Version { get; init; }

    public string? LastBy { get; init; }

    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Whether a person changed what the decoder read.</summary>
    public bool Changed { get; init; }

    /// <summary>Codes of why the row needs a look.</summary>
    public IReadOnlyList<string> Looks { get; init; } = [];

    public bool IsSettled => State != RowState.Open;

    internal RowFields Fields => new(Verb, Criterion, Object, Targets, Due);

    internal static string KeyOf(TextSpan span) => FormattableString.Invariant($"{span.Start}-{span.End}");
}

using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Jiema.Web.Api.Problems;

/// <summary>The body of a problem, RFC 9457 and more.</summary>
internal sealed record Problem
{
    [Description("urn:jiema:problem:CODE")]
    public required string Type { get; init; }

    [Description("The stable code; programs decide by it.")]
    public required string Code { get; init; }

    [Description("What is wrong and what to do, in Chinese or English by Accept-Language.")]
    public required string Title { get; init; }

    public required int Status { get; init; }

    [Description("What is particular to this request.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    [Description("The fields that are not right.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldFault>? Errors { get; init; }

    [Description("The query parameter that is not right.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    [Description("The permission that is missing.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Permission { get; init; }

    [Description("Who changed what in the meantime, the newest first.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChangedBy>? Changed { get; init; }

    [Description("Rows still open.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Open { get; init; }

    [Description("Conflicts that stand.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Conflicts { get; init; }

    [Description("What the administrator needs to find it in the log.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }
}

/// <summary>A field that is not right.</summary>
internal sealed record FieldFault(
    [property: Description("JSON Pointer into the body.")] string Pointer,
    [property: Description("unknown-field, wrong-type, required, too-long, outside, overlap, taken, two-at-least, not-neighbours, not-a-date, not-above, too-many, unknown.")] string Code,
    [property: Description("The same in words.")] string Detail);

/// <summary>A change that somebody made in the meantime.</summary>
internal sealed record ChangedBy(
    [property: Description("Who.")] string? By,
    [property: Description("When.")] DateTimeOffset? At,
    [property: Description("The row; null when it is about the report.")] string? Row,
    [property: Description("What it is now.")] string Now,
    [property: Description("Field by field, where it is known.")] IReadOnlyList<FieldDifference> Fields);

/// <summary>One field before and after.</summary>
internal sealed record FieldDifference(string Field, string Before, string After);

using System.Text.Json;
using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>A decision as stored. Rows are only ever added.</summary>
internal sealed class DecisionRecord
{
    public Guid ReportId { get; set; }

    public int Number { get; set; }

    public required string RowKey { get; set; }

    public int AnchorStart { get; set; }

    public int AnchorEnd { get; set; }

    public required string AnchorText { get; set; }

    public required string Kind { get; set; }

    public required string Json { get; set; }

    public Guid ById { get; set; }

    public required string ByName { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? IdempotencyKey { get; set; }

    public static DecisionRecord From(Guid reportId, Decision decision, Guid? idempotencyKey) => new()
    {
        ReportId = reportId, Number = decision.Number, RowKey = decision.RowKey,
        AnchorStart = decision.Anchor.Start, AnchorEnd = decision.Anchor.End, AnchorText = decision.AnchorText,
        Kind = ReviewFold.KindOf(decision.Kind), Json = JsonSerializer.Serialize(decision.Kind, JsonSerializerOptions.Web),
        ById = decision.ById, ByName = decision.ByName, At = decision.At, IdempotencyKey = idempotencyKey,
    };

    public Decision ToDecision() => new(
        Number, RowKey, new TextSpan(AnchorStart, AnchorEnd), AnchorText,
        JsonSerializer.Deserialize<RowDecision>(Json, JsonSerializerOptions.Web) ?? throw new JsonException("a stored decision is empty"),
        ById, ByName, At);
}

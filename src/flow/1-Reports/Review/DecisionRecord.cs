using System.Text.Json;
using Jiema.Decode;
using Jiema.Platform.Journal;

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

    /// <summary>The first of the row's words, for the journal.</summary>
    public string FirstWords => AnchorText.Length <= 40 ? AnchorText : AnchorText[..(char.IsHighSurrogate(AnchorText[38]) ? 38 : 39)] + "…";

    /// <summary>Digest of all that is stored of it, for the journal.</summary>
    public string Digest() => StateDigest.Of(new { ReportId, Number, RowKey, AnchorStart, AnchorEnd, AnchorText, Kind, Json, ById, ByName, At = At.ToUnixTimeMilliseconds(), IdempotencyKey });

    public Decision ToDecision() => new(
        Number, RowKey, new TextSpan(AnchorStart, AnchorEnd), AnchorText,
        JsonSerializer.Deserialize<RowDecision>(Json, JsonSerializerOptions.Web) ?? throw new JsonException("a stored decision is empty"),
        ById, ByName, At);
}

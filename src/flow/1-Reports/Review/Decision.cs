using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>A decision as recorded: who, when, about which row, and the row's words, by which it is found again after a re-decode.</summary>
/// <param name="Number">1, 2, … without gaps for each report.</param>
/// <param name="RowKey">The row it is about; empty for an added one.</param>
/// <param name="Anchor">The row's span at that moment, and its words.</param>
internal sealed record Decision(int Number, string RowKey, TextSpan Anchor, string AnchorText, RowDecision Kind, Guid ById, string ByName, DateTimeOffset At);

using CsCheck;
using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Reports.Tests.Review;

/// <summary>Whatever reviewers decide, and in whatever order, the board holds together.</summary>
public sealed class ReviewFoldProperties
{
    private static readonly Reading Reading = SmallReport.Read(SmallReport.Text);

    private static readonly Gen<Decision[]> AnyDecisions = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 6], Gen.Int[0, 30]).Array[0, 25].Select(choices =>
    {
        var decisions = new List<Decision>();
        foreach (var (which, what, where) in choices)
        {
            var rows = ReviewFold.Apply(SmallReport.Text, Reading, decisions).Rows;
            var row = rows[which % rows.Count];
            var cut = row.Span.Start + 1 + (where % Math.Max(1, row.Span.Length - 1));
            RowDecision kind = what switch
            {
                0 => new ConfirmRow(),
                1 => new ExcludeRow("重复"),
                2 => new ReopenRow(),
                3 when row.Span.Length > 2 => new SplitRow([row.Span with { End = cut }, row.Span with { Start = cut }]),
                4 when which % rows.Count + 1 < rows.Count => new MergeRows(rows[(which % rows.Count) + 1].Key, 0),
                5 when decisions.Count > 0 => new UndoRow(1 + (where % decisions.Count)),
                _ => new CorrectRow(SmallReport.Fields(row) with { Object = "更正" }),
            };
            decisions.Add(new Decision(decisions.Count + 1, row.Key, row.Span, row.Text, kind, Guid.Empty, "甲", default));
        }

        return decisions.ToArray();
    });

    [Fact]
    public void Fold_AnyDecisions_KeepsKeysUniqueSpansTrueAndCountsRight() => AnyDecisions.Sample(
        decisions =>
        {
            var board = ReviewFold.Apply(SmallReport.Text, Reading, decisions);
            Assert.Equal(board.Rows.Count, board.Rows.Select(r => r.Key).Distinct().Count());
            Assert.All(board.Rows, r => Assert.Equal(SmallReport.Text[r.Span.Start..r.Span.End], r.Text));
            Assert.Equal(board.Rows.Count(r => r.IsSettled), board.Settled);
            Assert.Equal(decisions.Length, board.Version);
        }, iter: 300, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Fold_Twice_IsTheSame() => AnyDecisions.Sample(
        decisions => Assert.Equivalent(ReviewFold.Apply(SmallReport.Text, Reading, decisions), ReviewFold.Apply(SmallReport.Text, Reading, decisions)), iter: 30, seed: "0N0XIzNsQ0O2");
}

using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Reports.Tests.Review;

/// <summary>A newer decoder may read other rows; the reviewers' decisions must find their rows again or be shown as conflicts.</summary>
public sealed class RedecodeTests
{
    private static readonly Reading Before = SmallReport.Read(SmallReport.Text);

    private static ReviewRow Row(string words) => ReviewFold.Apply(SmallReport.Text, Before, []).Rows.Single(r => r.Text.Contains(words, StringComparison.Ordinal));

    private static Decision Decide(int number, ReviewRow row, RowDecision kind) =>
        new(number, row.Key, row.Span, row.Text, kind, SmallReport.Wang.ActorId, SmallReport.Wang.ActorName, SmallReport.Wang.At);

    [Fact]
    public void Correction_RowReadAMoreGenerouslyCut_IsKept()
    {
        var row = Row("争创省级");
        var newer = Change(c => c.Text == row.Text ? c with { Span = new(c.Span.Start + 1, c.Span.End), Text = c.Text[1..] } : c);
        var board = ReviewFold.Apply(SmallReport.Text, newer, [Decide(1, row, new CorrectRow(SmallReport.Fields(row) with { Object = "更正过的" }))]);
        Assert.Empty(board.Conflicts);
        Assert.Equal("更正过的", board.Rows.Single(r => r.State == RowState.Corrected).Object);
    }

    [Fact]
    public void Correction_RowNoLongerRead_IsAConflictNotALoss()
    {
        var row = Row("争创省级");
        var newer = Before with { Commitments = [.. Before.Commitments.Where(c => c.Text != row.Text)] };
        var decision = Decide(1, row, new CorrectRow(SmallReport.Fields(row)));
        var conflict = Assert.Single(ReviewFold.Apply(SmallReport.Text, newer, [decision]).Conflicts);
        Assert.Equal(("correct", row.Text, "王督查"), (conflict.Kind, conflict.RowText, conflict.ByName));

        var dropped = decision with { Number = 2, Kind = new DropConflict(1) };
        Assert.Empty(ReviewFold.Apply(SmallReport.Text, newer, [decision, dropped]).Conflicts);
    }

    [Fact]
    public void AddedRow_AnyReading_Stays()
    {
        var start = SmallReport.Text.IndexOf("城镇新增就业1860人", StringComparison.Ordinal);
        var add = new Decision(1, "", new(start, start + 10), "城镇新增就业1860人"[..10], new AddRow(new(start, start + 10), null), Guid.Empty, "李", default);
        var board = ReviewFold.Apply(SmallReport.Text, Before with { Commitments = [] }, [add]);
        Assert.Equal(RowState.Added, Assert.Single(board.Rows).State);
    }

    [Fact]
    public void Exclusion_OfOneOfTwoRowsWithTheSameWords_DoesNotMoveToTheOther()
    {
        var text = "新增学位1200个。新增学位1200个。";
        Commitment At(int start) => SmallReport.Read(SmallReport.Text).Commitments[0] with { Span = new(start, start + 9), Text = text[start..(start + 9)], Measures = [], Section = null, Initiative = null };
        var reading = SmallReport.Read(text) with { Commitments = [At(0), At(10)] };
        var rows = ReviewFold.Apply(text, reading, []).Rows;
        Decision D(int n, ReviewRow r, RowDecision k) => new(n, r.Key, r.Span, r.Text, k, Guid.Empty, "甲", default);
        Decision[] decisions = [D(1, rows[1], new ConfirmRow()), D(2, rows[0], new ExcludeRow("重复"))];
        var newer = reading with { Commitments = [At(10)] };
        var board = ReviewFold.Apply(text, newer, decisions);
        Assert.Equal(RowState.Confirmed, Assert.Single(board.Rows).State);
        Assert.Single(board.Conflicts);
    }

    private static Reading Change(Func<Commitment, Commitment> change) => Before with { Commitments = [.. Before.Commitments.Select(change)] };
}

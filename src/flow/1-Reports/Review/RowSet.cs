using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>The rows while decisions are folded over them.</summary>
internal sealed class RowSet
{
    private readonly string _text;
    private readonly Reading _reading;
    private readonly SuggestRow _suggest;
    private readonly List<ReviewRow> _rows;

    public RowSet(string text, Reading reading)
    {
        (_text, _reading) = (text, reading);
        _suggest = new SuggestRow(reading);
        _rows = [.. reading.Commitments.Select(FromCommitment)];
    }

    /// <summary>
    /// The row of that key; failing that one that shares at least 4/5 with the anchor. The text never changes, so the same words elsewhere are another sentence:
    /// a decision must not move to them.
    /// </summary>
    public ReviewRow? Find(string key, TextSpan? anchor)
    {
        var exact = _rows.Find(r => r.Key == key);
        if (exact is not null || anchor is not { } span) return exact;
        return _rows.Find(r => 5 * r.Span.Overlap(span) >= 4 * Math.Max(r.Span.Length, span.Length));
    }

    public RowFields Suggest(TextSpan span) => _suggest.For(span);

    public ReviewRow Make(TextSpan span, RowFields fields)
    {
        var (section, initiative) = _suggest.PlaceOf(span);
        return new ReviewRow
        {
            Key = ReviewRow.KeyOf(span), Span = span, Text = Words(span), Section = section, Initiative = initiative,
            Verb = fields.Verb, Criterion = fields.Criterion, Object = fields.Object, Targets = fields.Targets, Due = fields.Due,
        };
    }

    public bool Add(ReviewRow row, Decision by)
    {
        if (row.Span.End > _text.Length || _rows.Exists(r => r.Key == row.Key)) return false;
        _rows.Add(Touched(row, by));
        return true;
    }

    public void Replace(ReviewRow row, ReviewRow with, Decision by) => _rows[_rows.IndexOf(row)] = Touched(with, by);

    public bool Split(ReviewRow row, IReadOnlyList<TextSpan> parts, Decision by)
    {
        _rows.Remove(row);
        foreach (var part in parts)
        {
            var fields = _suggest.For(part);
            var made = Make(part, fields with { Verb = fields.Verb.Length > 0 ? fields.Verb : row.Verb });
            _rows.Add(Touched(made with { Firmness = row.Firmness, Changed = true }, by));
        }

        return true;
    }

    public bool Merge(ReviewRow row, ReviewRow other, Decision by)
    {
        var (first, second) = row.Span < other.Span ? (row, other) : (other, row);
        var span = new TextSpan(first.Span.Start, Math.Max(first.Span.End, second.Span.End));
        _rows.Remove(row);
        _rows.Remove(other);
        _rows.Add(Touched(first with
        {
            Key = ReviewRow.KeyOf(span), Span = span, Text = Words(span), Targets = [.. first.Targets, .. second.Targets],
            Due = first.Due ?? second.Due, State = RowState.Open, Changed = true, Reason = null,
        }, by));
        return true;
    }

    public IReadOnlyList<ReviewRow> Finish(Dictionary<string, Decision> touches)
    {
        return [.. _rows.OrderBy(r => r.Span).Select(row => (touches.TryGetValue(row.Key, out var last) && last.Number > row.Version
            ? row with { Version = last.Number, LastBy = last.ByName, LastAt = last.At }
            : row) with { Looks = Looks.Of(row, _reading) })];
    }

    private static ReviewRow Touched(ReviewRow row, Decision by) => row with { Version = by.Number, LastBy = by.ByName, LastAt = by.At };

    private ReviewRow FromCommitment(Commitment commitment) => new()
    {
        Key = ReviewRow.KeyOf(commitment.Span), Span = commitment.Span, Text = commitment.Text,
        Section = commitment.Section, Initiative = commitment.Initiative, Verb = commitment.Verb, Criterion = commitment.Criterion,
        Object = commitment.Object, Targets = [.. commitment.Measures.Select(_suggest.Target)], Firmness = commitment.Firmness, Due = commitment.Due,
    };

    private string Words(TextSpan span) => span.Start <= span.End && span.End <= _text.Length ? _text[span.Start..span.End] : "";
}

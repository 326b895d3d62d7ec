using System.Globalization;
using Jiema.Decode;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Pages.Reports.Review;

/// <summary>What came of a button: where to go, or what to show on the same page.</summary>
public sealed record ActionResult(string? GoTo = null, string? Key = null, ConflictInfo? Conflict = null, IReadOnlyList<FieldProblem>? Problems = null, string? Done = null);

/// <summary>Turns the review page's buttons into use cases. A button's value is act:key:version…</summary>
internal sealed class ReviewActions(
    CurrentUser user, DecideRow decide, ConfirmRows confirmRows, UndoDecision undo, ResolveConflict resolve, Redecode redecode, RemoveReport remove, ReviewQuery query)
{
    public async Task<ActionResult> RunAsync(Guid id, IFormCollection form, ReviewFilter filter, CancellationToken cancellation)
    {
        var parts = form["do"].ToString().Split(':');
        var (key, version) = parts.Length > 2 ? (parts[1], Number(parts[2])) : (form["key"].ToString(), Number(form["version"].ToString()));
        switch (parts[0])
        {
            case "confirm": return await DecideAsync(id, key, version, new ConfirmRow(), filter, cancellation);
            case "reopen": return await DecideAsync(id, key, version, new ReopenRow(), filter, cancellation, stay: true);
            case "exclude": return await DecideAsync(id, key, version, new ExcludeRow(form["reason"].ToString().Trim()), filter, cancellation);
            case "merge" when parts.Length == 5: return await DecideAsync(id, key, version, new MergeRows(parts[3], Number(parts[4])), filter, cancellation);
            case "correct":
                var (fields, problems) = FieldsForm.From(form).Parse();
                return fields is null ? new(Key: key, Problems: problems) : await DecideAsync(id, key, version, new CorrectRow(fields), filter, cancellation);
            case "split":
                return await SplitAsync(id, key, version, form["parts"].ToString(), filter, cancellation);
            case "add":
                return await AddAsync(id, form, filter, cancellation);
            case "chapter" when parts.Length == 3: return await ChapterAsync(id, parts[1], Number(parts[2]), filter, cancellation);
            case "undo" when parts.Length == 2:
                var undone = await undo.ExecuteAsync(new UndoOptions(id, Number(parts[1])), user.Context(), cancellation);
                return undone.Outcome == DecideOutcome.Done ? new(Url(id, filter, undone.NextOpenKey)) : new(Problems: undone.Problems);
            case "drop" when parts.Length == 2:
                await resolve.ExecuteAsync(new ResolveConflictOptions(id, Number(parts[1])), user.Context(), cancellation);
                return new(Url(id, filter, null));
            case "redecode":
                await redecode.ExecuteAsync(new RedecodeOptions(id), user.Context(), cancellation);
                return new(Url(id, filter, null));
            case "remove":
                return new(await remove.ExecuteAsync(new RemoveReportOptions(id), user.Context(), cancellation) ? $"/?removed={id}" : Url(id, filter, null));
            default: return new(Url(id, filter, null));
        }
    }

    private async Task<ActionResult> DecideAsync(Guid id, string key, int version, RowDecision decision, ReviewFilter filter, CancellationToken cancellation, bool stay = false)
    {
        var result = await decide.ExecuteAsync(new DecideRowOptions { ReportId = id, RowKey = key, ExpectedVersion = version, Decision = decision }, user.Context(), cancellation);
        return result.Outcome switch
        {
            DecideOutcome.Done => new(Url(id, filter, stay ? key : decision is AddRow add ? FormattableString.Invariant($"{add.Span.Start}-{add.Span.End}") : result.NextOpenKey ?? key)),
            DecideOutcome.Conflict => new(Key: key, Conflict: result.Conflict),
            DecideOutcome.Invalid => new(Key: key, Problems: result.Problems),
            _ => new(Url(id, filter, null)),
        };
    }

    private async Task<ActionResult> SplitAsync(Guid id, string key, int version, string typed, ReviewFilter filter, CancellationToken cancellation)
    {
        if (await query.ReadAsync(user.AreaId, id, cancellation) is not { } view || view.Board.Find(key) is not { } row) return new(Url(id, filter, null));
        var spans = new List<TextSpan>();
        var at = row.Span.Start;
        foreach (var piece in typed.Split('|', '｜').Select(p => p.Trim().Trim('，', '、', '；', ',', ';')).Where(p => p.Length > 0))
        {
            var found = view.Text.IndexOf(piece, at, Math.Max(0, row.Span.End - at), StringComparison.Ordinal);
            if (found < 0) return new(Key: key, Problems: [new("parts", "outside")]);
            spans.Add(new TextSpan(found, found + piece.Length));
            at = found + piece.Length;
        }

        return await DecideAsync(id, key, version, new SplitRow(spans), filter, cancellation);
    }

    /// <summary>The words may be marked with the mouse, which gives their place, or typed as they stand in the text.</summary>
    private async Task<ActionResult> AddAsync(Guid id, IFormCollection form, ReviewFilter filter, CancellationToken cancellation)
    {
        if (await query.ReadAsync(user.AreaId, id, cancellation) is not { } view) return new("/");
        var words = form["words"].ToString().ReplaceLineEndings("\n").Trim();
        if (words.Length == 0) return new(Problems: [new("span", "required")]);
        var start = int.TryParse(form["start"], CultureInfo.InvariantCulture, out var marked) && Matches(view.Text, marked, words) ? marked : view.Text.IndexOf(words, StringComparison.Ordinal);
        if (start < 0) return new(Problems: [new("span", "outside")]);
        if (start != marked && view.Text.IndexOf(words, start + 1, StringComparison.Ordinal) >= 0) return new(Problems: [new("span", "ambiguous")]);
        return await DecideAsync(id, "", 0, new AddRow(new TextSpan(start, start + words.Length), null), filter, cancellation);
    }

    private async Task<ActionResult> ChapterAsync(Guid id, string section, int seen, ReviewFilter filter, CancellationToken cancellation)
    {
        if (await query.ReadAsync(user.AreaId, id, cancellation) is not { } view) return new("/");
        var rows = view.Board.Rows.Where(r => r.State == RowState.Open && (r.Section ?? "") == section && r.Version <= seen && filter.Shows(r)).Select(r => new RowVersion(r.Key, r.Version)).ToList();
        await confirmRows.ExecuteAsync(new ConfirmRowsOptions(id, rows), user.Context(), cancellation);
        return new(Url(id, filter, rows.Count > 0 ? rows[^1].Key : null));
    }

    private static bool Matches(string text, int start, string words) => start >= 0 && start + words.Length <= text.Length && text.AsSpan(start, words.Length).SequenceEqual(words);

    private static string Url(Guid id, ReviewFilter filter, string? key) => $"/reports/{id}{filter.Query()}{(key is null ? "" : "#r-" + key)}";

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

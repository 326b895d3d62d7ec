using Jiema.Decode;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;

namespace Jiema.Reports.Review;

/// <summary>Everything that the review page shows.</summary>
/// <param name="UndoableBy">For each account, the number of its last decision that it may undo.</param>
public sealed record ReviewView(ReportSummary Report, string Text, Reading Reading, ReviewBoard Board, IReadOnlyDictionary<Guid, int> UndoableBy);

/// <summary>Reads a report under review.</summary>
public sealed class ReviewQuery(JiemaDb db, FileStore files)
{
    public async Task<ReviewView?> ReadAsync(Guid areaId, Guid reportId, CancellationToken cancellation)
    {
        if (await ReviewCase.LoadAsync(db, files, areaId, reportId, cancellation) is not { } found) return null;
        return new(found.Record.Summary(), found.Text, found.Reading, found.Board, UndoRules.Undoable(found.Decisions));
    }
}

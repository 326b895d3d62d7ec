using Jiema.Platform.Journal;

namespace Jiema.Reports;

/// <summary>Something that happened to a report. Before and after are the digests of its record, so that each event's before is the after of the one before it.</summary>
internal abstract record ReportEvent(string Kind, Guid ReportId) : JournalEvent(Kind, ObjectOfAll, ReportId.ToString())
{
    public const string ObjectOfAll = "report";
}

/// <param name="Original">Hash of the file.</param>
/// <param name="Reading">Digest of what was read.</param>
internal sealed record ReportOpened(Guid ReportId, string Title, string FileName, string Original, string Reading) : ReportEvent("report.opened", ReportId);

internal sealed record ReportRemoved(Guid ReportId, string Title) : ReportEvent("report.removed", ReportId);

internal sealed record ReportRestored(Guid ReportId, string Title) : ReportEvent("report.restored", ReportId);

/// <param name="Number">Of the new reading.</param>
/// <param name="Reading">Its digest.</param>
/// <param name="Conflicts">Decisions that no longer fit.</param>
internal sealed record ReportDecodedAgain(Guid ReportId, int Number, string Reading, int Conflicts) : ReportEvent("report.decoded-again", ReportId);

/// <param name="Number">Of the decision.</param>
/// <param name="Act">confirm, correct, split …</param>
/// <param name="Words">The row's words, the first of them.</param>
/// <param name="Decision">Digest of the decision as stored.</param>
internal sealed record RowDecided(Guid ReportId, int Number, string Act, string Row, string Words, string Decision) : ReportEvent("review.decided", ReportId);

/// <param name="Number">Of the first decision; the others follow it.</param>
/// <param name="Decisions">Digest of all of them.</param>
internal sealed record RowsConfirmed(Guid ReportId, int Number, int Count, string Decisions) : ReportEvent("review.confirmed-rows", ReportId);

/// <param name="Undone">Number of the decision that was taken back.</param>
internal sealed record DecisionUndone(Guid ReportId, int Number, int Undone, string Decision) : ReportEvent("review.undone", ReportId);

/// <param name="Dropped">Number of the decision that was given up.</param>
internal sealed record ConflictResolved(Guid ReportId, int Number, int Dropped, string Decision) : ReportEvent("review.conflict-resolved", ReportId);

/// <param name="Sha256">Hash of the approved reading, as it stands on its page.</param>
internal sealed record ReadingApproved(Guid ReportId, int Number, int Rows, string Sha256) : ReportEvent("review.approved", ReportId);

/// <param name="Number">Of the decision that records it.</param>
internal sealed record ReviewBegunAgain(Guid ReportId, int Number, string Reason, string Decision) : ReportEvent("review.reopened", ReportId);

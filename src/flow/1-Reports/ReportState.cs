namespace Jiema.Reports;

/// <summary>Where a report stands on its way to an approved reading.</summary>
public enum ReportState
{
    /// <summary>待审核: decoded, nobody has looked yet.</summary>
    Draft,

    /// <summary>审核中</summary>
    InReview,

    /// <summary>已定稿: its ApprovedReading is immutable; a change needs a new review round.</summary>
    Approved,

    /// <summary>已移除: out of the list, nothing deleted.</summary>
    Removed,
}
